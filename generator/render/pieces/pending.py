"""What is overdue in a programme and what is due soon: events of its plans, terms of measuring.

Enters: a Site and a programme. Leaves: lines in the order of their days, earliest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.analyse.coverage import Coverage
from generator.analyse.execution import SOON_DAYS, event_deadlines
from generator.analyse.result import EventState
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.roadmap import Event, Roadmap
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.pieces.coverage import coverage_line
from generator.render.pieces.event import (
    Term,
    event_anchor,
    event_terms,
    responsible_names,
    shown_state,
    term_text,
)
from generator.render.pieces.line import capitalised
from generator.render.site import Site

_Dated = tuple[date, "Pending"]


@dataclass(frozen=True, slots=True)
class Pending:
    """An event or a term of measuring; ``page`` leads to its row, below the site's folder.

    ``plan`` is the page of the whole plan.
    """

    title: Fact
    page: str
    plan: str
    terms: tuple[Term, ...]
    who: tuple[str, ...]


def overdue_events(site: Site, unit: ProgrammeUnit) -> tuple[Pending, ...]:
    """Return the events past their term, those that have waited longest first."""
    return _ordered(_events(site, unit, EventState.OVERDUE))


def due_soon(site: Site, unit: ProgrammeUnit, coverage: Iterable[Coverage]) -> tuple[Pending, ...]:
    """Return the events, measurements and tables whose term is at most 30 days ahead."""
    return _ordered(
        (
            *_events(site, unit, EventState.DUE_SOON),
            *_measurements(site, unit),
            *_collected(site, unit, coverage),
        )
    )


def _ordered(found: Iterator[_Dated] | tuple[_Dated, ...]) -> tuple[Pending, ...]:
    return tuple(pending for _, pending in sorted(found, key=lambda item: item[0]))


def _events(site: Site, unit: ProgrammeUnit, state: EventState) -> Iterator[_Dated]:
    for roadmap in unit.roadmaps:
        path = address.roadmap_page(unit.programme.id, roadmap.id)
        for event in roadmap.events:
            if shown_state(site, event) is state:
                yield _day(event), _pending(site, roadmap, event, path)


def _pending(site: Site, roadmap: Roadmap, event: Event, path: str) -> Pending:
    return Pending(
        title=Fact(event.title, event.origin.file, event.origin.at("title").pointer),
        page=f"{path}#{event_anchor(event)}",
        plan=path,
        terms=event_terms(roadmap, event),
        who=responsible_names(site, event),
    )


def _day(event: Event) -> date:
    """Return the first of an event's last days: its state has one."""
    return min(day.end for day in event_deadlines(event) if day.end is not None)


def _collected(site: Site, unit: ProgrammeUnit, coverage: Iterable[Coverage]) -> Iterator[_Dated]:
    for item in coverage:
        if item.due >= site.on and item.absent:
            line = coverage_line(site, unit, item)
            term = (Term(say("overview", "event.until", day=line.term)),)
            title = Fact(capitalised(line.page.title))
            yield item.due, Pending(title, line.page.href, line.page.href, term, ())


def _measurements(site: Site, unit: ProgrammeUnit) -> Iterator[_Dated]:
    path = address.programme_page(unit.programme.id)
    for cycle in unit.cycles:
        for due in cycle.measurement_dues:
            day = due.deadline.end
            if day is not None and site.on <= day <= site.on + timedelta(SOON_DAYS):
                page = f"{path}#{address.anchor('cycle', cycle.id)}"
                title = due.title or say("overview", "event.measurement")
                terms = (Term(term_text(due.deadline)),)
                yield day, Pending(Fact(title, due.origin.file), page, page, terms, ())
