"""A date or deadline names a day that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import values_of
from generator.model.date import PrintedDate
from generator.model.deadline import Deadline, DeadlineKind
from generator.model.record import Record


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    for origin, day in values_of(record, PrintedDate):
        if day.problem and day.year is not None and day.month is not None:
            yield spot(origin, found=day.text, problem=day.problem)
    for origin, deadline in values_of(record, Deadline):
        if deadline.kind is DeadlineKind.IMPOSSIBLE:
            yield spot(origin, found=deadline.text, problem=deadline.problem)


DATE_IMPOSSIBLE = Check("date-impossible", Severity.ERROR, Record, _find)
