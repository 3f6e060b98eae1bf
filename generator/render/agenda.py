"""The agenda: the events of one programme as rows of the calendar, each made once for all pages.

Enters: a Site. Leaves: rows by month, and a brief with the numbers that lists and indexes need, so
that a page of the calendar reads only the months and programmes that it shows. The calendars that
people subscribe to are made of the same rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator.analyse.calendar import CalendarEntry, PlannedEvent, calendar, schools_of
from generator.analyse.planned_days import PlannedDays, plan_time, planned_days
from generator.analyse.result import EventState
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Link
from generator.render.pieces.event import (
    Term,
    event_anchor,
    event_terms,
    responsible_names,
    shown_state,
    state_mark,
)
from generator.render.pieces.number import Mark
from generator.render.site import Site, school_name

# All events together, as one owner of calendars.
EVERYBODY = "all"


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An event. ``plans`` lead to its row in each plan that has it, its own first.

    The addresses of its links are below the site's folder. ``at`` is its place among the events
    of its programme, ``people``, ``concerned`` and ``programmes`` the ids that it is listed under.
    ``days`` are those that its terms name, ``uid`` is its name in calendars.
    """

    at: int
    title: Fact
    terms: tuple[Term, ...]
    plans: tuple[Link, ...]
    schools: tuple[Link, ...]
    responsible: tuple[str, ...]
    state: EventState
    mark: Mark
    people: tuple[str, ...]
    concerned: tuple[str, ...]
    programmes: tuple[str, ...]
    days: tuple[PlannedDays, ...] = ()
    uid: str = ""


Tally = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """The months in which a programme has events of an owner, and how many of them name a day."""

    programme: str
    months: tuple[str, ...]
    dated: int


@dataclass(frozen=True, slots=True)
class AgendaBrief:
    """How many events of a programme stand under each month, person, school and programme.

    Under "" stand those that name none. ``states`` counts each event once. ``owned`` gives what a
    school, person or programme has, by the name that owner_key gives it.
    """

    programme: str
    municipality: str
    months: Tally
    people: Tally
    schools: Tally
    programmes: Tally
    states: tuple[tuple[EventState, int], ...]
    owned: tuple[tuple[str, Holding], ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The agenda of a programme: month YYYY-MM, or "" for none, → its rows."""

    brief: AgendaBrief
    rows: Mapping[str, tuple[AgendaRow, ...]]


def entries_of(site: Site, programme: str) -> list[CalendarEntry]:
    """Return the events that stand in the plans of a programme and join no other plan's event."""
    planned = calendar(_neighbours(site, site.units[programme]))
    return [entry for entry in planned if entry.own.programme.id == programme]


def agenda_of(site: Site, programme: str) -> Agenda:
    """Return the agenda of a programme."""
    unit = site.units[programme]
    entries = entries_of(site, programme)
    made = [_row(site, entry, at) for at, entry in enumerate(entries)]
    months: dict[str, list[AgendaRow]] = {}
    for entry, row in zip(entries, made, strict=True):
        for month in entry.months or ("",):
            months.setdefault(month, []).append(row)
    return Agenda(
        _brief(unit, made, months), {month: tuple(months[month]) for month in sorted(months)}
    )


def plans_joined(unit: ProgrammeUnit) -> tuple[str, ...]:
    """Return the programmes with whose events those of ``unit`` are one, ordered."""
    found = (event.event_of for roadmap in unit.roadmaps for event in roadmap.events)
    return tuple(sorted({of.programme for of in found if of is not None}))


def joined_by(joined: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Return programme → those whose events join its own; ``joined`` is the reverse."""
    found: dict[str, list[str]] = {}
    for programme in sorted(joined):
        for other in joined[programme]:
            found.setdefault(other, []).append(programme)
    return {other: tuple(found[other]) for other in sorted(found)}


def _neighbours(site: Site, unit: ProgrammeUnit) -> list[ProgrammeUnit]:
    """Return the programme with those whose events join its own, or that its own join."""
    own = unit.programme.id
    names = {own, *plans_joined(unit), *site.joined_by.get(own, ())}
    return [site.units[name] for name in sorted(names) if name in site.units]


def _row(site: Site, entry: CalendarEntry, at: int) -> AgendaRow:
    own = entry.own
    concerned = schools_of(entry, site.registry.schools)
    state = shown_state(site, own.event)
    return AgendaRow(
        at=at,
        title=Fact(own.event.title, own.event.origin.file, own.event.origin.at("title").pointer),
        terms=event_terms(own.roadmap, own.event),
        plans=tuple(_plan(one) for one in entry.all),
        schools=tuple(
            Link(school_name(site, school), address.school_page(school)) for school in concerned
        ),
        responsible=responsible_names(site, own.event),
        state=state,
        mark=state_mark(state),
        people=entry.people,
        concerned=concerned,
        programmes=entry.programmes,
        days=planned_days(entry, plan_time(site.units[own.programme.id], own.roadmap)),
        uid=f"{own.event.id}.{own.roadmap.id}.{own.programme.id}",
    )


def _plan(one: PlannedEvent) -> Link:
    target = address.roadmap_page(one.programme.id, one.roadmap.id)
    return Link(one.programme.name, f"{target}#{event_anchor(one.event)}")


def _brief(
    unit: ProgrammeUnit, rows: list[AgendaRow], months: Mapping[str, list[AgendaRow]]
) -> AgendaBrief:
    return AgendaBrief(
        programme=unit.programme.id,
        municipality=unit.programme.municipality,
        months=tuple((month, len(months[month])) for month in sorted(months)),
        people=_tally(row.people for row in rows),
        schools=_tally(row.concerned for row in rows),
        programmes=_tally(row.programmes for row in rows),
        states=tuple(Counter(row.state for row in rows).items()),
        owned=tuple(_owned(unit.programme.id, months)),
    )


def owner_key(kind: str, owner: str) -> str:
    """Return the name of a school, person or programme among all that have events."""
    return f"{kind}/{owner}"


def owners_of(row: AgendaRow) -> tuple[str, ...]:
    """Return all that have an event among theirs."""
    return (
        *(owner_key("school", each) for each in row.concerned),
        *(owner_key("person", each) for each in row.people),
        *(owner_key("programme", each) for each in row.programmes),
    )


def _owned(programme: str, months: Mapping[str, list[AgendaRow]]) -> Iterator[tuple[str, Holding]]:
    found: dict[str, dict[str, None]] = {}
    dated: dict[str, set[int]] = {}
    for month in sorted(months):
        for row in months[month]:
            for owner in (EVERYBODY, *owners_of(row)):
                found.setdefault(owner, {})[month] = None
                dated.setdefault(owner, set()).update([row.at] if row.days else [])
    for owner in sorted(found):
        yield owner, Holding(programme, tuple(found[owner]), len(dated[owner]))


def _tally(names: Iterable[tuple[str, ...]]) -> Tally:
    found = Counter(name for listed in names for name in listed or ("",))
    return tuple(sorted(found.items()))
