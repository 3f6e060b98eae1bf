"""Structuring: well-formed data → frozen record objects, by the annotations of their classes.

Enters: an instance that passed its schema (mappings, lists, str, int, Decimal, bool) and its
origin. Leaves: an object of the record class in which every part knows its origin. Doubtful values
stay typed values: dates and deadlines keep their text, whatever it means.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from generator.core.annotation import hints_of
from generator.core.origin import Origin
from generator.model.condition import Condition, parse_condition
from generator.model.date import PrintedDate, parse_date
from generator.model.deadline import Deadline, parse_deadline
from generator.model.record import Part

# Value, the origin of what holds it, its step there, and the year that its terms mean → value.
# Only parts need an origin of their own, so none is made for the many plain values.
_Builder = Callable[[Any, Origin, str | int, int | None], Any]
T = TypeVar("T", bound=Part)


def structure(part: type[T], instance: Mapping[str, Any], origin: Origin) -> T:
    """Return ``instance`` as an object of ``part``.

    A top-level ``year`` is lent to the deadlines inside, which often leave it out.
    Raises: TypeError when the instance has not passed the schema of the class.
    """
    kind: type = part
    built: T = _maker(kind)(instance, origin, instance.get("year"))
    return built


_Maker = Callable[[Mapping[str, Any], Origin, int | None], Any]


@cache
def _maker(part: type[Part]) -> _Maker:
    """Return what makes objects of a class."""
    kind: type = part
    hints = hints_of(kind)
    builders = {
        field.name: _builder(hints[field.name]) for field in fields(part) if field.name != "origin"
    }
    built = [(name, build) for name, build in builders.items() if build is not _as_is]

    def make(instance: Mapping[str, Any], origin: Origin, year: int | None) -> Part:
        values = dict(instance)
        if not values.keys() <= builders.keys():
            values = {name: value for name, value in values.items() if name in builders}
        for name, build in built:
            if name in values:
                values[name] = build(values[name], origin, name, year)
        return part(origin=origin, **values)

    return make


def _builder(hint: Any) -> _Builder:
    if get_origin(hint) is tuple:
        return _sequence(get_args(hint)[0])
    if get_origin(hint) in (UnionType, Union):
        return _builder(next(member for member in get_args(hint) if member is not NoneType))
    if hint in _SCALARS:
        return _SCALARS[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value, _origin, _step, _year: hint(value)
    if isinstance(hint, type) and issubclass(hint, Part):
        return _later(hint)
    raise TypeError(hint)


def _later(part: type[Part]) -> _Builder:
    """Return a builder whose class is looked at when it is used: a point holds points."""
    kind: type = part

    def build(value: Any, origin: Origin, step: str | int, year: int | None) -> Any:
        return _maker(kind)(value, origin.at(step), year)

    return build


def _sequence(member: Any) -> _Builder:
    build = _builder(member)
    if build is _as_is:
        return lambda value, _origin, _step, _year: tuple(value)

    def build_all(value: Any, origin: Origin, step: str | int, year: int | None) -> tuple[Any, ...]:
        here = origin.at(step)
        return tuple([build(item, here, index, year) for index, item in enumerate(value)])

    return build_all


def _as_is(value: Any, _origin: Origin, _step: str | int, _year: int | None) -> Any:
    return value


_SCALARS: dict[Any, _Builder] = {
    str: _as_is,
    int: _as_is,
    bool: _as_is,
    Decimal: lambda value, _origin, _step, _year: Decimal(value),
    PrintedDate: lambda value, _origin, _step, _year: parse_date(value),
    Condition: lambda value, _origin, _step, _year: parse_condition(value),
    Deadline: lambda value, _origin, _step, year: parse_deadline(value, year=year),
}
