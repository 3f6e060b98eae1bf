"""One event is entered twice: in one plan, or in two plans of one municipality without a link."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.analyse.execution import event_deadlines
from generator.core.finding import Severity
from generator.findings.check import Check, EventKey, Spot, Surroundings, spot
from generator.model.roadmap import Event, Roadmap
from generator.model.unit import ProgrammeUnit

# Shorter titles («Совещание») say too little to call two events one.
_FEWEST_WORDS = 4


def _find(unit: ProgrammeUnit, surroundings: Surroundings) -> Iterator[Spot]:
    beside = surroundings.repeated.get(unit.programme.municipality, {})
    own: dict[EventKey, tuple[Roadmap, Event]] = {}
    for roadmap, event in _events(unit):
        key = _key(event)
        if key is None:
            continue
        earlier = [name for name in beside.get(key, ()) if name < unit.programme.id]
        entered = _entered(surroundings.programmes[earlier[-1]], key) if earlier else own.get(key)
        if entered:
            plan, first = entered
            where = f"{_section(plan, first)}, {first.number or first.id}"
            yield spot(event.origin.at("title"), found=event.title, where=where)
        own.setdefault(key, (roadmap, event))


def event_keys(unit: ProgrammeUnit) -> tuple[EventKey, ...]:
    """Return what tells the events of a programme from others, for those that say enough."""
    keys = (_key(event) for _, event in _events(unit))
    return tuple(dict.fromkeys(key for key in keys if key is not None))


def repeated_keys(
    listed: Iterable[tuple[str, Iterable[EventKey]]],
) -> dict[EventKey, tuple[str, ...]]:
    """Return key → the programmes that have it, for those of several; ``listed`` is in order."""
    found: dict[EventKey, list[str]] = {}
    for programme, keys in listed:
        for key in keys:
            found.setdefault(key, []).append(programme)
    return {key: tuple(names) for key, names in sorted(found.items()) if len(names) > 1}


def _entered(unit: ProgrammeUnit, key: EventKey) -> tuple[Roadmap, Event] | None:
    """Return the last event of an earlier programme that has the key."""
    found = [(roadmap, event) for roadmap, event in _events(unit) if _key(event) == key]
    return found[-1] if found else None


def _events(unit: ProgrammeUnit) -> Iterator[tuple[Roadmap, Event]]:
    return ((roadmap, event) for roadmap in unit.roadmaps for event in roadmap.events)


def _section(roadmap: Roadmap, event: Event) -> str:
    titles = (section.title for section in roadmap.sections if section.id == event.section)
    return f"«{next(titles, roadmap.title)}»"


def _key(event: Event) -> EventKey | None:
    """Return what two entries of one event have in common: the words and the last days.

    An event that names the one that it stands for is none that was entered twice.
    """
    words = _words(event.title)
    if words is None or event.event_of is not None:
        return None
    days = tuple(sorted(one.end for one in event_deadlines(event) if one.end is not None))
    return (words, days) if days else None


def _words(title: str) -> str | None:
    words = re.findall(r"\w+", title.casefold())
    return " ".join(words) if len(words) >= _FEWEST_WORDS else None


EVENT_DOUBLED = Check("event-doubled", Severity.ADVICE, ProgrammeUnit, _find)
