"""One event is entered twice: in one plan, or in two plans of one municipality without a link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.analyse.execution import event_deadlines
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.programme import Programme
from generator.model.roadmap import Event, Roadmap
from generator.model.unit import ProgrammeUnit

# Shorter titles («Совещание») say too little to call two events one.
_FEWEST_WORDS = 4


def _find(unit: ProgrammeUnit, surroundings: Surroundings) -> Iterator[Spot]:
    earlier = dict(_elsewhere(unit, surroundings))
    for roadmap, event in _events(unit):
        key = _key(event)
        if key is None or event.event_of is not None:
            continue
        if key in earlier:
            plan, first = earlier[key]
            where = f"{_section(plan, first)}, {first.number or first.id}"
            yield spot(event.origin.at("title"), found=event.title, where=where)
        earlier.setdefault(key, (roadmap, event))


_Key = tuple[str, tuple[date, ...]]


def _elsewhere(
    unit: ProgrammeUnit, surroundings: Surroundings
) -> Iterator[tuple[_Key, tuple[Roadmap, Event]]]:
    """Give the events of the municipality's programmes that come before this one by id."""
    own = unit.programme
    others = (
        other
        for name, other in surroundings.programmes.items()
        if name < own.id and _is_near(own, other.programme)
    )
    for roadmap, event in (found for other in others for found in _events(other)):
        key = _key(event)
        if key is not None and event.event_of is None:
            yield key, (roadmap, event)


def _is_near(one: Programme, other: Programme) -> bool:
    return bool(one.municipality) and one.municipality == other.municipality


def _events(unit: ProgrammeUnit) -> Iterator[tuple[Roadmap, Event]]:
    return ((roadmap, event) for roadmap in unit.roadmaps for event in roadmap.events)


def _section(roadmap: Roadmap, event: Event) -> str:
    titles = (section.title for section in roadmap.sections if section.id == event.section)
    return f"«{next(titles, roadmap.title)}»"


def _key(event: Event) -> _Key | None:
    """Return what two entries of one event have in common: the words and the last days."""
    words = re.findall(r"\w+", event.title.casefold())
    days = tuple(sorted(one.end for one in event_deadlines(event) if one.end is not None))
    return (" ".join(words), days) if days and len(words) >= _FEWEST_WORDS else None


EVENT_DOUBLED = Check("event-doubled", Severity.ADVICE, ProgrammeUnit, _find)
