"""What a school or a person has to do: overdue, this month, later; from all plans.

A page stands on the months in which its own school or person has events.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from generator.analyse.planned_days import PlannedDays
from generator.analyse.result import EventState
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.agenda import AgendaRow
from generator.render.feeds import feed_link, has_agenda, owner_title
from generator.render.owned import owned_rows
from generator.render.page import Frame, Link, Page, PageFamily, frame
from generator.render.pieces.cycle import month_title
from generator.render.site import Site

_CLOSED = frozenset({EventState.DONE, EventState.NO_EVIDENCE, EventState.CANCELLED})
_PARTS = ("overdue", "now", "later", "undated", "closed")


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """Events at one distance from the day of the site. Addresses are below the site's folder."""

    id: str
    title: str
    rows: tuple[AgendaRow, ...]


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """Context of the page of a school's or a person's events."""

    frame: Frame
    above: Link
    sentence: str
    feed: tuple[Link, ...]
    parts: tuple[AgendaPart, ...]


def _pages(site: Site) -> Iterator[Page]:
    for owner in site.owned:
        if has_agenda(site, owner):
            path = address.agenda_page(owner)
            yield Page(path, "pages/agenda.html.jinja", partial(_context, site, owner, path))


def _context(site: Site, owner: str, path: str) -> AgendaPage:
    kind, _, name = owner.partition("/")
    title = owner_title(site, owner)
    above = address.school_page(name) if kind == "school" else address.CALENDAR
    found: dict[str, list[AgendaRow]] = {part: [] for part in _PARTS}
    for row in owned_rows(site, owner):
        found[_part(row, site.on)].append(row)
    month = month_title(f"{site.on:%Y-%m}")
    counts = {part: len(rows) for part, rows in found.items()}
    above_title = title if kind == "school" else say("pages", "menu.calendar")
    return AgendaPage(
        frame=frame(
            site,
            "agenda",
            path,
            say("feeds", f"owner.{kind}", name=title),
            trail=(address.SCHOOLS if kind == "school" else address.PEOPLE,),
        ),
        above=Link(above_title, address.link(path, above)),
        sentence=say("feeds", "owner.sentence", on=f"{site.on:%d.%m.%Y}", **counts),
        feed=feed_link(site, owner, path),
        parts=tuple(
            AgendaPart(part, _title(part, month), _in_order(rows))
            for part, rows in found.items()
            if rows
        ),
    )


def _title(part: str, month: str) -> str:
    return say("feeds", f"owner.{part}", month=month[:1].lower() + month[1:])


def _part(row: AgendaRow, on: date) -> str:
    """Tell how far the events of a row are: an open one counts as soon as it has begun."""
    if row.state in _CLOSED:
        return "closed"
    if row.state is EventState.OVERDUE:
        return "overdue"
    if not row.days:
        return "undated"
    return "now" if any(_falls_in(days, on) for days in row.days) else "later"


def _falls_in(days: PlannedDays, on: date) -> bool:
    """Tell whether days have begun by the end of the month of ``on`` and are not over before it."""
    month = f"{on:%Y-%m}"
    if f"{days.first:%Y-%m}" > month or f"{days.last:%Y-%m}" < month:
        return False
    if days.rule is None:
        return True
    return any(f"{day:%Y-%m}" == month for day in days.rule.days(days.first, days.last))


def _in_order(rows: Iterable[AgendaRow]) -> tuple[AgendaRow, ...]:
    return tuple(sorted(rows, key=lambda row: min((days.last for days in row.days), default=_END)))


_END = date.max

AGENDA = PageFamily("agenda", "pages/agenda.html.jinja", AgendaPage, _pages)
