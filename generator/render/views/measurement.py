"""Measured values of schools at one date: schools by measures, or measures by schools.

A block names the tree of indicators (``content_id``), the month (``date``) and may choose schools
and measures (``parts``).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.result import MeasuredCell
from generator.core.dataclass import dataclass
from generator.core.rich import Block, Inline, Table
from generator.core.wording import say
from generator.model.indicator import Indicators, Measure, Unit
from generator.model.narrative import NarrativeBlock
from generator.render.blocks.measured_fact import measured_fact, signs_note
from generator.render.ordered import in_order_of_names
from generator.render.printed import printed
from generator.render.scope import Scope, find, narrow_name
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class _Grid:
    """What one block shows: schools (ids), measures, and the cell of each pair."""

    schools: tuple[str, ...]
    measures: tuple[Measure, ...]
    cells: dict[tuple[str, str], MeasuredCell]

    @property
    def shown(self) -> list[MeasuredCell]:
        """Return the values that the table shows."""
        wanted = {each.id for each in self.measures}
        return [
            value
            for (school, measure), value in self.cells.items()
            if school in self.schools and measure in wanted
        ]

    def values(self, pairs: Iterable[tuple[str, Measure]]) -> list[tuple[Inline, ...]]:
        return [(measured_fact(self.cells.get((school, measure.id))),) for school, measure in pairs]


def _by_school(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    tree = find(scope.unit.indicators, block.content_id)
    if tree is None:
        return ()
    grid = _grid(scope, block, tree)
    header = ((say("documents", "view.school"),), *(_head(each) for each in grid.measures))
    rows = tuple(
        ((narrow_name(scope, school),), *grid.values((school, each) for each in grid.measures))
        for school in grid.schools
    )
    return (_table(header, rows, 3), *signs_note(grid.shown))


def _by_measure(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    tree = find(scope.unit.indicators, block.content_id)
    if tree is None:
        return ()
    grid = _grid(scope, block, tree)
    names = tuple((narrow_name(scope, school),) for school in grid.schools)
    rows = tuple(
        (_head(each), *grid.values((school, each) for school in grid.schools))
        for each in grid.measures
    )
    first: tuple[Inline, ...] = (say("documents", "view.indicator"),)
    return (_table((first, *names), rows, 3), *signs_note(grid.shown))


def _table(
    header: tuple[tuple[Inline, ...], ...],
    rows: tuple[tuple[tuple[Inline, ...], ...], ...],
    first: int,
) -> Table:
    others = len(header) - 1
    return Table(header, rows, ("left", *("center",) * others), widths=(first, *(2,) * others))


def _grid(scope: Scope, block: NarrativeBlock, tree: Indicators) -> _Grid:
    found = [cell for results in scope.results.values() for cell in results.values]
    mine = [cell for cell in found if _is_shown(scope, block, cell)]
    known = {cell.school for cell in mine}
    return _Grid(
        schools=block.schools or in_order_of_names(scope.registry, known),
        measures=tuple(each for each in tree.measures if not block.parts or each.id in block.parts),
        cells={(cell.school, cell.measure.id): cell for cell in mine},
    )


def _is_shown(scope: Scope, block: NarrativeBlock, cell: MeasuredCell) -> bool:
    wanted = (scope.unit.programme.id, block.content_id)
    same_date = not block.date or cell.date == block.date
    return (cell.programme, cell.indicators) == wanted and same_date


def _head(measure: Measure) -> tuple[Inline, ...]:
    name = printed(measure.name, measure.origin.at("name"))
    return (name, ", %") if measure.unit is Unit.PERCENT and "%" not in name.text else (name,)


MEASUREMENT = View("measurement", "", _by_school)
BY_MEASURE = View("measurement", "by-measure", _by_measure)
