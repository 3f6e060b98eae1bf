"""Calendars to subscribe to: of a school, a person, a programme, and of all events.

Enters: a Site. Leaves: files .ics, each of the events that name a day. The name of an event in them
is made of the ids of its records, so it stays the same when its term moves.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.planned_days import PlannedDays
from generator.analyse.result import EventState
from generator.core.artifact import Artifact
from generator.core.wording import say
from generator.model.recurrence import Every
from generator.render import address
from generator.render.agenda import EVERYBODY, AgendaRow
from generator.render.ical import CALENDAR_END, CalendarEvent, calendar_head, write_event
from generator.render.owned import owned_rows
from generator.render.page import Link
from generator.render.site import Site, person_name, programme_name, school_name

_CLOSED = frozenset({EventState.DONE, EventState.NO_EVIDENCE, EventState.CANCELLED})


def feed_owners(site: Site) -> tuple[str, ...]:
    """Return all who have a calendar."""
    return tuple(owner for owner in site.owned if has_feed(site, owner))


def has_feed(site: Site, owner: str) -> bool:
    """Tell whether an owner has a calendar: some event of it names a day."""
    return owner in site.owned and any(each.dated for each in site.owned[owner])


def feed_link(site: Site, owner: str, path: str) -> tuple[Link, ...]:
    """Return the link from a page to the calendar of an owner, none when it has no calendar."""
    if not has_feed(site, owner):
        return ()
    return (Link(say("feeds", "file"), address.link(path, address.feed_file(owner))),)


def agenda_link(site: Site, owner: str, path: str) -> tuple[Link, ...]:
    """Return the link from a page to what a school or person has to do, none if it has nothing."""
    if not has_agenda(site, owner):
        return ()
    kind = owner.partition("/")[0]
    return (Link(say("feeds", f"to-do.{kind}"), address.link(path, address.agenda_page(owner))),)


def to_do_links(site: Site, owner: str, path: str) -> tuple[Link, ...]:
    """Return the links from a page to what an owner has to do, and to the owner's calendar."""
    return (*agenda_link(site, owner, path), *feed_link(site, owner, path))


def has_agenda(site: Site, owner: str) -> bool:
    """Tell whether an owner has a page of its own events."""
    return owner.startswith(("school/", "person/")) and owner in site.owned


def make_feed(site: Site, owner: str) -> Artifact:
    """Return the calendar of an owner."""
    rows = owned_rows(site, owner)
    events = (event for row in rows for event in _events(site, row))
    body = (write_event(event, site.on) for event in events)
    content = b"".join((calendar_head(owner_title(site, owner)), *body, CALENDAR_END))
    return Artifact(address.feed_file(owner), content)


def owner_title(site: Site, owner: str) -> str:
    """Return what the calendar of an owner is called."""
    kind, _, name = owner.partition("/")
    if owner == EVERYBODY:
        return site.name
    if kind == "person":
        return person_name(site.registry.people[name])
    return school_name(site, name) if kind == "school" else programme_name(site, name)


def _events(site: Site, row: AgendaRow) -> Iterator[CalendarEvent]:
    description = "\n".join(_description(row))
    for days in row.days:
        part = f".{days.first:%Y%m%d}-{days.last:%Y%m%d}" if len(row.days) > 1 else ""
        yield CalendarEvent(
            uid=f"{row.uid}{part}@vektor",
            title=row.title.text,
            description=description,
            first=days.first,
            last=days.first if days.rule else days.last,
            rule=days.rule,
            until=days.last if days.rule else None,
            remind_days=_remind_days(site, row, days),
            cancelled=row.state is EventState.CANCELLED,
        )


def _remind_days(site: Site, row: AgendaRow, days: PlannedDays) -> int | None:
    """Return how long before a term to remind of it; what comes every week, a day before."""
    every = days.rule.every if days.rule else Every.MONTH
    if row.state in _CLOSED or every is Every.DAY:
        return None
    return min(site.reminder_days, 1) if every is Every.WEEK else site.reminder_days


def _description(row: AgendaRow) -> Iterator[str]:
    if row.state in _CLOSED:
        yield say("feeds", "state", state=row.mark.word)
    terms = "; ".join(": ".join(filter(None, (term.track, term.text))) for term in row.terms)
    yield say("feeds", "term", term=terms)
    if row.responsible:
        yield say("feeds", "people", people="; ".join(row.responsible))
    if row.schools:
        yield say("feeds", "schools", schools=", ".join(item.title for item in row.schools))
    yield say("feeds", "plans", plans=", ".join(item.title for item in row.plans))
