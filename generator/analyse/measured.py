"""The values that a school has, each with the measure that it is a value of.

Enters: a school's unit and the programmes. Leaves: one line per measure of the tree, in the tree's
order, for every measurement that the school has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from generator.analyse.dynamics import cell_of
from generator.analyse.result import Cell, MeasuredCell
from generator.model.indicator import Measure, Measurement
from generator.model.unit import ProgrammeUnit, SchoolUnit
from generator.russian.numbers import write_number


def measured_cells(
    unit: SchoolUnit, programmes: Mapping[str, ProgrammeUnit]
) -> Iterator[MeasuredCell]:
    """Give the cells of all measurements of a school, by programme, tree and date."""
    for item in sorted(unit.measurements, key=lambda each: (each.programme, each.id)):
        programme = programmes.get(item.programme)
        trees = {tree.id: tree for tree in programme.indicators} if programme else {}
        tree = trees.get(item.indicators)
        for measure in tree.measures if tree else ():
            yield _measured(unit.school.id, item, measure)


def _measured(school: str, item: Measurement, measure: Measure) -> MeasuredCell:
    cell = cell_of(item, measure.id)
    line = item.value_of(measure.id)
    share, explanation = _share(item, measure, cell)
    note = line.note if line else ""
    return MeasuredCell(
        item.programme, item.indicators, item.date, school, measure, cell, share, explanation, note
    )


def _share(item: Measurement, measure: Measure, cell: Cell) -> tuple[Decimal | None, str]:
    whole = cell_of(item, measure.part_of or measure.share_of).value
    if cell.value is None or not whole:
        return None, ""
    share = (100 * cell.value / whole).quantize(Decimal(1), ROUND_HALF_UP)
    parts = (write_number(each) for each in (cell.value, whole, share))
    return share, "{} / {} · 100 = {} %".format(*parts)
