"""A card fills a row or a cell twice, or answers a question twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.card import Card
from generator.model.record import Part


def _find(record: Card, _: Surroundings) -> Iterator[Spot]:
    seen: set[tuple[str, ...]] = set()
    for key, part, field in _keys(record):
        if key in seen:
            yield spot(part.origin.at(field), found=key[-1])
        seen.add(key)


def _keys(card: Card) -> Iterator[tuple[tuple[str, ...], Part, str]]:
    for line in card.lines:
        yield ("row", line.row), line, "row"
    for answer in card.answers:
        yield ("question", answer.question), answer, "question"
    for cell in card.cells:
        place = cell.origin.pointer.rpartition("/")[0]
        yield ("cell", place, cell.column), cell, "column"


CARD_CELL_DOUBLED = Check("card-cell-doubled", Severity.ERROR, Card, _find)
