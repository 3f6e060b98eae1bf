"""A final order has no number or no date."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.order import Order
from generator.model.record import Status


def _find(order: Order, _: Surroundings) -> Iterator[Spot]:
    if order.status is Status.DRAFT:  # a draft waits for both
        return
    lacking = {"number": not order.number, "date": order.date is None}
    names = [say("checks", f"header.{key}") for key, absent in lacking.items() if absent]
    if names:
        yield spot(order.origin, found=", ".join(names))


ORDER_INCOMPLETE = Check("order-incomplete", Severity.ERROR, Order, _find)
