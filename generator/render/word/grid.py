"""The grid: columns, widths and spans of a table whose columns are known only when it is filled.

Enters: the rehearsal's rows and cells. Leaves: the grid, and each cell's width and span in turn.
Widths are in twentieths of a point; the whole table keeps the width that the template gives it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any

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


@dataclass(slots=True)
class _Grid:
    total: int
    rows: list[_Row] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    row_at: int = -1
    cell_at: int = 0


def grid(total: int) -> dict[str, Callable[..., Any]]:
    """Return the functions of a new grid, by the names that table.py writes into the source."""
    state = _Grid(total)

    def row() -> str:
        state.rows.append([])
        return ""

    def cell(width: int, span: object, held: int) -> str:
        state.rows[-1].append(_Cell(width, _whole(span), bool(held)))
        return ""

    def next_row() -> bool:
        state.row_at += 1
        state.cell_at = 0
        return bool(state.rows[state.row_at])

    def next_cell() -> Markup:
        at = state.cell_at
        state.cell_at += 1
        return _cell_markup(state, at)

    return {
        "row": row,
        "cell": cell,
        "has_rows": lambda: any(state.rows),
        "columns": lambda: _columns(state),
        "next_row": next_row,
        "next_cell": next_cell,
    }


def _whole(span: object) -> int:
    text = str(span)
    return max(1, int(text)) if text.isdecimal() else 1


def _columns(state: _Grid) -> Markup:
    count = max((_spanned(row) for row in state.rows), default=0)
    state.rows = [_filled(row, count) for row in state.rows]
    finest = max(state.rows, key=len, default=[])
    state.widths = _widths(finest, state.total)
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in state.widths)
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


def _cell_markup(state: _Grid, at: int) -> Markup:
    row = state.rows[state.row_at]
    first = _spanned(row[:at])
    span = row[at].span
    width = sum(state.widths[first : first + span])
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return raw(f'<w:tcW w:w="{width}" w:type="dxa"/>{merged}')
