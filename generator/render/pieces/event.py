"""Events of a roadmap on pages: one row each, with term, people, result and status.

Enter a roadmap and the site's day. Leave rows, and the numbers of events in each status.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from generator.analyse.execution import (
    event_deadlines,
    event_state,
    state_name,
)
from generator.analyse.result import EventState
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.regex import regex
from generator.core.wording import say
from generator.model.deadline import Deadline
from generator.model.evidence import Evidence
from generator.model.roadmap import Event, ListedSchool, Occurrence, Responsible, Roadmap
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Link
from generator.render.pieces.number import Mark
from generator.render.pieces.target import Condition, condition_rows
from generator.render.printed import term_styled, typeset
from generator.render.site import (
    Site,
    is_internal,
    organisation_name,
    person_name,
    school_name,
)
from generator.russian.dates import DateStyle


@dataclass(frozen=True, slots=True)
class Term:
    """A term as printed; ``track`` names its column when the plan has several."""

    text: str
    track: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A school that an event lists, and what is printed after its name."""

    school: Link
    text: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event. ``anchor`` is its id on the roadmap's page; ``evidence`` are proofs to open."""

    anchor: str
    number: str
    title: Fact
    terms: tuple[Term, ...]
    schools: tuple[Named, ...]
    responsible: tuple[str, ...]
    report: tuple[str, ...]
    planned_result: str
    conditions: tuple[Condition, ...]
    result: Fact
    result_schools: tuple[Named, ...]
    occurrences: tuple[str, ...]
    evidence: tuple[Link, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class EventLine:
    """What the page of a school says of an event; the rest stands on the roadmap's page."""

    anchor: str
    title: Fact
    terms: tuple[Term, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many events are in one status."""

    mark: Mark
    count: int


def event_row(site: Site, roadmap: Roadmap, event: Event, page: str) -> EventRow:
    """Return an event as a row; links lead from ``page``."""
    return EventRow(
        anchor=event_anchor(event),
        number=_numbered(event.number),
        title=_title(event),
        terms=event_terms(roadmap, event),
        schools=tuple([_named(site, item, page) for item in event.schools]),
        responsible=responsible_names(site, event),
        report=tuple(line for line in event.report.splitlines() if line.strip()),
        planned_result=event.planned_result,
        conditions=condition_rows(event.targets),
        result=Fact(event.result, event.origin.file, event.origin.at("result").pointer),
        result_schools=tuple([_named(site, item, page) for item in event.result_schools]),
        occurrences=tuple([_occurrence(item) for item in event.occurrences]),
        evidence=tuple(_evidence(site, event)),
        mark=state_mark(shown_state(site, event)),
    )


def event_line(site: Site, roadmap: Roadmap, event: Event) -> EventLine:
    """Return an event as a line that leads to its row."""
    mark = state_mark(shown_state(site, event))
    return EventLine(event_anchor(event), _title(event), event_terms(roadmap, event), mark)


def _title(event: Event) -> Fact:
    return Fact(event.title, event.origin.file, event.origin.at("title").pointer)


def section_of(roadmap: Roadmap, event: Event) -> str:
    """Return the title of the section that an event stands in; its id when it is not there."""
    found = (item.title for item in roadmap.sections if item.id == event.section)
    return next(found, event.section)


def event_anchor(event: Event) -> str:
    """Return the id of an event on its roadmap's page."""
    return address.anchor("event", event.id)


def shown_state(site: Site, event: Event) -> EventState:
    """Return how an event stands on the site's day, as the edition may say it.

    The public edition lacks internal proofs, so it can't tell that none is attached.
    """
    state = event_state(event, site.on)
    hidden = state is EventState.NO_EVIDENCE and not is_internal(site)
    return EventState.DONE if hidden else state


@cache
def state_mark(state: EventState) -> Mark:
    """Return the mark of an event's state."""
    return Mark(state.value.replace("_", "-"), _SHAPES.get(state, "○"), state_name(state))


def status_counts(site: Site, events: Iterable[Event]) -> tuple[StatusCount, ...]:
    """Return the number of events in each status that occurs, gravest first."""
    return state_counts(Counter([shown_state(site, item) for item in events]))


def mark_counts(marks: Iterable[Mark]) -> tuple[StatusCount, ...]:
    """Return the number of events under each mark, as status_counts gives them."""
    found = Counter(mark.kind for mark in marks)
    every = (state_mark(state) for state in _ORDER)
    return tuple(StatusCount(mark, found[mark.kind]) for mark in every if found[mark.kind])


def state_counts(found: Mapping[EventState, int]) -> tuple[StatusCount, ...]:
    """Return states with their numbers, gravest first; a state of no event is left out."""
    return tuple(
        StatusCount(state_mark(state), found[state]) for state in _ORDER if found.get(state)
    )


def month_of(event: Event) -> str:
    """Return the month YYYY-MM under which an event is listed: that of its last day, or ""."""
    days = [deadline.end or deadline.start for deadline in event_deadlines(event)]
    last = max((day for day in days if day is not None), default=None)
    return f"{last.year:04}-{last.month:02}" if last else ""


def events_of_school(unit: ProgrammeUnit, school: str) -> Iterator[tuple[Roadmap, Event]]:
    """Give the events that name a school, in the order of roadmap and plan."""
    for roadmap in unit.roadmaps:
        for event in roadmap.events:
            if school in _named_schools(event):
                yield roadmap, event


def _named_schools(event: Event) -> set[str]:
    return {*event.named_schools, *(item.school for item in event.evidence)}


def _numbered(number: str) -> str:
    return f"{number}." if number and not number.endswith(".") else number


def event_terms(roadmap: Roadmap, event: Event) -> tuple[Term, ...]:
    """Return the terms of an event, its own first."""
    return tuple(_terms(roadmap, event))


def responsible_names(site: Site, event: Event) -> tuple[str, ...]:
    """Return those who answer for an event, as they are printed or named."""
    return tuple(filter(None, [_responsible(site, item) for item in event.responsible]))


def _terms(roadmap: Roadmap, event: Event) -> Iterator[Term]:
    if event.deadline is not None:
        yield Term(term_text(event.deadline))
    tracks = {item.id: item.title for item in roadmap.tracks} if event.tracks else {}
    for item in event.tracks:
        yield Term(term_text(item.deadline), tracks.get(item.track, item.track))


def term_text(deadline: Deadline) -> str:
    """Return a term as papers print it, on one line."""
    return _term(deadline.text)


@lru_cache(maxsize=4096)
def _term(text: str) -> str:
    # Many events share a term, and several pages show the same event.
    return typeset(_LINE_END.sub("; ", term_styled(text.strip(), DateStyle.NUMERIC)))


def _named(site: Site, listed: ListedSchool, page: str) -> Named:
    href = address.link(page, address.school_page(listed.school))
    return Named(Link(school_name(site, listed.school), href), listed.text)


def _responsible(site: Site, item: Responsible) -> str:
    if item.printed:
        return item.printed
    person = site.registry.people.get(item.person)
    names = (
        item.post,
        person_name(person) if person else item.person,
        organisation_name(site, item.organisation) if item.organisation else "",
        school_name(site, item.school) if item.school else "",
    )
    return ", ".join(name for name in names if name)


def _occurrence(item: Occurrence) -> str:
    people = item.participants_count
    parts = (
        item.date.text,
        item.place,
        item.host,
        "" if people is None else say("pages", "event.participants", count=people),
        item.result,
    )
    return ", ".join(part for part in parts if part)


def _evidence(site: Site, event: Event) -> Iterator[Link]:
    for item in event.evidence:
        title = _evidence_title(site, item)
        if title:
            yield Link(title, item.link if _is_web(item.link) else "")


def _evidence_title(site: Site, item: Evidence) -> str:
    school = school_name(site, item.school) if item.school else ""
    return ": ".join(part for part in (school, item.title) if part) or item.link


def _is_web(link: str) -> bool:
    return link.startswith(("https://", "http://"))


# Where a printed term goes on in a new line, with the mark that closed the line above.
_LINE_END = regex(r"[.,;]?[ \t]*\n\s*")
_SHAPES = {
    EventState.DONE: "✓",
    EventState.NO_EVIDENCE: "✓",
    EventState.CANCELLED: "✕",
    EventState.OVERDUE: "!",
    EventState.DUE_SOON: "▸",
    EventState.UNDERWAY: "↻",
    EventState.SILENT: "↻",
    EventState.UNCLEAR: "?",
}
_ORDER = (
    EventState.OVERDUE,
    EventState.DUE_SOON,
    EventState.UNCLEAR,
    EventState.SILENT,
    EventState.PLANNED,
    EventState.UNDERWAY,
    EventState.NO_EVIDENCE,
    EventState.DONE,
    EventState.CANCELLED,
)
