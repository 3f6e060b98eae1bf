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
    for table in unit.exam_results:
        for line in table.lines:
            what = (line.procedure.value, line.subject, str(line.grade), line.attempt.value)
            yield ("marks", table.programme, str(table.year), *what), line.origin.at("subject")
    for profile in unit.risk_profiles:
        key = ("risks", profile.programme, profile.taxonomy, profile.group)
        yield key, profile.origin.at("taxonomy")


RECORD_DOUBLED = Check("record-doubled", Severity.ERROR, SchoolUnit, _find)
