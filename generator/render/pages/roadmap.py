"""A roadmap's page: events by section with term, people, result and status, and by month."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.roadmap import Event, Roadmap, Section
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Frame, Link, Page, Source, frame, programme_family, sources
from generator.render.pieces.cycle import month_anchor, month_title
from generator.render.pieces.event import (
    EventRow,
    StatusCount,
    event_row,
    mark_counts,
    month_of,
)
from generator.render.site import Site, person_name, roadmap_title, roadmaps_in_order


@dataclass(frozen=True, slots=True)
class EventGroup:
    """A section with its events."""

    id: str
    title: str
    description: str
    rows: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class MonthGroup:
    """A month, a person or a state with its events, each a link to the row above."""

    id: str
    title: str
    rows: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class RoadmapPage:
    """Context of a roadmap's page. ``has_…`` says whether a column holds anything."""

    frame: Frame
    title: str
    programme: Link
    statuses: tuple[StatusCount, ...]
    section_word: str
    groups: tuple[EventGroup, ...]
    months: tuple[MonthGroup, ...]
    people: tuple[MonthGroup, ...]
    states: tuple[MonthGroup, ...]
    has_people: bool
    has_results: bool
    has_reports: bool
    report_head: str
    sources: tuple[Source, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    for roadmap in roadmaps_in_order(unit):
        path = address.roadmap_page(unit.programme.id, roadmap.id)
        yield Page(path, "pages/roadmap.html.jinja", partial(_context, site, unit, roadmap, path))


def _context(site: Site, unit: ProgrammeUnit, roadmap: Roadmap, path: str) -> RoadmapPage:
    above = address.programme_page(unit.programme.id)
    rows = {event.id: event_row(site, roadmap, event, path) for event in roadmap.events}
    return RoadmapPage(
        frame=frame(
            site,
            "roadmap",
            path,
            roadmap_title(unit, roadmap),
            description=roadmap.title,
            trail=(address.PROGRAMMES, above),
        ),
        title=roadmap.title,
        programme=Link(unit.programme.name, address.link(path, above)),
        statuses=mark_counts(row.mark for row in rows.values()),
        section_word=roadmap.section_word,
        groups=tuple(_groups(roadmap, rows)),
        months=tuple(_months(roadmap, rows)),
        people=tuple(_people(site, roadmap, rows)),
        states=tuple(_states(roadmap, rows)),
        has_people=any(row.responsible for row in rows.values()),
        has_results=any(_has_result(row) for row in rows.values()),
        has_reports=any(row.report for row in rows.values()),
        report_head=roadmap.report_head or say("documents", "roadmap.report"),
        sources=sources(site, roadmap),
    )


def _has_result(row: EventRow) -> bool:
    shown = (row.result, row.planned_result, row.conditions, row.result_schools)
    return any((*shown, row.occurrences, row.evidence))


def _groups(roadmap: Roadmap, rows: dict[str, EventRow]) -> Iterator[EventGroup]:
    known = {section.id for section in roadmap.sections}
    for section in roadmap.sections:
        found = _rows_of(roadmap.events, rows, section)
        yield EventGroup(
            address.anchor("section", section.id), section.title, section.description, found
        )
    lost = tuple(rows[event.id] for event in roadmap.events if event.section not in known)
    if lost:
        yield EventGroup("section-other", say("pages", "roadmap.no-section"), "", lost)


def _rows_of(
    events: tuple[Event, ...], rows: dict[str, EventRow], section: Section
) -> tuple[EventRow, ...]:
    return tuple(rows[event.id] for event in events if event.section == section.id)


def _months(roadmap: Roadmap, rows: dict[str, EventRow]) -> Iterator[MonthGroup]:
    found: dict[str, list[EventRow]] = {}
    for event in roadmap.events:
        found.setdefault(month_of(event), []).append(rows[event.id])
    for month in sorted(found, key=lambda item: item or "9999"):
        yield MonthGroup(month_anchor(month), month_title(month), tuple(found[month]))


def _people(site: Site, roadmap: Roadmap, rows: dict[str, EventRow]) -> Iterator[MonthGroup]:
    """Give the people who answer for events, by surname."""
    ids = {item.person for event in roadmap.events for item in event.responsible}
    people = [site.registry.people[person] for person in ids if person in site.registry.people]
    for person in sorted(people, key=lambda item: (item.surname, item.initials, item.id)):
        found = tuple(
            rows[event.id]
            for event in roadmap.events
            if any(item.person == person.id for item in event.responsible)
        )
        yield MonthGroup(address.anchor("person", person.id), person_name(person), found)


def _states(roadmap: Roadmap, rows: dict[str, EventRow]) -> Iterator[MonthGroup]:
    """Give the states that occur, in the order of their first events."""
    found: dict[str, list[EventRow]] = {}
    for event in roadmap.events:
        found.setdefault(rows[event.id].mark.kind, []).append(rows[event.id])
    for kind, listed in found.items():
        yield MonthGroup(address.anchor("state", kind), listed[0].mark.word, tuple(listed))


ROADMAP = programme_family("roadmap", "pages/roadmap.html.jinja", RoadmapPage, _pages)
