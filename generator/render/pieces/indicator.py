"""Planned indicators as a table: direction, instrument, the measures taken for each."""

from __future__ import annotations

from collections.abc import Collection

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.indicator import Indicators, Measure, PlannedIndicator
from generator.russian.numbers import write_number


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure in words: unit, direction, tolerance, what a value covers."""

    name: str
    unit: str
    better: str
    tolerance: str
    span: str


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """A planned indicator; ``new`` direction rows carry the direction's name, others ""."""

    direction: str
    name: str
    instrument: str
    measures: tuple[MeasureRow, ...]


def indicator_rows(tree: Indicators, planned: Collection[str]) -> tuple[IndicatorRow, ...]:
    """Return the planned indicators with the ids ``planned`` (all when it is empty)."""
    rows = []
    for direction in tree.directions:
        chosen = [item for item in direction.indicators if not planned or item.id in planned]
        for number, item in enumerate(chosen):
            rows.append(_row("" if number else direction.name, item))
    return tuple(rows)


def _row(direction: str, item: PlannedIndicator) -> IndicatorRow:
    measures = tuple(_measure(measure) for measure in item.measures)
    return IndicatorRow(direction, item.name, item.instrument, measures)


def _measure(measure: Measure) -> MeasureRow:
    return MeasureRow(
        name=measure.name,
        unit=say("pages", f"unit.{measure.unit.value}"),
        better=say("pages", f"better.{measure.better.value}"),
        tolerance=write_number(measure.tolerance),
        span=say("pages", f"span.{measure.span.value}"),
    )
