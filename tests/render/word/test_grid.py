"""The grid of a table whose columns depend on data."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.render.word.grid import (
    Grid,
    columns_markup,
    next_cell,
    next_row,
    rehearse_cell,
    rehearse_row,
)

CELLS = st.tuples(st.integers(0, 5000), st.integers(1, 4), st.integers(0, 1))
ROWS = st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=5)


def run(total: int, rows: list[list[tuple[int, int, int]]]) -> tuple[str, list[list[str]]]:
    """Return the grid's markup and each cell's, as a template would write them."""
    made = Grid(total)
    for row in rows:
        rehearse_row(made)
        for cell in row:
            rehearse_cell(made, *cell)
    columns = str(columns_markup(made))
    written = []
    for row in rows:
        written.append([str(next_cell(made)) for _ in row] if next_row(made) else [])
    return columns, written


def spans(cells: list[str]) -> int:
    return sum(int(cell.partition('gridSpan w:val="')[2].split('"')[0] or 1) for cell in cells)


def widths(markup: str) -> list[int]:
    return [int(piece.split('"')[0]) for piece in markup.split('w:w="')[1:]]


@given(total=st.integers(0, 20000), rows=ROWS)
def test_every_row_fills_the_grid_and_has_its_width(
    total: int, rows: list[list[tuple[int, int, int]]]
) -> None:
    columns, written = run(total, rows)
    count = columns.count("<w:gridCol")
    for cells in written:
        if cells:
            assert spans(cells) == count
            assert sum(width for cell in cells for width in widths(cell)) == sum(widths(columns))


def test_held_columns_keep_their_width() -> None:
    columns, _ = run(9000, [[(1500, 1, 1), (3000, 1, 0), (3000, 1, 0), (3000, 1, 0)]])
    assert widths(columns) == [1500, 2500, 2500, 2500]


def test_all_columns_shrink_when_the_looped_ones_would_vanish() -> None:
    columns, _ = run(9000, [[(6000, 1, 1), *[(3000, 1, 0)] * 10]])
    assert widths(columns) == [1500, *[750] * 10]


def test_a_row_that_spans_too_few_columns_is_stretched() -> None:
    _, written = run(6000, [[(6000, 2, 1)], [(1000, 1, 1), *[(1000, 1, 0)] * 5]])
    assert spans(written[0]) == 6
