"""The one calendar: the events of all plans, each once.

Enter the programmes; leave entries in the order of programmes and plans. An event that takes part
in an event of another plan is not an entry of its own: it joins that one with its people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.analyse.execution import event_deadlines
from generator.core.dataclass import dataclass
from generator.model.deadline import Deadline
from generator.model.programme import Programme
from generator.model.roadmap import Event, EventOf, Roadmap
from generator.model.unit import ProgrammeUnit


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """An event with the plan and the programme that it stands in."""

    programme: Programme
    roadmap: Roadmap
    event: Event

    @property
    def key(self) -> tuple[str, str, str]:
        """Return the ids of programme, roadmap and event."""
        return self.programme.id, self.roadmap.id, self.event.id


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An event of the calendar and the events of other plans that take part in it."""

    own: PlannedEvent
    joined: tuple[PlannedEvent, ...] = ()

    @property
    def all(self) -> tuple[PlannedEvent, ...]:
        """Return the event itself and those that joined it."""
        return (self.own, *self.joined)

    @property
    def people(self) -> tuple[str, ...]:
        """Return the ids of those who answer for it in any of its plans, each once."""
        found = (item.person for one in self.all for item in one.event.responsible)
        return tuple(dict.fromkeys(person for person in found if person))

    @property
    def programmes(self) -> tuple[str, ...]:
        """Return the ids of the programmes in whose plans it stands."""
        return tuple(dict.fromkeys(one.programme.id for one in self.all))

    @property
    def months(self) -> tuple[str, ...]:
        """Return the months YYYY-MM in which it is due or took place; none for «постоянно»."""
        ends = (p.end for deadline in self.deadlines for p in deadline.periods)
        took_place = (item.date.last for one in self.all for item in one.event.occurrences)
        return tuple(sorted({f"{day:%Y-%m}" for day in (*ends, *took_place) if day is not None}))

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Return its terms; those of the plans that joined when its own plan states none."""
        return event_deadlines(self.own.event) or tuple(
            deadline for one in self.joined for deadline in event_deadlines(one.event)
        )


def calendar(units: Iterable[ProgrammeUnit]) -> tuple[CalendarEntry, ...]:
    """Return all events, each once; a part whose event is not there is an entry of its own."""
    planned = tuple(_planned(units))
    known = {one.key for one in planned if one.event.event_of is None}
    joined: dict[tuple[str, str, str], list[PlannedEvent]] = {}
    for one in planned:
        whole = _whole(one.event.event_of, known)
        if whole:
            joined.setdefault(whole, []).append(one)
    return tuple(
        CalendarEntry(one, tuple(joined.get(one.key, ())))
        for one in planned
        if not _whole(one.event.event_of, known)
    )


def schools_of(entry: CalendarEntry, schools: Mapping[str, object]) -> tuple[str, ...]:
    """Return the ids of ``schools`` that an entry concerns: named in it, or whose plan it is."""
    named = (school for one in entry.all for school in _named(one))
    return tuple(sorted({school for school in named if school in schools}))


def _planned(units: Iterable[ProgrammeUnit]) -> Iterable[PlannedEvent]:
    for unit in units:
        for roadmap in sorted(unit.roadmaps, key=lambda item: (item.year, item.id)):
            for event in roadmap.events:
                yield PlannedEvent(unit.programme, roadmap, event)


def _whole(named: EventOf | None, known: set[tuple[str, str, str]]) -> tuple[str, str, str] | None:
    key = (named.programme, named.roadmap, named.event) if named else None
    return key if key in known else None


def _named(one: PlannedEvent) -> tuple[str, ...]:
    event = one.event
    return (
        one.programme.organiser,
        *event.named_schools,
        *(item.host for item in event.occurrences),
        *(item.school for item in event.evidence),
    )
