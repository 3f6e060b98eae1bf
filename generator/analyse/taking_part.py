"""Who takes part in what: the schools of each programme and the programmes of each school.

Enters: units and results. Leaves: ids. A school takes part in a programme that names it anywhere,
or in which it has recorded anything; papers of a programme may besides show any school of the same
municipality. So a programme's papers stand on its own schools, not on those of the whole country.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.origin import Origin
from generator.core.regex import regex
from generator.model.unit import ProgrammeUnit

_WORD = regex(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Part:
    """Of a school: its municipality, and the programmes in which it has recorded anything.

    ``cards`` are those of them for which it has filled a card.
    """

    municipality: str
    programmes: tuple[str, ...]
    cards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakingPart:
    """``schools`` maps programme → the schools its papers may show, ``programmes`` the reverse.

    The reverse has only the programmes in which a school takes part; all ids are ordered.
    ``cards`` maps programme → the schools that filled a card for it, ``members`` programme → those
    that take part in it. ``neighbours`` maps municipality → its schools.
    """

    schools: Mapping[str, tuple[str, ...]]
    programmes: Mapping[str, tuple[str, ...]]
    cards: Mapping[str, tuple[str, ...]]
    members: Mapping[str, tuple[str, ...]]
    neighbours: Mapping[str, tuple[str, ...]]


def schools_named(unit: ProgrammeUnit, schools: Collection[str]) -> tuple[str, ...]:
    """Return those of ``schools`` that any record or text of a programme names, ordered."""
    found = set(_texts_among(unit, schools))
    for text in unit.texts.values():
        found |= {word for word in _WORD.findall(text) if word in schools}
    return tuple(sorted(found))


def programmes_told(results: SchoolResults) -> tuple[str, ...]:
    """Return the programmes in which a school has results, ordered."""
    named = {programme for programme, _ in results.measured}
    for rows in (
        results.changes,
        results.totals,
        results.marks,
        results.listings,
        results.risks,
        results.staff,
        results.values,
        results.cards,
    ):
        named.update(row.programme for row in rows)
    return tuple(sorted(named - {""}))


def taking_part(
    named: Mapping[str, Iterable[str]], places: Mapping[str, str], parts: Mapping[str, Part]
) -> TakingPart:
    """Return who takes part in what.

    ``named`` maps programme → schools that it names, ``places`` programme → municipality ("" for
    none), ``parts`` school → what is known of it.
    """
    inside: dict[str, set[str]] = {programme: set(schools) for programme, schools in named.items()}
    neighbours: dict[str, list[str]] = {}
    for school, part in parts.items():
        neighbours.setdefault(part.municipality, []).append(school)
        for programme in part.programmes:
            inside.setdefault(programme, set()).add(school)
    of_school: dict[str, list[str]] = {school: [] for school in parts}
    for programme in sorted(inside):
        for school in inside[programme]:
            of_school.setdefault(school, []).append(programme)
    shown = {
        programme: tuple(sorted({*schools, *neighbours.get(places.get(programme) or " ", ())}))
        for programme, schools in sorted(inside.items())
    }
    return TakingPart(
        shown,
        {school: tuple(of) for school, of in sorted(of_school.items())},
        _with_cards(parts),
        {programme: tuple(sorted(inside[programme])) for programme in sorted(inside)},
        {place: tuple(sorted(neighbours[place])) for place in sorted(neighbours) if place},
    )


def part_of(municipality: str, results: SchoolResults) -> Part:
    """Return what is known of a school's part by its results."""
    cards = tuple(sorted({card.programme for card in results.cards}))
    return Part(municipality, programmes_told(results), cards)


def _with_cards(parts: Mapping[str, Part]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for school in sorted(parts):
        for programme in parts[school].cards:
            found.setdefault(programme, []).append(school)
    return {programme: tuple(found[programme]) for programme in sorted(found)}


def _texts_among(value: object, wanted: Collection[str]) -> Iterator[str]:
    """Give the texts among ``wanted`` that stand anywhere in a value."""
    left = [value]
    while left:
        each = left.pop()
        if isinstance(each, str):
            if each in wanted:
                yield each
        elif isinstance(each, tuple):
            left += each
        elif isinstance(each, Mapping):
            left += (*each, *each.values())
        elif not isinstance(each, Origin):  # a place in a file names nobody
            kind: Any = type(each)
            left += [getattr(each, name) for name in _fields_of(kind)]


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    return tuple(getattr(kind, "__dataclass_fields__", ()))
