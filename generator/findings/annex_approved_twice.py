"""Two points of an order approve the same annex: one of them means another."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.token import tokens_of
from generator.model.order import Order, Point

_APPROVES = "утвердить"


def _find(order: Order, _: Surroundings) -> Iterator[Spot]:
    titles = {annex.id: annex.title for annex in order.annexes}
    if not titles:
        return
    approving = set(_approving(order.points, inside=False))
    first: dict[str, Origin] = {}
    for token in tokens_of(order):
        if token.annex not in titles or token.origin not in approving:
            continue
        if first.setdefault(token.annex, token.origin) != token.origin:
            yield spot(token.origin, found=titles[token.annex])


def _approving(points: tuple[Point, ...], *, inside: bool) -> Iterator[Origin]:
    """Give the texts of the points that begin with «Утвердить» and of those below them."""
    for point in points:
        approves = inside or point.text.casefold().startswith(_APPROVES)
        if approves:
            yield point.origin.at("text")
        yield from _approving(point.points, inside=approves)


ANNEX_APPROVED_TWICE = Check("annex-approved-twice", Severity.WARNING, Order, _find)
