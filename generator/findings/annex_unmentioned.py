"""No point of an order mentions one of its annexes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.token import tokens_of
from generator.model.order import Order


def _find(order: Order, _: Surroundings) -> Iterator[Spot]:
    mentioned = {token.annex for token in tokens_of(order)}
    for annex in order.annexes:
        if annex.id not in mentioned:
            yield spot(annex.origin.at("id"), found=annex.title, id=annex.id)


ANNEX_UNMENTIONED = Check("annex-unmentioned", Severity.WARNING, Order, _find)
