"""A roadmap's page: a timeline, and the events by section with term, people, result and status.

Its filters narrow the page at hand (site/assets/plan.js); what they offer is said by the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.analyse.planned_days import PlannedDays
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.roadmap import Roadmap
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.agenda import owner_key
from generator.render.feeds import feed_link
from generator.render.page import Frame, Link, Page, Source, frame, programme_family, sources
from generator.render.pieces.cycle import month_title
from generator.render.pieces.event import EventRow, StatusCount, event_row, mark_counts
from generator.render.pieces.planned import (
    Planned,
    listed_name,
    people_in_order,
    planned_events,
    roadmap_views,
)
from generator.render.pieces.timeline import LONGEST, Timeline, TimelineRow, draw_timeline
from generator.render.site import Site, roadmap_title, roadmaps_in_order, school_name


@dataclass(frozen=True, slots=True)
class PlanRow:
    """An event with the ids that filters know it by, in each a space between two."""

    row: EventRow
    months: str
    people: str
    schools: str


@dataclass(frozen=True, slots=True)
class EventGroup:
    """A section with its events."""

    id: str
    title: str
    description: str
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a filter."""

    value: str
    title: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter of the page: its name in the address, and its choices."""

    name: str
    title: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class RoadmapPage:
    """Context of a roadmap's page. ``has_…`` says whether a column holds anything."""

    frame: Frame
    title: str
    programme: Link
    views: tuple[Link, ...]
    feed: tuple[Link, ...]
    statuses: tuple[StatusCount, ...]
    timeline: tuple[Timeline, ...]
    timeline_note: str
    data: Link
    filters: tuple[Filter, ...]
    count: int
    section_word: str
    groups: tuple[EventGroup, ...]
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
    planned = planned_events(unit, roadmap)
    groups = tuple(_groups(roadmap, rows, planned))
    drawn, by_section = _timeline_rows(roadmap, rows, planned)
    title = roadmap_title(unit, roadmap)
    return RoadmapPage(
        frame=frame(
            site,
            "roadmap",
            path,
            title,
            description=roadmap.title,
            trail=(address.PROGRAMMES, above),
        ),
        title=roadmap.title,
        programme=Link(unit.programme.name, address.link(path, above)),
        views=roadmap_views(unit, roadmap, path),
        feed=feed_link(site, owner_key("programme", unit.programme.id), path),
        statuses=mark_counts(row.mark for row in rows.values()),
        timeline=draw_timeline(title, drawn, site.on),
        timeline_note=say("feeds", "timeline.sections") if by_section else "",
        data=Link("events.csv", address.link(path, address.data_file("events.csv"))),
        filters=tuple(_filters(site, rows, planned, groups)),
        count=len(rows),
        section_word=roadmap.section_word,
        groups=groups,
        has_people=any(row.responsible for row in rows.values()),
        has_results=any(_has_result(row) for row in rows.values()),
        has_reports=any(row.report for row in rows.values()),
        report_head=roadmap.report_head or say("documents", "roadmap.report"),
        sources=sources(site, roadmap),
    )


def _has_result(row: EventRow) -> bool:
    shown = (row.result, row.planned_result, row.conditions, row.result_schools)
    return any((*shown, row.occurrences, row.evidence))


def _groups(
    roadmap: Roadmap, rows: dict[str, EventRow], planned: dict[str, Planned]
) -> Iterator[EventGroup]:
    made = {key: _plan_row(rows[key], planned[key]) for key in rows}
    known = {section.id for section in roadmap.sections}
    for section in roadmap.sections:
        found = tuple(made[event.id] for event in roadmap.events if event.section == section.id)
        name = address.anchor("section", section.id)
        yield EventGroup(name, section.title, section.description, found)
    lost = tuple(made[event.id] for event in roadmap.events if event.section not in known)
    if lost:
        yield EventGroup("section-other", say("pages", "roadmap.no-section"), "", lost)


def _plan_row(row: EventRow, planned: Planned) -> PlanRow:
    months = " ".join(month or "none" for month in planned.months)
    return PlanRow(row, months, " ".join(planned.people), " ".join(planned.schools))


def _filters(
    site: Site,
    rows: dict[str, EventRow],
    planned: dict[str, Planned],
    groups: tuple[EventGroup, ...],
) -> Iterator[Filter]:
    """Give the filters that tell events apart: with two choices or more."""
    months = sorted({month for each in planned.values() for month in each.months}, key=_last_none)
    people = people_in_order(site, planned.values())
    schools = sorted({school for each in planned.values() for school in each.schools})
    states = {row.mark.kind: row.mark.word for row in rows.values()}
    choices = {
        "section": [Option(group.id, group.title) for group in groups if group.rows],
        "person": [Option(person.id, listed_name(person)) for person in people],
        "month": [Option(month or "none", month_title(month)) for month in months],
        "state": [Option(kind, word) for kind, word in states.items()],
        "school": [Option(school, school_name(site, school)) for school in schools],
    }
    for name, options in choices.items():
        if len(options) > 1:
            yield Filter(name, say("feeds", f"filter.{name}"), tuple(options))


def _last_none(month: str) -> str:
    return month or "9999"


def _timeline_rows(
    roadmap: Roadmap, rows: dict[str, EventRow], planned: dict[str, Planned]
) -> tuple[list[TimelineRow], bool]:
    """Return the rows to draw, and whether they are whole sections: where events are many."""
    dated = [event for event in roadmap.events if planned[event.id].days]
    if len(dated) <= LONGEST:
        return [_event_bar(rows[event.id], planned[event.id]) for event in dated], False
    sections = {section.id: section.title for section in roadmap.sections}
    found: dict[str, list[str]] = {}
    for event in dated:
        found.setdefault(sections.get(event.section, ""), []).append(event.id)
    return [_section_bar(title, ids, rows, planned) for title, ids in found.items()], True


def _event_bar(row: EventRow, planned: Planned) -> TimelineRow:
    name = f"{row.number} {row.title.text}" if row.number else row.title.text
    return TimelineRow(name, planned.days, row.mark)


def _section_bar(
    title: str, ids: list[str], rows: dict[str, EventRow], planned: dict[str, Planned]
) -> TimelineRow:
    """Return a section from its first day to its last, with the gravest of its states."""
    days = [each for key in ids for each in planned[key].days]
    whole = PlannedDays(min(each.first for each in days), max(each.last for each in days))
    gravest = mark_counts(rows[key].mark for key in ids)[0].mark
    return TimelineRow(title or say("pages", "roadmap.no-section"), (whole,), gravest)


ROADMAP = programme_family("roadmap", "pages/roadmap.html.jinja", RoadmapPage, _pages)
