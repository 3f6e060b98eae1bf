"""Read type annotations: what a value of a declared context type holds.

Enters: annotations of dataclass fields. Leaves: members, items and options of a type.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache, reduce
from operator import or_
from types import GenericAlias
from typing import Any, Union, get_args, get_origin, get_type_hints


def members_of(annotation: Any) -> dict[str, Any]:
    """Return field name → annotation of a dataclass type, of all of them for a union."""
    found: dict[str, Any] = {}
    for option in options_of(annotation):
        if isinstance(option, type) and is_dataclass(option):
            found |= hints_of(option)
    return found


@cache
def hints_of(kind: type) -> dict[str, Any]:
    """Return field name → annotation of a dataclass type, references resolved."""
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind)}


@cache
def options_of(annotation: Any) -> tuple[Any, ...]:
    """Return the types that a union allows, without None; a single type alone."""
    if get_origin(annotation) in (Union, types.UnionType):
        parts = (part for part in get_args(annotation) if part is not types.NoneType)
        return tuple(option for part in parts for option in options_of(part))
    return (annotation,)


def is_any(annotation: Any) -> bool:
    """Tell whether nothing is known about values of this type."""
    return any(option in (Any, object) for option in options_of(annotation))


def item_of(annotation: Any) -> Any:
    """Return the type of a list's items, or None when ``annotation`` is no list."""
    for option in options_of(annotation):
        arguments = tuple(part for part in get_args(option) if part is not Ellipsis)
        if get_origin(option) in (tuple, list) and arguments:
            return arguments[0] if len(set(arguments)) == 1 else reduce(or_, arguments)
    return None


def mapped_of(annotation: Any) -> Any:
    """Return the type of a mapping's values, or None when ``annotation`` is no mapping."""
    for option in options_of(annotation):
        origin = get_origin(option)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return get_args(option)[1]
    return None


def pairs_of(annotation: Any) -> Any:
    """Return the type that looping over the pairs of a mapping has."""
    value = mapped_of(annotation)
    return GenericAlias(tuple, (GenericAlias(tuple, (str, Any if value is None else value)), ...))
