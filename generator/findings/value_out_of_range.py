"""A value lies outside the range of its measure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.definition import tree_of
from generator.model.indicator import Counts, Measure, Measurement, Unit
from generator.russian.numbers import write_number


def _find(record: Measurement, surroundings: Surroundings) -> Iterator[Spot]:
    tree = tree_of(surroundings, record.programme, record.indicators)
    measures = {measure.id: measure for measure in tree.measures} if tree else {}
    for line in record.values:
        measure = measures.get(line.measure)
        if measure is None or line.value is None:
            continue
        low, high = bounds(measure)
        if low is not None and high is not None and low > high:
            continue  # bounds-reversed says so at the measure itself
        if (low is not None and line.value < low) or (high is not None and line.value > high):
            yield spot(
                line.origin.at("value"),
                found=write_number(line.value),
                measure=measure.name,
                allowed=range_text(low, high),
            )


def bounds(measure: Measure) -> tuple[Decimal | None, Decimal | None]:
    """Return the declared bounds; a share lies in 0–100 %, a count is not negative, undeclared."""
    low, high = measure.minimum, measure.maximum
    if low is None and measure.unit is not Unit.SCORE:
        low = Decimal(0)
    if high is None and (measure.unit, measure.counts) == (Unit.PERCENT, Counts.SHARE):
        high = Decimal(100)
    return low, high


def range_text(low: Decimal | None, high: Decimal | None) -> str:
    """Return «от 0 до 100», «не меньше 0», «не больше 3» or "" without bounds."""
    keys = {(True, True): "both", (True, False): "low", (False, True): "high"}
    key = keys.get((low is not None, high is not None))
    if key is None:
        return ""
    numbers = {"low": low, "high": high}
    texts = {name: write_number(bound) for name, bound in numbers.items() if bound is not None}
    return say("checks", f"range.{key}", **texts)


VALUE_OUT_OF_RANGE = Check("value-out-of-range", Severity.ERROR, Measurement, _find)
