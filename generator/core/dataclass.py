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
    """Return the ``__init__`` of a standard dataclass with the same fields that is not frozen."""
    fields = [(each.name, each.type, each) for each in dataclasses.fields(cls)]
    body = {"__doc__": cls.__doc__}
    if hasattr(cls, "__post_init__"):
        body["__post_init__"] = cls.__post_init__
    twin: Any = dataclasses.make_dataclass(
        cls.__name__, fields, namespace=body, repr=False, eq=False, match_args=False
    )
    init: Callable[..., None] = twin.__init__
    return init


def _shown(record: Any) -> str:
    fields = dataclasses.fields(record)
    values = ", ".join(f"{each.name}={getattr(record, each.name)!r}" for each in fields)
    return f"{type(record).__qualname__}({values})"
