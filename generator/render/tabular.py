"""A plain table of facts: the common ground of a view in Word and a table on a page.

Enters: heads and rows of facts. Leaves: a table of rich text; pages print the rows themselves.
"""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.rich import Inline, Table

NO_BAND = Fact("")


@dataclass(frozen=True, slots=True)
class TabularRow:
    """A row of cells, or a ``band`` over all columns that heads the rows below it."""

    cells: tuple[Fact, ...] = ()
    band: Fact = NO_BAND


@dataclass(frozen=True, slots=True)
class Tabular:
    """A table. ``numeric`` tells from which column on cells are centred; ``widths`` are shares."""

    title: Fact
    heads: tuple[Fact, ...]
    rows: tuple[TabularRow, ...]
    widths: tuple[int, ...] = ()
    numeric: int = 99


def rich_table(table: Tabular) -> Table:
    """Return ``table`` as rich text, without its title."""
    alignments = tuple(
        "center" if place >= table.numeric else "left" for place in range(len(table.heads))
    )
    return Table(
        header=tuple((head,) for head in table.heads),
        rows=tuple(_row(row) for row in table.rows),
        alignments=alignments,
        widths=table.widths,
        bands=tuple(place for place, row in enumerate(table.rows) if row.band),
    )


def _row(row: TabularRow) -> tuple[tuple[Inline, ...], ...]:
    return ((row.band,),) if row.band else tuple((cell,) for cell in row.cells)
