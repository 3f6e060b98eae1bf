"""Cards read by their form: cells in place, numbers in cells, the values of a row over time.

Enter a form and cards. Leave the cells of a row by column, and periods with numbers in order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from generator.core.regex import regex
from generator.model.card import (
    Card,
    CardCell,
    CardColumn,
    CardForm,
    CardLine,
    CardTable,
    OwnLine,
    Periods,
)

# Between the values of one cell, and in place of a value that there is none of.
PART = "/"
NO_PART = "–"
_NUMBER = regex(r"(0|[1-9][0-9]*)(\.[0-9]+)?")


def line_of(card: Card, row: str) -> CardLine | None:
    """Return the filled line of a row, None when the card has none."""
    return next((line for line in card.lines if line.row == row), None)


def cells_in_order(
    line: CardLine | OwnLine | None, columns: Iterable[CardColumn]
) -> tuple[CardCell | None, ...]:
    """Return the cells of a line in the order of the columns, None where one is not filled."""
    cells = {cell.column: cell for cell in line.cells} if line else {}
    return tuple(cells.get(column.id) for column in columns)


def number_in(text: str) -> Decimal | None:
    """Return the number that a text is, written with a point and no sign; None for another."""
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def values_in(text: str) -> tuple[str, ...]:
    """Return the values of one cell, «98.1/44.5» → two of them."""
    return tuple(part.strip() for part in text.split(PART))


def series_of(form: CardForm, row: str, cards: Iterable[Card]) -> Mapping[str, Decimal]:
    """Return period → value of a row over one owner's cards of ``form``, in the order of time.

    A period is the id of a period of the form where the table has them across, else the month of
    the card. Of several cards the last one tells. Of a cell with several values the first counts.
    """
    table = next((table for _, table, found in form.places() if found.id == row), None)
    if table is None:
        return {}
    found: dict[str, Decimal] = {}
    for card in sorted(cards, key=lambda item: (item.date, item.id)):
        found |= _values(form, table, row, card)
    order = {period.id: number for number, period in enumerate(form.periods)}
    return dict(sorted(found.items(), key=lambda item: (order.get(item[0], 0), item[0])))


def _values(form: CardForm, table: CardTable, row: str, card: Card) -> dict[str, Decimal]:
    across = table.periods is Periods.ACROSS
    columns = form.columns_of(table)
    numbers: dict[str, Decimal] = {}
    for column, cell in zip(columns, cells_in_order(line_of(card, row), columns), strict=True):
        value = number_in(values_in(cell.value)[0]) if cell else None
        if value is not None:
            numbers.setdefault(column.id if across else card.date, value)
    return numbers
