"""Structuring: well-formed data → frozen record objects, by the annotations of their classes.

Enters: an instance that passed its schema (mappings, lists, str, int, Decimal, bool) and its
origin. Leaves: an object of the record class in which every part knows its origin. Doubtful values
stay typed values: dates and deadlines keep their text, whatever it means.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from generator.core.origin import Origin
from generator.model.condition import Condition, parse_condition
from generator.model.date import PrintedDate, parse_date
from generator.model.deadline import Deadline, parse_deadline
from generator.model.record import Part


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a value needs from its record: where it stands and the year that its terms mean."""

    origin: Origin
    year: int | None


_Builder = Callable[[Any, _Setting], Any]
T = TypeVar("T", bound=Part)


def structure(part: type[T], instance: Mapping[str, Any], origin: Origin) -> T:
    """Return ``instance`` as an object of ``part``.

    A top-level ``year`` is lent to the deadlines inside, which often leave it out.
    Raises: TypeError when the instance has not passed the schema of the class.
    """
    built: T = _part(part)(instance, _Setting(origin, instance.get("year")))
    return built


def _part(part: type[Part]) -> _Builder:
    """Return the builder of a class, made once."""
    if part not in _MADE:
        _MADE[part] = _make_part(part)
    return _MADE[part]


def _make_part(part: type[Part]) -> _Builder:
    hints = get_type_hints(part)
    builders = {
        field.name: _builder(hints[field.name]) for field in fields(part) if field.name != "origin"
    }

    def build(instance: Any, setting: _Setting) -> Part:
        values = {
            name: builders[name](value, _Setting(setting.origin.at(name), setting.year))
            for name, value in instance.items()
            if name in builders
        }
        return part(origin=setting.origin, **values)

    return build


def _builder(hint: Any) -> _Builder:
    if get_origin(hint) is tuple:
        return _sequence(get_args(hint)[0])
    if get_origin(hint) in (UnionType, Union):
        return _builder(next(member for member in get_args(hint) if member is not NoneType))
    if hint in _SCALARS:
        return _SCALARS[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value, _: hint(value)
    if isinstance(hint, type) and issubclass(hint, Part):
        return _later(hint)
    raise TypeError(hint)


def _later(part: type[Part]) -> _Builder:
    """Return a builder that is looked up when used: a point holds points."""

    def build(value: Any, setting: _Setting) -> Any:
        return _part(part)(value, setting)

    return build


def _sequence(member: Any) -> _Builder:
    build = _builder(member)

    def build_all(value: Any, setting: _Setting) -> tuple[Any, ...]:
        return tuple(
            build(item, _Setting(setting.origin.at(index), setting.year))
            for index, item in enumerate(value)
        )

    return build_all


def _as_is(value: Any, _: _Setting) -> Any:
    return value


_MADE: dict[type[Part], _Builder] = {}
_SCALARS: dict[Any, _Builder] = {
    str: _as_is,
    int: _as_is,
    bool: _as_is,
    Decimal: lambda value, _: Decimal(value),
    PrintedDate: lambda value, _: parse_date(value),
    Condition: lambda value, _: parse_condition(value),
    Deadline: lambda value, setting: parse_deadline(value, year=setting.year),
}
