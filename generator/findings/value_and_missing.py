"""A line holds both a value and a reason why there is none, or neither."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.card import Card, CardCell
from generator.model.indicator import MeasuredValue, Measurement
from generator.model.record import Record
from generator.model.school import SchoolLabels


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    if isinstance(record, SchoolLabels) and record.labels and record.missing:
        yield spot(record.origin.at("missing"), found=say("checks", "presence.both"))
    for line in _lines(record):
        has_value = line.value not in {None, ""}
        if has_value and line.missing is not None:
            yield spot(line.origin.at("missing"), found=say("checks", "presence.both"))
        if not has_value and line.missing is None:
            yield spot(line.origin, found=say("checks", "presence.neither"))


def _lines(record: Record) -> tuple[MeasuredValue, ...] | tuple[CardCell, ...]:
    if isinstance(record, Measurement):
        return record.values
    return record.cells if isinstance(record, Card) else ()


VALUE_AND_MISSING = Check("value-and-missing", Severity.ERROR, Record, _find)
