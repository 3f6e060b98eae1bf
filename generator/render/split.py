"""Long lists as several pages: the one place that says how long a list may be on one page.

Enters: the rows of a list, in order, and the rungs by which they may be told apart. Leaves: sheets,
each a page of rows or an index of the pages below it. A list that is short enough is one sheet at
its own address, and that address is the index of a list that is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from generator.core.dataclass import dataclass
from generator.render import address

# Rows that a page of a list may hold.
LONGEST = 200

PART = "part"

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Rung(Generic[_T]):
    """One way to tell rows apart: by month, by municipality. Rows with the key "" have none.

    A ``coarse`` rung is used only when the next one alone would give too long an index.
    """

    name: str
    key: Callable[[_T], str]
    coarse: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A choice on the way to a sheet: the rung's name and the key, with the number of rows."""

    rung: str
    key: str
    path: str
    count: int


@dataclass(frozen=True, slots=True)
class ListPage(Generic[_T]):
    """A page of a list. ``way`` leads to it from the list's own page, which has none.

    ``below`` are the pages that an index leads to, ``rows`` those of any other page.
    ``before`` and ``after`` are its neighbours under the same index.
    """

    path: str
    count: int
    way: tuple[Step, ...] = ()
    below: tuple[Step, ...] = ()
    rows: tuple[_T, ...] = ()
    before: tuple[Step, ...] = ()
    after: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan(Generic[_T]):
    """How a list is split: its rungs from the first to the last, and how many lines a row takes.

    ``folder`` is where the pages below the list's own page lie.
    """

    path: str
    folder: str
    rungs: tuple[Rung[_T], ...]
    weight: Callable[[_T], int] = lambda _: 1


def split(plan: Plan[_T], rows: Sequence[_T], longest: int) -> tuple[ListPage[_T], ...]:
    """Return the sheets of a list, the list's own page first."""
    whole = Step("", "", plan.path, _count(plan, rows))
    return tuple(_sheets(_Place((), (), ()), whole, rows, _Task(plan, plan.rungs, longest)))


@dataclass(frozen=True, slots=True)
class _Task(Generic[_T]):
    plan: Plan[_T]
    rungs: tuple[Rung[_T], ...]
    longest: int


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sheet stands: the way to it and its neighbours."""

    way: tuple[Step, ...]
    before: tuple[Step, ...]
    after: tuple[Step, ...]


def _sheets(
    place: _Place, step: Step, rows: Sequence[_T], task: _Task[_T]
) -> Iterator[ListPage[_T]]:
    rung, groups, rungs = _groups(rows, task) if step.count > task.longest else ("", [], ())
    if len(groups) < 2:
        yield ListPage(step.path, step.count, place.way, (), tuple(rows), place.before, place.after)
        return
    base = step.path.removesuffix("index.html") if place.way else f"{task.plan.folder}/"
    names = _segments([key for key, _ in groups])
    below = tuple(
        Step(rung, key, f"{base}{name}/index.html", _count(task.plan, found))
        for name, (key, found) in zip(names, groups, strict=True)
    )
    yield ListPage(step.path, step.count, place.way, below, (), place.before, place.after)
    for at, (one, (_, found)) in enumerate(zip(below, groups, strict=True)):
        inner = _Place((*place.way, one), below[max(at - 1, 0) : at], below[at + 1 : at + 2])
        yield from _sheets(inner, one, found, _Task(task.plan, rungs, task.longest))


def _groups(
    rows: Sequence[_T], task: _Task[_T]
) -> tuple[str, list[tuple[str, Sequence[_T]]], tuple[Rung[_T], ...]]:
    """Return the first rung that tells the rows apart, its groups, and the rungs after it."""
    for at, rung in enumerate(task.rungs):
        following = task.rungs[at + 1 :]
        if rung.coarse and len({following[0].key(row) for row in rows}) <= task.longest:
            continue
        found: dict[str, list[_T]] = {}
        for row in rows:
            found.setdefault(rung.key(row), []).append(row)
        if len(found) > 1:
            return rung.name, list(found.items()), following
    packed = _packed(rows, task)
    return PART, [(str(number), part) for number, part in enumerate(packed, 1)], ()


def _packed(rows: Sequence[_T], task: _Task[_T]) -> list[list[_T]]:
    """Return rows in runs, each as long as a page may be."""
    parts: list[list[_T]] = []
    room = 0
    for row in rows:
        weight = task.plan.weight(row)
        if not parts or weight > room:
            parts.append([])
            room = task.longest
        parts[-1].append(row)
        room -= weight
    return parts


def _count(plan: Plan[_T], rows: Sequence[_T]) -> int:
    return sum(map(plan.weight, rows))


def _segments(keys: Sequence[str]) -> list[str]:
    """Return a folder's name for each key; the same for two keys only with a number after it."""
    names: dict[str, None] = {}
    for key in keys:
        name = address.anchor(key) if key else "other"
        while name in names:
            name = f"{name}-2"
        names[name] = None
    return list(names)
