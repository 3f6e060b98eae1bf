"""Tokens in the texts of orders: annexes, points, terms, addressees, people and their posts.

Enters: an order. Leaves: each token with its place and the point that it stands in.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.dataclass import dataclass
from generator.core.origin import Origin
from generator.core.regex import regex
from generator.findings.part import parts_of_type
from generator.model.order import Order, Point


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its text as written, its dotted name, and its point (None in the preamble)."""

    text: str
    name: str
    origin: Origin
    point: Point | None

    @property
    def annex(self) -> str:
        """Return the id of the annex that the token names, or ""."""
        head, _, name = self.name.partition(".")
        return name if head == "annex" else ""


def tokens_of(order: Order) -> Iterator[Token]:
    """Give the tokens of the preamble and of all points, in the order's own order."""
    yield from _tokens(order.preamble, order.origin.at("preamble"), None)
    for point in parts_of_type(order, Point):
        yield from _tokens(point.text, point.origin.at("text"), point)


def _tokens(text: str, origin: Origin, point: Point | None) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        yield Token(match[0], match["name"], origin, point)


_TOKEN = regex(r"\{\{\s*(?P<name>[^{}|]*?)\s*(?:\|[^{}]*)?\}\}")
