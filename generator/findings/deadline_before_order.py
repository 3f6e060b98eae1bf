"""A point is due before the order itself was issued."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.term import terms_of
from generator.model.order import Order
from generator.russian.dates import write_date


def _find(order: Order, _: Surroundings) -> Iterator[Spot]:
    issued = order.date.value if order.date else None
    for term in terms_of(order):
        end = term.deadline.end
        if issued is not None and end is not None and end < issued:
            yield spot(term.origin, found=term.deadline.text, date=write_date(issued))


DEADLINE_BEFORE_ORDER = Check("deadline-before-order", Severity.WARNING, Order, _find)
