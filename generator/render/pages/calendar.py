"""The calendar of all plans: by month, by person, by school, by programme; each event once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.analyse.calendar import CalendarEntry, PlannedEvent, calendar, schools_of
from generator.core.wording import say
from generator.render import address
from generator.render.page import Frame, Link, Page, PageFamily, frame
from generator.render.pieces.cycle import month_title
from generator.render.pieces.event import EventRow, StatusCount, event_row, status_counts
from generator.render.site import Site, programme_name, school_name


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """An event. ``plans`` lead to its row in each plan that has it, its own first."""

    event: EventRow
    plans: tuple[Link, ...]
    schools: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CalendarGroup:
    """The events of a month, person, school or programme; ``page`` is its own page, if any."""

    id: str
    title: str
    page: tuple[Link, ...]
    rows: tuple[CalendarRow, ...]


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """Context of one view of the calendar."""

    frame: Frame
    views: tuple[Link, ...]
    statuses: tuple[StatusCount, ...]
    groups: tuple[CalendarGroup, ...]


@dataclass(frozen=True, slots=True)
class _View:
    """A view: its name, the groups of an entry, a group's title, its page and its order."""

    name: str
    groups: Callable[[Site, CalendarEntry], Iterable[str]]
    title: Callable[[Site, str], str]
    target: Callable[[str], str]


def calendar_path(view: str) -> str:
    """Return the path of a view of the calendar."""
    return address.CALENDAR if view == _VIEWS[0].name else f"calendar/{view}/index.html"


def _pages(site: Site) -> Iterator[Page]:
    for view in _VIEWS if any(unit.roadmaps for unit in site.programmes) else ():
        make = partial(_context, site, view)
        yield Page(calendar_path(view.name), "pages/calendar.html.jinja", make)


def _context(site: Site, view: _View) -> CalendarPage:
    entries = calendar(site.programmes)
    path = calendar_path(view.name)
    trail = () if path == address.CALENDAR else (address.CALENDAR,)
    title = say("pages", f"calendar.{view.name}")
    return CalendarPage(
        frame=frame(site, "calendar", path, title, trail=trail),
        views=_views(path),
        statuses=status_counts(site, (entry.own.event for entry in entries)),
        groups=tuple(_groups(site, view, entries, path)),
    )


def _views(path: str) -> tuple[Link, ...]:
    paths = {view.name: calendar_path(view.name) for view in _VIEWS}
    return tuple(
        Link(say("pages", f"calendar.by-{name}"), address.link(path, target), target == path)
        for name, target in paths.items()
    )


def _groups(
    site: Site, view: _View, entries: Iterable[CalendarEntry], path: str
) -> Iterator[CalendarGroup]:
    found: dict[str, list[CalendarEntry]] = {}
    for entry in entries:
        for group in tuple(view.groups(site, entry)) or ("",):
            found.setdefault(group, []).append(entry)
    titles = {group: _title(site, view, group) for group in found}
    for group in sorted(found, key=lambda item: (item == "", _order(view, item, titles), item)):
        target = view.target(group) if group else ""
        yield CalendarGroup(
            id=address.anchor("group", group or "none"),
            title=titles[group],
            page=(Link(titles[group], address.link(path, target)),) if target else (),
            rows=tuple(_row(site, entry, path) for entry in found[group]),
        )


def _title(site: Site, view: _View, group: str) -> str:
    return view.title(site, group) if group else say("pages", f"calendar.none-{view.name}")


def _order(view: _View, group: str, titles: dict[str, str]) -> str:
    """Months follow each other in time, all else by name."""
    return group if view is _VIEWS[0] else titles[group].casefold()


def _row(site: Site, entry: CalendarEntry, path: str) -> CalendarRow:
    own = entry.own
    return CalendarRow(
        event=event_row(site, own.roadmap, own.event, path),
        plans=tuple(_plan(one, path) for one in entry.all),
        schools=tuple(
            Link(school_name(site, school), address.link(path, address.school_page(school)))
            for school in schools_of(entry, site.registry.schools)
        ),
    )


def _plan(one: PlannedEvent, path: str) -> Link:
    target = address.roadmap_page(one.programme.id, one.roadmap.id)
    return Link(
        one.programme.name, address.link(path, target, address.anchor("event", one.event.id))
    )


def _person_title(site: Site, person: str) -> str:
    found = site.registry.people.get(person)
    return f"{found.surname} {found.initials}" if found else person


def _no_page(_: str) -> str:
    return ""


_VIEWS = (
    _View("month", lambda _, entry: entry.months, lambda _, month: month_title(month), _no_page),
    _View("person", lambda _, entry: entry.people, _person_title, _no_page),
    _View(
        "school",
        lambda site, entry: schools_of(entry, site.registry.schools),
        school_name,
        address.school_page,
    ),
    _View("programme", lambda _, entry: entry.programmes, programme_name, address.programme_page),
)

CALENDAR = PageFamily("calendar", "pages/calendar.html.jinja", CalendarPage, _pages)
