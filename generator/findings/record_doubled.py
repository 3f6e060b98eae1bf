"""Two records of a school speak of the same measurement, identification or sheet."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.unit import SchoolUnit


def _find(unit: SchoolUnit, _: Surroundings) -> Iterator[Spot]:
    first: dict[tuple[str, ...], Origin] = {}
    for key, origin in _keys(unit):
        known = first.setdefault(key, origin)
        if known is not origin:
            yield spot(origin, first=known.file)


def _keys(unit: SchoolUnit) -> Iterator[tuple[tuple[str, ...], Origin]]:
    for measurement in unit.measurements:
        key = ("measurement", measurement.programme, measurement.indicators, measurement.date)
        yield key, measurement.origin.at("date")
    for labels in unit.labels:
        yield ("labels", labels.label_set, str(labels.year)), labels.origin.at("year")
    for score in unit.scores:
        yield ("score", score.programme, score.sheet), score.origin.at("sheet")


RECORD_DOUBLED = Check("record-doubled", Severity.ERROR, SchoolUnit, _find)
