"""A card fills a row or a cell twice, or answers a question twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.card import Card


def _find(record: Card, _: Surroundings) -> Iterator[Spot]:
    seen: set[tuple[str, ...]] = set()
    for key, origin in _keys(record):
        if key in seen:
            yield spot(origin, found=key[-1])
        seen.add(key)


def _keys(card: Card) -> Iterator[tuple[tuple[str, ...], Origin]]:
    for line in card.lines:
        yield ("row", line.row), line.origin.at("row")
    for answer in card.answers:
        yield ("question", answer.question), answer.origin.at("question")
    for cell in card.cells:
        place = cell.origin.pointer.rpartition("/")[0]
        yield ("cell", place, cell.column), cell.origin.at("column")


CARD_CELL_DOUBLED = Check("card-cell-doubled", Severity.ERROR, Card, _find)
