"""A measure has a lower bound above its upper one, so no value can lie between them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.value_out_of_range import bounds
from generator.model.indicator import Indicators
from generator.russian.numbers import write_number


def _find(record: Indicators, _: Surroundings) -> Iterator[Spot]:
    for measure in record.measures:
        low, high = bounds(measure)
        if low is not None and high is not None and low > high:
            at = "maximum" if measure.minimum is None else "minimum"
            yield spot(
                measure.origin.at(at),
                measure=measure.name,
                low=write_number(low),
                high=write_number(high),
            )


BOUNDS_REVERSED = Check("bounds-reversed", Severity.ERROR, Indicators, _find)
