"""Walking records: their parts and values, by the annotations of their classes.

Enters: a record or part. Leaves: the parts inside it and the values of a wanted type, each with
its origin, in the order of the fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from generator.core.annotation import hints_of
from generator.core.finding import pointer_steps
from generator.core.origin import Origin
from generator.model.date import PrintedDate
from generator.model.deadline import Deadline
from generator.model.record import Part, Record

P = TypeVar("P", bound=Part)
V = TypeVar("V", str, PrintedDate, Deadline)


class _Walk:
    """The parts of one record, gathered once: a dozen checks ask for the same in turn."""

    __slots__ = ("found", "kinds", "parts", "root")

    def __init__(self, root: Part) -> None:
        self.root = root
        self.parts: list[Part] = []
        _gather(root, self.parts)
        self.kinds: frozenset[type] = frozenset(map(type, self.parts))
        self.found: dict[type, list[tuple[Part, str, Any]]] = {}


def parts_of(part: Part) -> Iterator[Part]:
    """Give ``part`` and all parts inside it, outer before inner."""
    return iter(_walk_of(part).parts)


def _walk_of(part: Part) -> _Walk:
    walk = _LAST[0]
    if walk is None or walk.root is not part:
        walk = _Walk(part)
        if isinstance(part, Record):
            _LAST[0] = walk
    return walk


def _gather(part: Part, found: list[Part]) -> None:
    found.append(part)
    for name in _names_holding(part, Part):
        inner = getattr(part, name)
        if not inner:
            continue
        listed = inner if isinstance(inner, tuple) else (inner,)
        if not _names_holding(listed[0], Part):
            found += listed  # a list has parts of one class, and most classes hold no parts
            continue
        for each in listed:
            _gather(each, found)


def parts_of_type(part: Part, wanted: type[P]) -> Iterator[P]:
    """Give the parts of the type ``wanted`` in ``part``, itself included."""
    return iter(parts_among(part, wanted))


def parts_among(part: Part, *wanted: type[P]) -> list[P]:
    """Return the parts of any of the types ``wanted`` in ``part``, itself included."""
    if not isinstance(part, wanted) and not any(_can_hold(part, each) for each in wanted):
        return []
    walk = _walk_of(part)
    fitting = {kind for kind in walk.kinds if issubclass(kind, wanted)}
    if not fitting:
        return []
    return cast("list[P]", [inner for inner in walk.parts if type(inner) in fitting])


def values_of(part: Part, wanted: type[V]) -> Iterator[tuple[Origin, V]]:
    """Give the values of the type ``wanted`` in ``part`` and all parts inside it."""
    for inner, steps, value in spots_of(part, wanted):
        yield inner.origin.at(*steps), value


def spots_of(part: Part, wanted: type[V]) -> Iterator[tuple[Part, tuple[str | int, ...], V]]:
    """Give the values of the type ``wanted`` with the part that holds each and the steps to it."""
    for inner, name, found in _fields_found(part, wanted):
        if isinstance(found, tuple):
            yield from ((inner, (name, at), item) for at, item in enumerate(found))
        else:
            yield inner, (name,), found


def joined_texts(part: Part) -> str:
    """Return all texts in ``part`` and the parts inside it, one below another."""
    fields_found = [found for _, _, found in _fields_found(part, str)]
    return "\n".join([each if isinstance(each, str) else "\n".join(each) for each in fields_found])


def _fields_found(part: Part, wanted: type) -> list[tuple[Part, str, Any]]:
    """Return part, name and content of the fields that hold values of the type ``wanted``.

    Fields that hold nothing, not even a letter, are left out.
    """
    if not _can_hold(part, wanted):
        return []
    walk = _walk_of(part)
    if wanted not in walk.found:
        names_of = {kind: _fields_of(kind, wanted) for kind in walk.kinds}
        walk.found[wanted] = [
            (inner, name, found)
            for inner in walk.parts
            for name in names_of[type(inner)]
            if (found := getattr(inner, name))
        ]
    return walk.found[wanted]


def _can_hold(part: Part, wanted: type) -> bool:
    kind: type = type(part)
    return _reaches(kind, wanted)


@cache
def _reaches(kind: type, wanted: type) -> bool:
    """Tell whether a part of the class ``kind`` can hold ``wanted``, itself or further inside."""
    return any(_fields_of(each, wanted) for each in _classes_within(kind))


@cache
def _classes_within(kind: type) -> tuple[type, ...]:
    """Return ``kind`` and all classes of parts that may stand inside it."""
    found, waiting = {kind: None}, [kind]
    while waiting:
        for held in _held_by(waiting.pop()).values():
            inside = [each for each in held if issubclass(each, Part) and each not in found]
            found |= dict.fromkeys(inside)
            waiting += inside
    return tuple(found)


def text_at(part: Part, pointer: str) -> str | None:
    """Return the text of what stands at ``pointer``; None when nothing can stand there.

    A number, date, deadline or choice is its text; a list or part is the texts of its values,
    joined by «; », empty ones left out; an absent value is "".
    """
    found: Any = part
    for step in pointer_steps(pointer):
        found = _step(found, step)
        if found is _NOWHERE:
            return None
    return _text(found)


def _step(found: Any, step: str) -> Any:
    if isinstance(found, tuple):
        inside = step.isdecimal() and int(step) < len(found)
        return found[int(step)] if inside else _NOWHERE
    known = isinstance(found, Part) and step in _names(found)
    return getattr(found, step) if known else _NOWHERE


def _text(found: Any) -> str:
    if isinstance(found, Part):
        found = tuple(getattr(found, name) for name in _names(found))
    if isinstance(found, tuple):
        return "; ".join(text for text in map(_text, found) if text)
    return _scalar_text(found)


def _scalar_text(found: Any) -> str:
    if found is None or isinstance(found, bool):
        return {None: "", True: "true", False: "false"}[found]
    if isinstance(found, PrintedDate | Deadline):
        return found.text
    if isinstance(found, Decimal):
        return format(found, "f")
    return str(found.value if isinstance(found, Enum) else found)


def _names(part: Part) -> tuple[str, ...]:
    return tuple(field.name for field in fields(part) if field.name != "origin")


def _names_holding(part: Part, wanted: type) -> tuple[str, ...]:
    kind: type = type(part)
    return _fields_of(kind, wanted)


@cache
def _fields_of(kind: type, wanted: type) -> tuple[str, ...]:
    """Return the names of the fields that can hold ``wanted``; a text is no choice of several."""
    return tuple(
        name
        for name, held in _held_by(kind).items()
        if any(each is str if wanted is str else issubclass(each, wanted) for each in held)
    )


@cache
def _held_by(kind: type) -> dict[str, tuple[type, ...]]:
    """Return field → the types of its values, those inside lists and unions, too."""
    hints = hints_of(kind)
    return {name: tuple(_types_in(hint)) for name, hint in hints.items() if name != "origin"}


def _types_in(hint: Any) -> Iterator[type]:
    if get_origin(hint) in {tuple, UnionType, Union}:
        for inner in get_args(hint):
            yield from _types_in(inner)
    elif isinstance(hint, type):
        yield hint


_NOWHERE = object()
# The record walked last: a dozen checks ask for the same in turn.
_LAST: list[_Walk | None] = [None]
