"""The roadmap: sections, events, what came of them."""

from __future__ import annotations

from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.date import PrintedDate
from generator.model.deadline import Deadline
from generator.model.evidence import Evidence
from generator.model.record import Part, Record
from generator.model.target import Target


class Execution(StrEnum):
    """How far an event has come."""

    PLANNED = "planned"
    STARTED = "started"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsible(Part):
    """Who answers for an event: an id of a person, organisation or school, or a post in words.

    ``printed`` is what the plan prints in place of the name that the id has.
    """

    person: str = ""
    organisation: str = ""
    school: str = ""
    post: str = ""
    printed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackDeadline(Part):
    """The term of an event in one track (federal project, regional project)."""

    track: str
    deadline: Deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence(Part):
    """One time that an event took place, at a ``place`` or behind a ``link``."""

    date: PrintedDate
    place: str = ""
    link: str = ""
    host: str = ""
    participants_count: int | None = None
    result: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventOf(Part):
    """The event of another plan in which an event takes part: programme, roadmap, event (ids)."""

    programme: str
    roadmap: str
    event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedSchool(Part):
    """A school listed in an event's row under the name printed there; ``text`` follows the name."""

    school: str
    printed: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Part):
    """One row of a roadmap. ``number`` is as printed.

    ``schools`` are listed under the title, ``result_schools`` under the result. ``event_of`` names
    the event of another plan that this one is a part in: calendars show them as one. ``targets``
    are the conditions that its report or planned result prints («не менее 80 %»). ``risks`` are the
    factors (ids) that it is meant to answer: for its schools, or for all when it lists none.
    """

    id: str
    section: str
    title: str
    deadline: Deadline | None = None
    tracks: tuple[TrackDeadline, ...] = ()
    number: str = ""
    schools: tuple[ListedSchool, ...] = ()
    responsible: tuple[Responsible, ...] = ()
    report: str = ""
    planned_result: str = ""
    targets: tuple[Target, ...] = ()
    execution: Execution = Execution.PLANNED
    result: str = ""
    result_schools: tuple[ListedSchool, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    event_of: EventOf | None = None
    risks: tuple[str, ...] = ()

    @property
    def named_schools(self) -> tuple[str, ...]:
        """Return the schools that it lists or that answer for it, each once, in that order."""
        listed = (item.school for item in (*self.schools, *self.result_schools))
        named = (*listed, *(item.school for item in self.responsible))
        return tuple(dict.fromkeys(school for school in named if school))


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Part):
    """A section or module; ``parent`` is the section that contains it, ``number`` as printed."""

    id: str
    title: str
    number: str = ""
    description: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Track(Part):
    """A track of terms: a column of dates of its own."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap(Record):
    """The plan of events of one year; ``section_word`` is what it calls a section («Модуль»).

    It is "" for a plan that numbers its sections without a word. ``report_head`` heads the column
    of reports where the plan calls it otherwise («Показатель»).
    """

    cycle: str
    year: int
    title: str
    sections: tuple[Section, ...]
    events: tuple[Event, ...]
    section_word: str = ""
    report_head: str = ""
    tracks: tuple[Track, ...] = ()
