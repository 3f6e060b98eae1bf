"""Values as bytes: pickle, with the short way for frozen records.

Enters: values of plain types and of slotted dataclasses. Leaves: bytes, equal for equal values made
alike; and the values again. The standard way asks a dataclass for its fields with every object,
which takes longer than all the rest. Bytes are as trusted as the program that wrote them.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from io import BytesIO
from operator import attrgetter
from typing import Any

_Get = Callable[[Any], Any]
_Put = Callable[[Any, Any], None]


def to_bytes(value: Any) -> bytes:
    """Return a value as bytes."""
    into = BytesIO()
    _Pickler(into, pickle.HIGHEST_PROTOCOL).dump(value)
    return into.getvalue()


def from_bytes(data: bytes) -> Any:
    """Return the value of bytes that ``to_bytes`` made."""
    return pickle.loads(data)  # noqa: S301  # our own bytes


class _Pickler(pickle.Pickler):
    def reducer_override(self, item: Any) -> Any:
        kind: Any = type(item)
        get = _getter(kind)
        if get is None:
            return NotImplemented
        return (kind, get(item)) if _is_plain(kind) else (_made, (kind, get(item)))


def _made(kind: Any, values: Any) -> Any:
    """Return a record with its values put back."""
    record: Any = _NEW(kind)
    for put, value in zip(_putters(kind), values, strict=True):
        put(record, value)
    return record


@cache
def _getter(kind: type) -> _Get | None:
    """Return what gives the values of a slotted dataclass; None for all other types."""
    if "__dataclass_fields__" not in kind.__dict__ or kind.__dictoffset__:
        return None
    names = [each.name for each in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


@cache
def _is_plain(kind: type) -> bool:
    """Tell whether a record is made by its values in their order, the quickest way of all."""
    takes_all = all(each.init and not each.kw_only for each in fields(kind))
    return takes_all and not hasattr(kind, "__post_init__")


@cache
def _putters(kind: type) -> tuple[_Put, ...]:
    return tuple(getattr(kind, each.name).__set__ for each in fields(kind))


_NEW = object.__new__


def from_foreign(data: bytes) -> Any:
    """Return the value of bytes that another machine made by ``to_bytes``.

    Raises: ValueError for bytes that hold anything but plain values and our records.
    """
    try:
        return _Careful(BytesIO(data)).load()
    except Exception as error:  # damaged bytes fail in many ways
        raise ValueError(str(error)) from error


class _Careful(pickle.Unpickler):  # noqa: S301  # it loads nothing but our records
    """Makes records and enumerations of ours, and calls nothing else."""

    def find_class(self, module_name: str, global_name: str) -> Any:
        found = super().find_class(module_name, global_name) if _is_ours(module_name) else None
        if found is _made or (isinstance(found, type) and _is_value(found)):
            return found
        if (module_name, global_name) in _PLAIN:
            return super().find_class(module_name, global_name)
        raise pickle.UnpicklingError(f"{module_name}.{global_name}")


_PLAIN = {("datetime", "date"), ("decimal", "Decimal")}


def _is_value(kind: type) -> bool:
    """Tell whether a type of ours is a record or an enumeration."""
    is_named_tuple = issubclass(kind, tuple) and hasattr(kind, "_fields")
    return is_dataclass(kind) or issubclass(kind, Enum) or is_named_tuple


def _is_ours(module: str) -> bool:
    return module == "generator" or module.startswith("generator.")
