"""A period ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.indicator import Comparison
from generator.model.programme import Cycle
from generator.model.record import Record
from generator.model.score import Sheet


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    if isinstance(record, Cycle):
        begins, ends = record.begins.first, record.ends.last
        if begins is not None and ends is not None and ends < begins:
            yield spot(record.origin.at("ends"), found=record.ends.text, first=record.begins.text)
    if isinstance(record, Sheet) and record.held_to is not None:
        begins, ends = record.held_from.first, record.held_to.last
        if begins is not None and ends is not None and ends < begins:
            yield spot(
                record.origin.at("held_to"), found=record.held_to.text, first=record.held_from.text
            )
    if isinstance(record, Comparison) and record.date <= record.baseline:
        yield spot(record.origin.at("date"), found=record.date, first=record.baseline)


PERIOD_REVERSED = Check("period-reversed", Severity.ERROR, Record, _find)
