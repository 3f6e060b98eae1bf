"""The values that a school has, each with the measure that it is a value of.

Enters: a school's unit and the programmes. Leaves: one line per measure of the tree, in the tree's
order, for every measurement that the school has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.analyse.dynamics import cell_of
from generator.analyse.result import MeasuredCell
from generator.model.unit import ProgrammeUnit, SchoolUnit


def measured_cells(
    unit: SchoolUnit, programmes: Mapping[str, ProgrammeUnit]
) -> Iterator[MeasuredCell]:
    """Give the cells of all measurements of a school, by programme, tree and date."""
    for item in sorted(unit.measurements, key=lambda each: (each.programme, each.id)):
        programme = programmes.get(item.programme)
        trees = {tree.id: tree for tree in programme.indicators} if programme else {}
        tree = trees.get(item.indicators)
        for measure in tree.measures if tree else ():
            cell = cell_of(item, measure.id)
            yield MeasuredCell(
                item.programme, item.indicators, item.date, unit.school.id, measure, cell
            )
