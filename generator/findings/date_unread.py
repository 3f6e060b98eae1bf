"""A text in the place of a date can't be read as one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import values_of
from generator.model.date import PrintedDate
from generator.model.record import Record


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    for origin, day in values_of(record, PrintedDate):
        if day.problem and (day.year is None or day.month is None):
            yield spot(origin, found=day.text, problem=day.problem)


DATE_UNREAD = Check("date-unread", Severity.ERROR, Record, _find)
