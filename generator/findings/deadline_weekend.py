"""Deadlines fall on a weekend or public holiday; one advice per record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.term import terms_of
from generator.model.date import is_working_day
from generator.model.deadline import Deadline, DeadlineKind
from generator.model.programme import Cycle
from generator.model.record import Part, Record
from generator.russian.counting import counted
from generator.russian.dates import write_date

_SHOWN = 5
_DAYS = frozenset({DeadlineKind.POINT, DeadlineKind.POINTS})


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    found = [
        (part, day)
        for part, deadline in _open_deadlines(record)
        for day in last_days(deadline)
        if not is_working_day(day)
    ]
    if found:
        days = [write_date(day) for _, day in found[:_SHOWN]]
        more = "" if len(found) <= _SHOWN else " …"
        origin = found[0][0].origin.at("deadline")
        yield spot(origin, found=counted(len(found), "день"), days=", ".join(days) + more)


def last_days(deadline: Deadline) -> list[date]:
    """Return the days that ``deadline`` names one by one; a span of days is no such day."""
    if deadline.kind not in _DAYS:
        return []
    return [
        period.end
        for period in deadline.periods
        if period.end is not None and period.start in {None, period.end}
    ]


def _open_deadlines(record: Record) -> Iterator[tuple[Part, Deadline]]:
    for term in terms_of(record):
        if not term.done:
            yield term.part, term.deadline
    for due in record.measurement_dues if isinstance(record, Cycle) else ():
        yield due, due.deadline


DEADLINE_WEEKEND = Check("deadline-weekend", Severity.ADVICE, Record, _find)
