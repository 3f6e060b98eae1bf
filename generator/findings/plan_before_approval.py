"""Rows of a plan are due before the plan was approved; one advice per plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.event_outside_period import cycle_of
from generator.findings.term import terms_of
from generator.model.roadmap import Roadmap
from generator.russian.counting import counted
from generator.russian.dates import write_date


def _find(roadmap: Roadmap, surroundings: Surroundings) -> Iterator[Spot]:
    approved = approval_date(roadmap, surroundings)
    if approved is None:
        return
    early = [
        term
        for term in terms_of(roadmap)
        if term.deadline.end is not None and term.deadline.end < approved
    ]
    if early:
        yield spot(
            early[0].origin,
            found=counted(len(early), "мероприятие"),
            first=early[0].deadline.text,
            date=write_date(approved),
        )


def approval_date(roadmap: Roadmap, surroundings: Surroundings) -> date | None:
    """Return the date of the order that the roadmap is annexed to, else of its cycle's act."""
    unit = surroundings.programme_of(roadmap)
    for order in unit.orders if unit else ():
        for annex in order.annexes:
            if (annex.content_kind, annex.content_id) == ("roadmap", roadmap.id):
                return order.date.value if order.date else None
    cycle = cycle_of(roadmap, surroundings)
    act = surroundings.registry.acts.get(cycle.approved_by) if cycle else None
    return act.date.value if act and act.date else None


PLAN_BEFORE_APPROVAL = Check("plan-before-approval", Severity.ADVICE, Roadmap, _find)
