"""A date or deadline names a day or month that does not exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import spots_of
from generator.model.card import Card
from generator.model.collection import CollectionPlan
from generator.model.date import PrintedDate, parse_date
from generator.model.deadline import Deadline, DeadlineKind
from generator.model.indicator import Comparison, Measurement
from generator.model.record import Record


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    for part, steps, day in spots_of(record, PrintedDate):
        if day.problem and day.year is not None and day.month is not None:
            yield spot(part.origin.at(*steps), found=day.text, problem=day.problem)
    for part, steps, deadline in spots_of(record, Deadline):
        if deadline.kind is DeadlineKind.IMPOSSIBLE:
            yield spot(part.origin.at(*steps), found=deadline.text, problem=deadline.problem)
    for name in _MONTHS.get(type(record), ()):
        month = getattr(record, name)
        if month_problem(month):
            yield spot(record.origin.at(name), found=month, problem=month_problem(month))


def month_problem(month: str) -> str:
    """Return why «YYYY-MM» names no month, "" when it names one."""
    return parse_date(month).problem


# Record → its fields that are months YYYY-MM.
_MONTHS: Mapping[type[Record], tuple[str, ...]] = {
    Measurement: ("date",),
    Comparison: ("baseline", "date"),
    Card: ("date",),
    CollectionPlan: ("begins", "ends"),
}


DATE_IMPOSSIBLE = Check("date-impossible", Severity.ERROR, Record, _find)
