"""The grid: columns, widths and spans of a table whose columns are known only when it is filled.

Enters: the rehearsal's rows and cells. Leaves: the grid, and each cell's width and span in turn.
Widths are in twentieths of a point; the whole table keeps the width that the template gives it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Any

from generator.core.dataclass import dataclass
from generator.core.jinja import Markup, raw

_NARROWEST = 20
# Below this share of their own widths looped columns would be unreadable: then all shrink.
_LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of the rehearsal; ``held`` when it stands in the template and not in a loop."""

    width: int
    span: int
    held: bool


_Row = list[_Cell]


@lru_cache(maxsize=4096)
def _cell(width: int, span: int, held: int) -> _Cell:
    return _Cell(width, max(1, span), bool(held))


@dataclass(slots=True)
class Grid:
    """One table while it is written: rows of the rehearsal, then widths and where we stand."""

    total: int
    rows: list[_Row] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    markup: dict[tuple[int, ...], list[Markup]] = field(default_factory=dict)
    row_at: int = -1
    cells: Iterator[Markup] = field(default_factory=lambda: iter(()))


def rehearse_row(grid: Grid) -> None:
    """Note a row of the rehearsal."""
    grid.rows.append([])


def rehearse_cell(grid: Grid, width: int, span: object, held: int) -> None:
    """Note a cell of the rehearsal."""
    grid.rows[-1].append(_cell(width, span if type(span) is int else _whole(span), held))


def has_rows(grid: Grid) -> bool:
    """Tell whether any row has cells."""
    return any(grid.rows)


def next_row(grid: Grid) -> bool:
    """Go to the next row; tell whether it has cells."""
    grid.row_at += 1
    row = grid.rows[grid.row_at]
    grid.cells = iter(_row_markup(grid, row))
    return bool(row)


def next_cell(grid: Grid) -> Markup:
    """Return width and span of the next cell."""
    return next(grid.cells)


def _whole(span: object) -> int:
    text = str(span)
    return max(1, int(text)) if text.isdecimal() else 1


def columns_markup(grid: Grid) -> Markup:
    """Return the grid, the rehearsal being over."""
    count = max((_spanned(row) for row in grid.rows), default=0)
    grid.rows = [_filled(row, count) for row in grid.rows]
    finest = max(grid.rows, key=len, default=[])
    grid.widths = _widths(finest, grid.total)
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.widths)
    return raw(f"<w:tblGrid>{columns}</w:tblGrid>")


def _spanned(row: _Row) -> int:
    return sum(each.span for each in row)


def _filled(row: _Row, count: int) -> _Row:
    """Return the row with its widest-spanning cell stretched so that the spans add up."""
    missing = count - _spanned(row)
    if not row or not missing:
        return row
    at = max(range(len(row)), key=lambda index: (row[index].span, index))
    return [*row[:at], replace(row[at], span=row[at].span + missing), *row[at + 1 :]]


def _widths(row: _Row, total: int) -> list[int]:
    """Return the width of each column: held ones keep theirs, the others share what is left."""
    held = sum(each.width for each in row if each.held)
    loose = sum(each.width for each in row if not each.held)
    left = total - held
    if not loose or left < loose * _LEAST_SHARE:
        return _scaled([(each.width, each.span) for each in row], total)
    factor = left / loose
    return _scaled([(each.width * (1 if each.held else factor), each.span) for each in row], total)


def _scaled(cells: list[tuple[float, int]], total: int) -> list[int]:
    shares = [width / span for width, span in cells for _ in range(span)]
    whole = sum(shares)
    if whole <= 0:
        shares, whole = [1.0] * len(shares), float(len(shares) or 1)
    factor = (total or whole) / whole
    edges = [round(edge * factor) for edge in accumulate(shares)]
    pairs = zip([0, *edges], edges, strict=False)
    return [max(_NARROWEST, edge - before) for before, edge in pairs]


def _row_markup(grid: Grid, row: _Row) -> list[Markup]:
    """Return the markup of a row's cells; rows with the same spans share it."""
    spans = tuple(each.span for each in row)
    if spans not in grid.markup:
        edges = [0, *accumulate(spans)]
        widths = [sum(grid.widths[first:last]) for first, last in pairwise(edges)]
        pairs = zip(widths, spans, strict=True)
        grid.markup[spans] = [_cell_markup(width, span) for width, span in pairs]
    return grid.markup[spans]


def _cell_markup(width: int, span: int) -> Markup:
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return raw(f'<w:tcW w:w="{width}" w:type="dxa"/>{merged}')


# The names by which table.py calls these from the source: filters cost less there than calls.
FILTERS: dict[str, Callable[..., Any]] = {
    "vektor_row": rehearse_row,
    "vektor_cell": rehearse_cell,
    "vektor_has_rows": has_rows,
    "vektor_columns": columns_markup,
    "vektor_next_row": next_row,
    "vektor_next_cell": next_cell,
}
