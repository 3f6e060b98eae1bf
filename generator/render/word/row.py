"""Rows of rich tables at the end of a sheet: which stay together, and which may break.

Enters: a table, or a row and the fit of its table. Leaves: places of rows and answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.core.rich import Inline, Table
from generator.render.word.column import lines

# A group below a heading row stays on one sheet when it is as small as this.
_GROUP_ROWS = 10
_GROUP_LINES = 2
# A row as tall as this would leave a third of a sheet empty; shorter ones stay whole.
_TALL = 14

Row = tuple[tuple[Inline, ...], ...]


def kept_rows(table: Table, widths: Sequence[float], size: int) -> frozenset[int]:
    """Return the places of rows that stay on the sheet of the row below them.

    A heading row always does; the rows of its group do when they are few and low.
    """
    kept = set(table.bands)
    for group in _groups(table):
        low = all(height(table.rows[place], widths, size) <= _GROUP_LINES for place in group)
        if low and len(group) <= _GROUP_ROWS:
            kept.update(group[:-1])
    return frozenset(kept)


def may_break(row: Row, widths: Sequence[float], size: int) -> bool:
    """Tell whether a row is too tall to be kept whole."""
    return height(row, widths, size) > _TALL


def height(row: Row, widths: Sequence[float], size: int) -> int:
    """Return about how many lines a row takes; ``widths`` are those of its columns."""
    pairs = zip(row, widths, strict=False)
    return max((lines(content, width, size) for content, width in pairs), default=1)


def _groups(table: Table) -> Iterator[range]:
    edges = [*table.bands, len(table.rows)]
    for band, end in pairwise(edges):
        yield range(band + 1, end)
