"""A token in an order's text leads nowhere: no such annex or point, or nothing to put in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_of_type
from generator.findings.reference import nearest
from generator.findings.reference_unknown import suggestion
from generator.findings.token import Token, tokens_of
from generator.model.order import Order, Point


def _find(order: Order, surroundings: Surroundings) -> Iterator[Spot]:
    people = surroundings.registry.people
    shared = {f"{name}.{person}" for name in ("person", "post") for person in people}
    shared |= {f"annex.{annex.id}" for annex in order.annexes}
    shared |= {f"point.{point.id}" for point in parts_of_type(order, Point)}
    for token in tokens_of(order):
        known = shared | _own_names(token)
        if token.name not in known:
            near = nearest(token.name, known)
            yield spot(token.origin, found=token.text, suggestion=suggestion(near))


def _own_names(token: Token) -> set[str]:
    point = token.point
    names = {
        "deadline": point is not None and point.deadline is not None,
        "addressee": point is not None and point.addressee is not None,
    }
    return {name for name, given in names.items() if given}


TOKEN_UNKNOWN = Check("token-unknown", Severity.ERROR, Order, _find)
