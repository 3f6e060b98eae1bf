"""Rows of rich tables at the end of a sheet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.core.rich import LineBreak, Table
from generator.render.word.row import Row, height, kept_rows, may_break

WIDTHS = (4000.0, 4000.0)
SIZE = 24
BAND: Row = (("Физика",),)


def row(text: str = "5", count: int = 2) -> Row:
    return ((text,),) * count


def table(*groups: tuple[Row, ...]) -> Table:
    rows: list[Row] = []
    bands = []
    for group in groups:
        bands.append(len(rows))
        rows += [BAND, *group]
    return Table((("А",), ("Б",)), tuple(rows), bands=tuple(bands))


def test_a_small_group_stays_with_its_heading() -> None:
    made = table((row(), row(), row()), (row(),))
    assert kept_rows(made, WIDTHS, SIZE) == {0, 1, 2, 4}


def test_a_large_or_tall_group_may_break_below_its_first_row() -> None:
    many = table((row(),) * 11)
    tall = table((row("слово " * 40), row()))
    assert kept_rows(many, WIDTHS, SIZE) == kept_rows(tall, WIDTHS, SIZE) == {0}


def test_rows_without_a_heading_row_break_anywhere() -> None:
    assert kept_rows(Table((), (row(), row())), WIDTHS, SIZE) == frozenset()


def test_only_a_tall_row_may_break() -> None:
    assert not may_break(row("слово " * 20), WIDTHS, SIZE)
    assert may_break(row("слово " * 200), WIDTHS, SIZE)
    lines: Row = ((*(LineBreak() for _ in range(15)),), ())
    assert may_break(lines, WIDTHS, SIZE)


@given(words=st.integers(1, 300), more=st.integers(0, 50))
def test_more_words_never_take_fewer_lines(words: int, more: int) -> None:
    assert height(row("слово " * words), WIDTHS, SIZE) <= height(
        row("слово " * (words + more)), WIDTHS, SIZE
    )
