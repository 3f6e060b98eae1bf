"""The values that a school has, each with the measure that it is a value of.

Enters: a school's unit and the programmes. Leaves: one line per measure of the tree, in the tree's
order, for every measurement that the school has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from generator.analyse.dynamics import cell_of, lines_of
from generator.analyse.result import Cell, MeasuredCell
from generator.core.fact import Fact
from generator.model.indicator import Indicators, Measure, MeasuredValue, Measurement
from generator.model.unit import ProgrammeUnit, SchoolUnit
from generator.russian.numbers import write_number

_Lines = Mapping[str, MeasuredValue]


def measured_cells(
    unit: SchoolUnit, programmes: Mapping[str, ProgrammeUnit]
) -> Iterator[MeasuredCell]:
    """Give the cells of all measurements of a school, by programme, tree and date."""
    trees: dict[tuple[str, str], _Headed] = {}
    for item in sorted(unit.measurements, key=lambda each: (each.programme, each.id)):
        key = (item.programme, item.indicators)
        if key not in trees:
            trees[key] = _tree_of(programmes.get(item.programme), item.indicators)
        lines = lines_of(item)
        for heading, measure in trees[key]:
            yield _measured(unit.school.id, item, lines, measure, heading)


_Headed = tuple[tuple[Fact, Measure], ...]


def _tree_of(programme: ProgrammeUnit | None, name: str) -> _Headed:
    trees = {tree.id: tree for tree in programme.indicators} if programme else {}
    return tuple(_headed(trees[name])) if name in trees else ()


def _headed(tree: Indicators) -> Iterator[tuple[Fact, Measure]]:
    """Give the measures, each with the name of its indicator's table or else its direction."""
    for direction in tree.directions:
        above = Fact(direction.name, direction.origin.file, direction.origin.at("name").pointer)
        for planned in direction.indicators:
            at = planned.origin.at("heading")
            own = Fact(planned.heading, at.file, at.pointer)
            yield from ((own if planned.heading else above, each) for each in planned.measures)


def _measured(
    school: str, item: Measurement, lines: _Lines, measure: Measure, heading: Fact
) -> MeasuredCell:
    cell = cell_of(lines, measure.id)
    share, explanation = _share(lines, measure, cell)
    return MeasuredCell(
        programme=item.programme,
        indicators=item.indicators,
        date=item.date,
        school=school,
        measure=measure,
        cell=cell,
        share=share,
        explanation=explanation,
        note=lines[measure.id].note if measure.id in lines else "",
        heading=heading,
    )


def _share(lines: _Lines, measure: Measure, cell: Cell) -> tuple[Decimal | None, str]:
    whole_id = measure.part_of or measure.share_of
    whole = cell_of(lines, whole_id).value if whole_id else None
    if cell.value is None or not whole:
        return None, ""
    share = (100 * cell.value / whole).quantize(Decimal(1), ROUND_HALF_UP)
    parts = (write_number(each) for each in (cell.value, whole, share))
    return share, "{} / {} · 100 = {} %".format(*parts)
