"""A value exceeds another that it can't exceed: quality of knowledge above success."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.definition import tree_of
from generator.model.indicator import Indicators, Invariant, Measurement
from generator.russian.numbers import write_number


def _find(record: Measurement, surroundings: Surroundings) -> Iterator[Spot]:
    tree = tree_of(surroundings, record.programme, record.indicators)
    if tree is None:
        return
    for invariant in tree.invariants:
        yield from _broken(record, invariant, tree)


def _broken(record: Measurement, invariant: Invariant, tree: Indicators) -> Iterator[Spot]:
    names = {measure.id: measure.name for measure in tree.measures}
    lesser, greater = record.value_of(invariant.lesser), record.value_of(invariant.greater)
    if lesser is None or greater is None or lesser.value is None or greater.value is None:
        return
    if lesser.value > greater.value:
        yield spot(
            lesser.origin.at("value"),
            lesser=names.get(invariant.lesser, invariant.lesser),
            found=write_number(lesser.value),
            greater=names.get(invariant.greater, invariant.greater),
            allowed=write_number(greater.value),
            reason=invariant.reason,
        )


INVARIANT_BROKEN = Check("invariant-broken", Severity.ERROR, Measurement, _find)
