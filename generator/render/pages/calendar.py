"""The calendar of all plans: by month, by person, by school, by programme; each event once.

A long calendar is split (render/split.py): months by municipality, people to a page each; schools
and programmes then have their numbers here and their events in the plans.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.agenda import EVERYBODY, AgendaRow, owner_key
from generator.render.feeds import feed_link
from generator.render.lists import VIEWS, Span, calendar_list, calendar_path, maps_of
from generator.render.page import Frame, Link, Page, PageFamily
from generator.render.pieces.cycle import month_title
from generator.render.pieces.event import StatusCount, state_counts
from generator.render.pieces.list_page import around, list_frame
from generator.render.site import Site, programme_name, school_name
from generator.render.split import ListPage


@dataclass(frozen=True, slots=True)
class CalendarGroup:
    """The events of a month, person, school or programme; ``page`` is its own page, if any.

    The addresses in ``rows`` are below the site's folder, so one row serves every page.
    """

    id: str
    title: str
    page: tuple[Link, ...]
    rows: tuple[AgendaRow, ...]


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """Context of one view of the calendar, or of a part of it."""

    frame: Frame
    views: tuple[Link, ...]
    note: str
    statuses: tuple[StatusCount, ...]
    feed: tuple[Link, ...]
    groups: tuple[CalendarGroup, ...]
    around: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _View:
    """A view: its name, which rows a group lists, a group's title and its page."""

    name: str
    lists: Callable[[AgendaRow, str], bool]
    title: Callable[[Site, str], str]
    target: Callable[[Site, str], str]


def calendar_views(site: Site, path: str) -> tuple[Link, ...]:
    """Return links to the views that have anything to show; that of ``path`` is the current one."""
    return tuple(
        Link(say("pages", f"calendar.by-{view}"), address.link(path, target), target == path)
        for view in VIEWS
        for target in (calendar_path(view),)
        if any(target in site.sheets[name] for name in maps_of(calendar_list(view)))
    )


def calendar_frame(site: Site, view: str, page: ListPage[Any]) -> Frame:
    """Return the frame of a page of a view: below the calendar itself unless it is its page."""
    name = say("pages", "menu.calendar") if view == VIEWS[0] else ""
    made = list_frame(site, "calendar", page, say("pages", f"calendar.{view}"), name)
    if view == VIEWS[0]:
        return made
    home, *others = made.trail
    title = say("pages", "menu.calendar")
    above = Link(title, address.link(page.path, address.CALENDAR), current=True)
    return replace(made, trail=(home, above, *others))


def _pages(site: Site) -> Iterator[Page]:
    for view in _VIEWS:
        for path in site.sheets[calendar_list(view.name)]:
            yield Page(path, "pages/calendar.html.jinja", partial(_context, site, view, path))


def _context(site: Site, view: _View, path: str) -> CalendarPage:
    page = site.sheets[calendar_list(view.name)][path]
    groups = tuple(_groups(site, view, page))
    rows = {row.plans[0].href: row for group in groups for row in group.rows}
    named = view.name == "person" and all(span.key for span in page.rows)
    return CalendarPage(
        frame=calendar_frame(site, view.name, page),
        views=() if page.way else calendar_views(site, path),
        note=say("lists", f"note.calendar-{'person' if named else 'month'}"),
        statuses=state_counts(Counter(row.state for row in rows.values())),
        feed=() if page.way else feed_link(site, EVERYBODY, path),
        groups=groups,
        around=around(site, page),
    )


def _groups(site: Site, view: _View, page: ListPage[Span]) -> Iterator[CalendarGroup]:
    found: dict[str, list[AgendaRow]] = {}
    for span in sorted(page.rows, key=lambda span: (span.programme, span.start)):
        found.setdefault(span.key, []).extend(_rows(site, view, span))
    titles = {group: _title(site, view, group) for group in found}
    for group in sorted(found, key=lambda item: (item == "", _order(view, item, titles), item)):
        target = view.target(site, group) if group else ""
        yield CalendarGroup(
            id=address.anchor("group", group or "none"),
            title=titles[group],
            page=(Link(titles[group], address.link(page.path, target)),) if target else (),
            rows=tuple(found[group]),
        )


def _rows(site: Site, view: _View, span: Span) -> list[AgendaRow]:
    """Return the rows of a span; an event that stands in several months is one row."""
    found = {
        row.at: row for month in span.months for row in site.agenda[f"{span.programme}/{month}"]
    }
    listed = [found[at] for at in sorted(found) if view.lists(found[at], span.key)]
    return listed[span.start : span.start + span.count]


def _title(site: Site, view: _View, group: str) -> str:
    return view.title(site, group) if group else say("pages", f"calendar.none-{view.name}")


def _order(view: _View, group: str, titles: dict[str, str]) -> str:
    """Months follow each other in time, all else by name."""
    return group if view is _VIEWS[0] else titles[group].casefold()


def _person_title(site: Site, person: str) -> str:
    found = site.registry.people.get(person)
    return f"{found.surname} {found.initials}" if found else person


def _no_page(_: Site, __: str) -> str:
    return ""


def _agenda_page(kind: str, site: Site, name: str) -> str:
    owner = owner_key(kind, name)
    return address.agenda_page(owner) if owner in site.owned else ""


def _programme_page(_: Site, programme: str) -> str:
    return address.programme_page(programme)


def _among(names: tuple[str, ...], key: str) -> bool:
    return key in names if key else not names


_VIEWS = (
    _View("month", lambda *_: True, lambda _, month: month_title(month), _no_page),
    _View(
        "person",
        lambda row, key: _among(row.people, key),
        _person_title,
        partial(_agenda_page, "person"),
    ),
    _View(
        "school",
        lambda row, key: _among(row.concerned, key),
        school_name,
        partial(_agenda_page, "school"),
    ),
    _View(
        "programme",
        lambda row, key: _among(row.programmes, key),
        programme_name,
        _programme_page,
    ),
)

CALENDAR = PageFamily("calendar", "pages/calendar.html.jinja", CalendarPage, _pages)
