"""Contexts as templates see them: plain dictionaries and lists.

Enters: a context of records, mappings, tuples and leaves. Leaves: the same as dictionaries, lists
and what the caller makes of the leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any

from generator.core.fact import Fact

Opener = Callable[[Any], Any]
Leaves = Mapping[type, Opener]


def plain(value: Any, leaves: Leaves | None = None) -> Any:
    """Return a context as plain dictionaries and lists.

    ``leaves`` maps a type to what becomes of its values (their texts for facts that lose their
    origin in Word); a type that is not named is opened when it is a dataclass, else kept.
    """
    openers = _openers(tuple(leaves.items()) if leaves else ())
    return openers[type(value)](value)


class _Openers(dict[type, Opener]):
    """Type → what opens its values, decided once per type: contexts are long, their types few.

    Texts, and facts that become texts, are most of every context: they cost no call.
    """

    def __missing__(self, kind: type) -> Opener:
        made = self[kind] = self._made(kind)
        return made

    def _made(self, kind: type) -> Opener:
        if kind is tuple or kind is list:
            return _sequences(self)
        if kind is not Fact and is_dataclass(kind):
            return _records(self, tuple(field.name for field in fields(kind)))
        return _mappings(self) if issubclass(kind, Mapping) else _itself

    @property
    def textual(self) -> object:
        """Return the type whose values become their texts, None when facts stay."""
        return Fact if self.get(Fact) is str else None


class _Names(dict[type, frozenset[str] | None]):
    """Type → the names of a record's fields, None for every other type; decided once per type."""

    def __missing__(self, kind: type) -> frozenset[str] | None:
        is_record = is_dataclass(kind)
        self[kind] = frozenset(field.name for field in fields(kind)) if is_record else None
        return self[kind]


NAMES = _Names()


def names_of(record: Any) -> dict[str, Any]:
    """Return the fields of a record as a dictionary, their values as they are."""
    return {name: getattr(record, name) for name in NAMES[type(record)] or ()}


def _sequences(openers: _Openers) -> Opener:
    textual = openers.textual
    return lambda value: [
        item
        if (kind := type(item)) is str
        else item.text
        if kind is textual
        else openers[kind](item)
        for item in value
    ]


def _mappings(openers: _Openers) -> Opener:
    textual = openers.textual
    return lambda value: {
        key if type(key) is str else str(key): item
        if (kind := type(item)) is str
        else item.text
        if kind is textual
        else openers[kind](item)
        for key, item in value.items()
    }


def _records(openers: _Openers, names: tuple[str, ...]) -> Opener:
    textual = openers.textual
    values = attrgetter(*names) if len(names) > 1 else _only(names)
    return lambda value: {
        name: item
        if (kind := type(item)) is str
        else item.text
        if kind is textual
        else openers[kind](item)
        for name, item in zip(names, values(value), strict=True)
    }


def _only(names: tuple[str, ...]) -> Opener:
    """Return what gives the values of no or one name as a tuple, as attrgetter does for more."""
    return lambda value: tuple(getattr(value, name) for name in names)


def _itself(value: Any) -> Any:
    return value


@lru_cache(maxsize=16)
def _openers(leaves: tuple[tuple[type, Opener], ...]) -> _Openers:
    # Texts and whole numbers are never turned into anything, whatever the caller names.
    return _Openers({**dict(leaves), str: _itself, int: _itself})
