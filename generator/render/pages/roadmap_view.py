"""A plan by month and by person: pages of their own, whose lines lead to the rows of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.roadmap import Event, Roadmap
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.agenda import owner_key
from generator.render.feeds import feed_link
from generator.render.page import Frame, Link, Page, frame, programme_family
from generator.render.pieces.cycle import month_anchor, month_title
from generator.render.pieces.event import Term, event_line, responsible_names
from generator.render.pieces.number import Mark
from generator.render.pieces.planned import (
    MONTHS,
    PEOPLE,
    Planned,
    listed_name,
    names_people,
    people_in_order,
    planned_events,
    roadmap_views,
)
from generator.render.site import Site, roadmap_title, roadmaps_in_order

TEMPLATE = "pages/roadmap-view.html.jinja"


@dataclass(frozen=True, slots=True)
class ViewLine:
    """An event as a line that leads to its row."""

    href: str
    title: Fact
    terms: tuple[Term, ...]
    responsible: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class ViewGroup:
    """A month or a person with its events; ``page`` is the person's own page, if any."""

    id: str
    title: str
    page: tuple[Link, ...]
    feed: tuple[Link, ...]
    lines: tuple[ViewLine, ...]


@dataclass(frozen=True, slots=True)
class RoadmapViewPage:
    """Context of a view of a plan."""

    frame: Frame
    title: str
    views: tuple[Link, ...]
    note: str
    groups: tuple[ViewGroup, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    for roadmap in roadmaps_in_order(unit):
        for view in (MONTHS, PEOPLE) if names_people(roadmap) else (MONTHS,):
            path = address.roadmap_view(unit.programme.id, roadmap.id, view)
            yield Page(path, TEMPLATE, partial(_context, site, unit, roadmap, view))


def _context(site: Site, unit: ProgrammeUnit, roadmap: Roadmap, view: str) -> RoadmapViewPage:
    path = address.roadmap_view(unit.programme.id, roadmap.id, view)
    made = {event.id: _line(site, unit, roadmap, event, path) for event in roadmap.events}
    planned = planned_events(unit, roadmap)
    groups = _months(made, planned) if view == MONTHS else _people(site, made, planned, path)
    return RoadmapViewPage(
        frame=_frame(site, unit, roadmap, view, path),
        title=roadmap.title,
        views=roadmap_views(unit, roadmap, path),
        note=say("feeds", f"view.{view}-note"),
        groups=tuple(groups),
    )


def _frame(site: Site, unit: ProgrammeUnit, roadmap: Roadmap, view: str, path: str) -> Frame:
    """Return the frame of a view; the plan's own page is the last above it."""
    title = roadmap_title(unit, roadmap)
    programme = address.programme_page(unit.programme.id)
    made = frame(
        site,
        "roadmap-view",
        path,
        say("feeds", f"view.{view}-title", title=title),
        description=roadmap.title,
        trail=(address.PROGRAMMES, programme),
    )
    plan = address.roadmap_page(unit.programme.id, roadmap.id)
    return replace(made, trail=(*made.trail, Link(title, address.link(path, plan), current=True)))


def _line(site: Site, unit: ProgrammeUnit, roadmap: Roadmap, event: Event, path: str) -> ViewLine:
    line = event_line(site, roadmap, event)
    plan = address.roadmap_page(unit.programme.id, roadmap.id)
    href = address.link(path, plan, line.anchor)
    return ViewLine(href, line.title, line.terms, responsible_names(site, event), line.mark)


def _months(made: dict[str, ViewLine], planned: dict[str, Planned]) -> Iterator[ViewGroup]:
    months = {month for each in planned.values() for month in each.months}
    for month in sorted(months, key=lambda item: item or "9999"):
        found = tuple(made[key] for key, each in planned.items() if month in each.months)
        yield ViewGroup(month_anchor(month), month_title(month), (), (), found)


def _people(
    site: Site, made: dict[str, ViewLine], planned: dict[str, Planned], path: str
) -> Iterator[ViewGroup]:
    for person in people_in_order(site, planned.values()):
        owner, name = owner_key("person", person.id), listed_name(person)
        lines = tuple(made[key] for key, each in planned.items() if person.id in each.people)
        own = (Link(name, address.link(path, address.agenda_page(owner))),)
        known = owner in site.owned
        feed = feed_link(site, owner, path)
        anchor = address.anchor("person", person.id)
        yield ViewGroup(anchor, name, own if known else (), feed, lines)


ROADMAP_VIEW = programme_family("roadmap-view", TEMPLATE, RoadmapViewPage, _pages)
