"""Watched values: mappings and records whose parts are fetched, and noted, when they are looked at.

Enters: a way to fetch a part by its name. Leaves: values of the ordinary types, so that nobody who
reads them knows the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, Protocol, TypeVar, cast

from generator.core.trace import note

T = TypeVar("T")
V = TypeVar("V")

# Name of a part with the fields of a record that are fetched together; each field is in one.
Parts = tuple[tuple[str, tuple[str, ...]], ...]


class Cells(Protocol):
    """Facts by name; every look at one is noted, at a missing one, too."""

    def value(self, name: str) -> Any:
        """Return a fact. Raises: KeyError when there is none."""

    def has(self, name: str) -> bool:
        """Tell whether there is such a fact."""


class WatchedMap(Mapping[str, V]):
    """A mapping over the cells ``<name>/<key>``, its keys in the cell ``<name>#``.

    ``wrap`` makes the value of a key that exists; without it the cell's own value is returned.
    """

    __slots__ = ("_cells", "_name", "_wrap", "_wrapped")

    def __init__(self, cells: Cells, name: str, wrap: Callable[[str], V] | None = None) -> None:
        self._cells = cells
        self._name = name
        self._wrap = wrap
        self._wrapped: dict[str, V] = {}

    def __getitem__(self, key: str) -> V:
        """Return the value of ``key``. Raises: KeyError."""
        if self._wrap is None:
            return cast("V", self._cells.value(f"{self._name}/{key}"))
        if key in self._wrapped:
            note(f"{self._name}/{key}")
        elif key in self:
            self._wrapped[key] = self._wrap(key)
        else:
            raise KeyError(key)
        return self._wrapped[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether ``key`` is there; only this key is noted."""
        return self._cells.has(f"{self._name}/{key}")

    def __iter__(self) -> Iterator[str]:
        """Give the keys, ordered."""
        return iter(self._cells.value(f"{self._name}#"))

    def __len__(self) -> int:
        """Return the number of keys."""
        return len(self._cells.value(f"{self._name}#"))


class Selected(Mapping[str, V]):
    """A part of a mapping: the keys that a function gives, as far as the whole has them."""

    __slots__ = ("_keys", "_known", "_seen", "_whole")

    def __init__(self, whole: Mapping[str, V], keys: Callable[[], Collection[str]]) -> None:
        self._whole = whole
        self._keys = keys
        self._seen: Collection[str] = ()
        self._known: frozenset[str] = frozenset()

    def __getitem__(self, key: str) -> V:
        """Return the value of a selected key. Raises: KeyError."""
        if key not in self._selected():
            raise KeyError(key)
        return self._whole[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether a key is selected and there."""
        return key in self._selected() and key in self._whole

    def __iter__(self) -> Iterator[str]:
        """Give the selected keys that are there, in the order of the selection."""
        return (key for key in self._keys() if key in self._whole)

    def __len__(self) -> int:
        """Return the number of selected keys that are there."""
        return sum(1 for _ in self)

    def _selected(self) -> frozenset[str]:
        """Return the selection, asked for anew: a look at it is noted each time."""
        keys = self._keys()
        if keys is not self._seen:
            self._seen, self._known = keys, frozenset(keys)
        return self._known


def watched(cls: type[T], parts: Mapping[str, Callable[[], Any]]) -> T:
    """Return a record of the dataclass ``cls`` whose fields are fetched when they are read.

    ``parts`` has a function for every field.
    """
    made: T = object.__new__(_watched_class(cast("Any", cls)))
    object.__setattr__(made, "_parts", parts)
    return made


def watched_cells(cls: type[T], cells: Cells, name: str) -> T:
    """Return a record of the dataclass ``cls`` whose fields are the cells ``<name>/<field>``."""
    made: T = object.__new__(_cell_class(cast("Any", cls)))
    object.__setattr__(made, "_cells", cells)
    object.__setattr__(made, "_name", name)
    return made


def watched_parts(cls: type[T], cells: Cells, name: str, parts: Parts) -> T:
    """Return a record of the dataclass ``cls`` whose fields are fetched in groups.

    The cell ``<name>/<part>`` holds the values of the fields that ``parts`` names for the part, as
    ``values_by_part`` gives them: a look at one field is a look at those of its part.
    """
    made: T = object.__new__(_part_class(cast("Any", cls), parts))
    object.__setattr__(made, "_cells", cells)
    object.__setattr__(made, "_names", tuple(f"{name}/{part}" for part, _ in parts))
    return made


def values_by_part(record: object, parts: Parts) -> dict[str, tuple[Any, ...]]:
    """Return part → the values of its fields in a record."""
    return {part: tuple(getattr(record, name) for name in names) for part, names in parts}


def whole(record: T) -> T:
    """Return a watched record as an ordinary one, all its fields read; another one as it is."""
    cls = type(record)
    if not cls.__name__.startswith(_WATCHED):
        return record
    cls = cls.__mro__[1]
    names = [each.name for each in fields(cast("Any", cls))]
    return cls(**{name: getattr(record, name) for name in names})


_WATCHED = "Watched"


@cache
def _watched_class(cls: type) -> type:
    return _made_class(cls, ("_parts",), _part)


@cache
def _cell_class(cls: type) -> type:
    return _made_class(cls, ("_cells", "_name"), _cell)


@cache
def _part_class(cls: type, parts: Parts) -> type:
    places = {
        name: (at, inside)
        for at, (_, names) in enumerate(parts)
        for inside, name in enumerate(names)
    }
    return _made_class(cls, ("_cells", "_names"), lambda name: _grouped(*places[name]))


def _made_class(cls: type, slots: tuple[str, ...], made: Callable[[str], property]) -> type:
    body: dict[str, Any] = {"__slots__": slots, "__module__": cls.__module__}
    for each in fields(cls):
        body[each.name] = made(each.name)
    return type(f"{_WATCHED}{cls.__name__}", (cls,), body)


def _part(name: str) -> property:
    return property(lambda record: record._parts[name]())  # noqa: SLF001  # the record's own part


def _grouped(at: int, inside: int) -> property:
    return property(lambda record: record._cells.value(record._names[at])[inside])  # noqa: SLF001


def _cell(name: str) -> property:
    return property(lambda record: record._cells.value(f"{record._name}/{name}"))  # noqa: SLF001
