"""Measured values on a school's page stand under the headings of their tree."""

from __future__ import annotations

from dataclasses import replace

from generator.analyse.result import MeasuredCell, SchoolResults
from generator.core.fact import Fact
from generator.core.rich import Table
from generator.render.blocks.school_tables import school_tables
from tests.render.test_small_cell import value


def headed(name: str, heading: str) -> MeasuredCell:
    return replace(value(name, 7), heading=Fact(heading))


def table_of(*values: MeasuredCell) -> Table:
    measured = tuple(sorted({(each.programme, each.date) for each in values}))
    made = school_tables(SchoolResults("alpha", measured=measured, values=values))
    (table,) = (block for block in made.blocks if isinstance(block, Table))
    return table


def first_words(table: Table) -> list[str]:
    return [str(row[0][0]) for row in table.rows]


def test_rows_of_several_headings_are_grouped() -> None:
    made = table_of(headed("a", "Состав"), headed("b", "Кадры - 1"), headed("c", "Кадры - 1"))
    assert first_words(made) == ["Состав", "a", "Кадры\u00a0– 1", "b", "c"]
    assert made.bands == (0, 2)


def test_rows_of_one_heading_or_none_need_no_band() -> None:
    assert table_of(headed("a", "Состав"), headed("b", "Состав")).bands == ()
    assert table_of(headed("a", ""), headed("b", "")).bands == ()
    assert table_of(headed("a", ""), headed("b", "Кадры")).bands == (1,)
