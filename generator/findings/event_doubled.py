"""One event is entered twice: in one plan, or in two plans of one municipality without a link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from generator.analyse.execution import event_deadlines
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
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
    """Give those events of the municipality's earlier programmes that have a title of this one."""
    own = {_words(event.title) for _, event in _events(unit)}
    for other in surroundings.earlier_beside(unit.programme):
        alike = [pair for pair in _events(other) if _words(pair[1].title) in own]
        for roadmap, event in alike:
            key = _key(event) if event.event_of is None else None
            if key is not None:
                yield key, (roadmap, event)


def _events(unit: ProgrammeUnit) -> Iterator[tuple[Roadmap, Event]]:
    return ((roadmap, event) for roadmap in unit.roadmaps for event in roadmap.events)


def _section(roadmap: Roadmap, event: Event) -> str:
    titles = (section.title for section in roadmap.sections if section.id == event.section)
    return f"«{next(titles, roadmap.title)}»"


def _key(event: Event) -> _Key | None:
    """Return what two entries of one event have in common: the words and the last days."""
    words = _words(event.title)
    if words is None:
        return None
    days = tuple(sorted(one.end for one in event_deadlines(event) if one.end is not None))
    return (words, days) if days else None


@lru_cache(maxsize=16_384)  # every later programme of the municipality asks again
def _words(title: str) -> str | None:
    words = re.findall(r"\w+", title.casefold())
    return " ".join(words) if len(words) >= _FEWEST_WORDS else None


EVENT_DOUBLED = Check("event-doubled", Severity.ADVICE, ProgrammeUnit, _find)
