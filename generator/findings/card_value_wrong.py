"""A cell of a card does not fit what its form asks for: type, range, number of values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.analyse.card import NO_PART, number_in, values_in
from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.card import (
    Card,
    CardCell,
    CardForm,
    CardRow,
    CardTable,
    CellType,
    cell_type,
)

_WHOLE = Decimal(100)
HEADING = "heading"

# Title of the row, cell, its type (None in a heading) and how many values it has.
Typed = tuple[str, CardCell, CellType | None, int]


def _find(record: Card, surroundings: Surroundings) -> Iterator[Spot]:
    form = surroundings.registry.card_forms.get(record.form)
    if form is None:
        return
    for name, cell, kind, parts in _typed(record, form):
        if cell.value and not fits(cell.value, kind, parts):
            yield spot(
                cell.origin.at("value"),
                found=cell.value,
                row=name,
                allowed=_allowed(kind, parts),
            )


def _typed(card: Card, form: CardForm) -> Iterator[Typed]:
    """Give the row's title, the cell, its type and how many values it has, of known places."""
    rows = {row.id: (table, row) for _, table, row in form.places()}
    tables = {table.id: table for table in form.tables}
    for line in card.lines:
        if line.row in rows:
            table, row = rows[line.row]
            yield from _cells(form, table, row, row.title, line.cells)
    for own in card.own_lines:
        if own.table in tables:
            yield from _cells(form, tables[own.table], None, own.title, own.cells)


def _cells(
    form: CardForm, table: CardTable, row: CardRow | None, name: str, cells: tuple[CardCell, ...]
) -> Iterator[Typed]:
    columns = {column.id: column for column in form.columns_of(table)}
    parts = len(row.parts) if row and row.parts else 1
    for cell in cells:
        if cell.column in columns:
            kind = cell_type(table, row, columns[cell.column])
            yield name, cell, None if row and row.heading else kind, parts


def fits(text: str, kind: CellType | None, parts: int) -> bool:
    """Tell whether a cell's text is what its type asks for; a heading has none."""
    if kind in {CellType.TEXT, None}:
        return kind is CellType.TEXT
    values = values_in(text) if parts > 1 else (text,)
    return len(values) == parts and all(_fits_one(value, kind, parts) for value in values)


def _fits_one(text: str, kind: CellType | None, parts: int) -> bool:
    if parts > 1 and text == NO_PART:
        return True
    if kind is CellType.YES_NO:
        return text in {say("cards", "yes"), say("cards", "no")}
    number = number_in(text)
    return number is not None and (kind is CellType.NUMBER or number <= _WHOLE)


def _allowed(kind: CellType | None, parts: int) -> str:
    words = say("cards", f"type.{kind or HEADING}")
    return say("cards", "type.parts", type=words, count=parts) if parts > 1 else words


CARD_VALUE_WRONG = Check("card-value-wrong", Severity.ERROR, Card, _find)
