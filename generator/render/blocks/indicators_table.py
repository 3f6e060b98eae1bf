"""The table of planned indicators of a cycle: instruments and a column per term of measurement.

Enter a tree of indicators, a cycle and the scope; leave rows in the order of the tree.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.model.indicator import Direction, Indicators, PlannedIndicator
from generator.model.programme import Cycle
from generator.render.printed import EMPTY, printed, term_styled
from generator.render.scope import Scope


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """A direction as a heading over all columns, or an indicator with blank cells for the terms."""

    heading: Fact
    number: str
    name: Fact
    instrument: Fact
    blanks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorsTable:
    """Planned indicators; ``dues`` head the columns of terms, none when the cycle sets none."""

    dues: tuple[Fact, ...]
    dues_count: int
    width: int
    rows: tuple[IndicatorRow, ...]


def indicators_table(scope: Scope, tree: Indicators, cycle: Cycle | None) -> IndicatorsTable:
    """Return the table of ``tree``: of all its indicators, or of those that ``cycle`` plans."""
    dues = _dues(scope, cycle) if cycle else ()
    return IndicatorsTable(
        dues=dues,
        dues_count=len(dues),
        width=3 + len(dues),
        rows=tuple(_rows(tree, cycle.planned if cycle else (), len(dues))),
    )


def _dues(scope: Scope, cycle: Cycle) -> tuple[Fact, ...]:
    heads = []
    for due in cycle.measurement_dues:
        term = term_styled(due.deadline.text, scope.style)
        words = (due.title, term)
        origin = due.origin.at("deadline")
        heads.append(printed(": ".join(word for word in words if word), origin))
    return tuple(heads)


def _rows(tree: Indicators, planned: tuple[str, ...], dues: int) -> Iterable[IndicatorRow]:
    number = 0
    for direction in tree.directions:
        chosen = [each for each in direction.indicators if not planned or each.id in planned]
        if chosen and direction.name:
            yield IndicatorRow(_heading(direction), "", EMPTY, EMPTY, ())
        for each in chosen:
            number += 1
            yield _row(each, number, dues)


def _heading(direction: Direction) -> Fact:
    return printed(direction.name, direction.origin.at("name"))


def _row(planned: PlannedIndicator, number: int, dues: int) -> IndicatorRow:
    at = planned.origin.at
    return IndicatorRow(
        heading=EMPTY,
        number=str(number),
        name=printed(planned.name, at("name")),
        instrument=printed(planned.instrument, at("instrument")),
        blanks=("",) * dues,
    )
