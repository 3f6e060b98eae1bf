"""A new order needs what no source has stated yet: the issuer's full name, or who signs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.order import Order


def _find(order: Order, surroundings: Surroundings) -> Iterator[Spot]:
    if order.source or order.example:  # what was printed elsewhere is as it is
        return
    issuer = surroundings.registry.body(order.issuer)
    if issuer and not issuer.letterhead and not issuer.full_name:
        found = say("checks", "requisite.full-name", name=issuer.name)
        yield spot(order.origin.at("issuer"), found=found)
    if not order.signature.person:
        found = say("checks", "requisite.signatory", post=order.signature.post)
        yield spot(order.signature.origin.at("post"), found=found)


REQUISITE_UNSTATED = Check("requisite-unstated", Severity.ERROR, Order, _find)
