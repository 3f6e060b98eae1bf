"""The values that a school has, each with the measure that it is a value of.

Enters: a school's unit and the programmes. Leaves: one line per measure of the tree, in the tree's
order, for every measurement that the school has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from generator.analyse.dynamics import cell_of
from generator.analyse.result import Cell, MeasuredCell
from generator.core.fact import Fact
from generator.model.indicator import Indicators, Measure, Measurement
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
        for heading, measure in _headed(tree) if tree else ():
            yield replace(_measured(unit.school.id, item, measure), heading=heading)


def _headed(tree: Indicators) -> Iterator[tuple[Fact, Measure]]:
    """Give the measures, each with the name of its indicator's table or else its direction."""
    for direction in tree.directions:
        above = Fact(direction.name, direction.origin.file, direction.origin.at("name").pointer)
        for planned in direction.indicators:
            at = planned.origin.at("heading")
            own = Fact(planned.heading, at.file, at.pointer)
            yield from ((own if planned.heading else above, each) for each in planned.measures)


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
