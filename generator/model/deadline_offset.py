"""Deadlines counted from an event: «не позднее, чем за 7 дней», «в течение 3 рабочих дней после».

Enter a count, a unit and the side of the event; leave the day when the event's day is known.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.date import is_working_day


class OffsetUnit(StrEnum):
    """What an offset counts."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working-day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Offset:
    """``count`` units ``before`` or after an event; ``event`` as printed, "" when not named."""

    count: int
    unit: OffsetUnit
    before: bool
    event: str = ""

    def due(self, event: date, *, holidays: Collection[date] = ()) -> date:
        """Return the last day to act when the event falls on ``event``; hours count as that day."""
        sign = -1 if self.before else 1
        if self.unit is OffsetUnit.MONTH:
            return _months_later(event, sign * self.count)
        if self.unit is OffsetUnit.WORKING_DAY:
            return _working_days_later(event, sign * self.count, holidays)
        days = {OffsetUnit.HOUR: 0, OffsetUnit.DAY: 1, OffsetUnit.WEEK: 7}[self.unit]
        return event + timedelta(days=sign * days * self.count)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _working_days_later(day: date, count: int, holidays: Collection[date]) -> date:
    step, left = timedelta(days=1 if count > 0 else -1), abs(count)
    while left:
        day += step
        left -= is_working_day(day, holidays=holidays)
    return day
