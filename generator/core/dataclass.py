"""The dataclasses of the program: the standard ones, defined at a tenth of the price.

Enters: classes, as ``dataclasses.dataclass`` takes them. Leaves: the same, with the same fields and
behaviour, but for two things. An ``__init__`` is compiled when the first record is made, since a
start defines hundreds of classes and uses few of them. And that a record is frozen is guarded by
mypy alone: a guard at run time is paid for with every field of every record.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import total_ordering
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # mypy sees the standard one: frozen fields, checked arguments
    from dataclasses import dataclass as dataclass  # noqa: PLC0414
else:

    def dataclass(
        *, slots: bool, frozen: bool = False, kw_only: bool = False, order: bool = False
    ) -> Callable[[Any], Any]:
        """Return what makes a class a dataclass."""
        standard = dataclasses.dataclass(
            init=False, repr=False, eq=False, slots=slots, kw_only=kw_only
        )

        def made(cls: Any) -> Any:
            # A class without a text of its own would be asked for its signature.
            cls.__doc__ = cls.__doc__ or cls.__name__
            record = standard(cls)
            for name, method in _methods(record, is_frozen=frozen, is_ordered=order).items():
                if record.__dict__.get(name) is None:  # its own methods stay
                    setattr(record, name, method)
            return total_ordering(record) if order else record

        return made


def _methods(cls: Any, *, is_frozen: bool, is_ordered: bool) -> dict[str, Any]:
    # The class stands first, so that records of two classes are never equal.
    values = attrgetter("__class__", *cls.__dataclass_fields__)

    def equal(one: Any, other: Any) -> Any:
        return values(one) == values(other) if one.__class__ is other.__class__ else NotImplemented

    def less(one: Any, other: Any) -> Any:
        return values(one) < values(other) if one.__class__ is other.__class__ else NotImplemented

    def hashed(record: Any) -> int:
        return hash(values(record))

    return {
        "__init__": _init_when_used(cls),
        "__eq__": equal,
        "__repr__": _shown,
        "__hash__": hashed if is_frozen else None,
        **({"__lt__": less} if is_ordered else {}),
    }


def _init_when_used(cls: Any) -> Callable[..., None]:
    """Return an ``__init__`` that makes way for the compiled one when it is called."""

    def init(record: Any, /, *values: Any, **named: Any) -> None:
        cls.__init__ = _compiled_init(cls)
        cls.__init__(record, *values, **named)

    return init


def _compiled_init(cls: Any) -> Callable[..., None]:
    """Return an ``__init__`` as one would write it, with a plain assignment for each field.

    The standard one takes three times as long to make, and four times as long to run when frozen.
    """
    fields = dataclasses.fields(cls)
    known: dict[str, Any] = {"_unset": dataclasses.MISSING}
    for each in fields:
        known |= {f"_default_{each.name}": each.default, f"_make_{each.name}": each.default_factory}
    told = [_parameter(each) for each in fields if not each.kw_only]
    named = [_parameter(each) for each in fields if each.kw_only]
    parameters = ", ".join(["_self", *told, *(["*", *named] if named else [])])
    body = [_assignment(each) for each in fields] or ["pass"]
    body += ["_self.__post_init__()"] if hasattr(cls, "__post_init__") else []
    exec(f"def __init__({parameters}):\n  " + "\n  ".join(body), known)  # noqa: S102  # our names
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _parameter(field: dataclasses.Field[Any]) -> str:
    if field.default is not dataclasses.MISSING:
        return f"{field.name}=_default_{field.name}"
    is_made = field.default_factory is not dataclasses.MISSING
    return f"{field.name}=_unset" if is_made else field.name


def _assignment(field: dataclasses.Field[Any]) -> str:
    name = field.name
    if field.default_factory is dataclasses.MISSING:
        return f"_self.{name} = {name}"
    return f"_self.{name} = _make_{name}() if {name} is _unset else {name}"


def _shown(record: Any) -> str:
    fields = dataclasses.fields(record)
    values = ", ".join(f"{each.name}={getattr(record, each.name)!r}" for each in fields)
    return f"{type(record).__qualname__}({values})"
