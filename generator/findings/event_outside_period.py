"""A deadline lies outside the period of its cycle; reports and control may come after it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.term import Term, terms_of
from generator.model.order import Order
from generator.model.programme import Cycle
from generator.model.record import Record
from generator.model.roadmap import Roadmap


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    cycle = cycle_of(record, surroundings)
    if cycle is None:
        return
    for term in terms_of(record):
        if _is_outside(term, cycle):
            yield spot(
                term.origin,
                found=term.deadline.text,
                begins=cycle.begins.text,
                ends=cycle.ends.text,
            )


def cycle_of(record: Record, surroundings: Surroundings) -> Cycle | None:
    """Return the cycle of an order or roadmap, or None when it names none that exists."""
    if not isinstance(record, Order | Roadmap):
        return None
    unit = surroundings.programme_of(record)
    cycles = unit.cycles if unit else ()
    return next((cycle for cycle in cycles if cycle.id == record.cycle), None)


def _is_outside(term: Term, cycle: Cycle) -> bool:
    begins, ends = cycle.begins.first, cycle.ends.last
    first = term.deadline.start or term.deadline.end
    if first is not None and begins is not None and first < begins:
        return True
    end = term.deadline.end
    return end is not None and ends is not None and end > ends and not term.closing


EVENT_OUTSIDE_PERIOD = Check("event-outside-period", Severity.WARNING, Record, _find)
