"""Spans of a deadline before their year is known.

Enter days and months as printed, with or without a year; leave periods, or why there are none.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.period import Period
from generator.russian.dates import month_days, why_impossible

LAST = 0  # as a day: the last one of its month


class Unit(StrEnum):
    """What a span was printed as."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a span; ``year`` is None until it is known, ``day`` may be LAST."""

    month: int
    day: int
    year: int | None = None

    @property
    def problem(self) -> str:
        """Return why there is no such day, or ""."""
        return "" if self.day == LAST else why_impossible(self.day, self.month, self.year)

    @property
    def value(self) -> date | None:
        """Return the day, or None while the year is unknown. Raises: ValueError when impossible."""
        if self.year is None:
            return None
        return date(self.year, self.month, self.day or month_days(self.year, self.month))

    @property
    def nearest(self) -> tuple[int, int, int]:
        """Return year, month, day for sorting, also of a day that does not exist."""
        return (self.year or 9999, self.month, self.day or 31)


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` to ``end``, inclusive; None leaves that end open («до 1 мая», «с 1 мая»).

    ``bare`` tells that the year was not printed beside the span itself: it was lent to it.
    """

    unit: Unit
    start: Bound | None
    end: Bound | None
    bare: bool = False

    @property
    def yearless(self) -> bool:
        """Tell whether a year is still missing."""
        return any(bound is not None and bound.year is None for bound in (self.start, self.end))

    @property
    def nearest(self) -> tuple[int, int, int]:
        """Return year, month, day of the beginning, or of the end where it has none."""
        bound = self.start or self.end
        return bound.nearest if bound else (9999, 12, 31)

    def with_year(self, year: int) -> Span:
        """Return the span with the missing years filled; a school year ends in the next one."""
        if not self.yearless:
            return self
        start = self.start and (self.start if self.start.year else replace(self.start, year=year))
        end = self.end and (self.end if self.end.year else replace(self.end, year=year))
        return replace(self, start=start, end=end, bare=True)

    def period(self) -> Period | str:
        """Return the period, or in Russian why it is impossible. The years must be known."""
        problem = (self.start and self.start.problem) or (self.end and self.end.problem)
        if problem:
            return problem
        start = self.start.value if self.start else None
        period = Period(start, self.end.value if self.end else None)
        if period.start and period.end and period.end < period.start:
            return say("russian", "deadline.reversed")
        return period

    @property
    def wraps(self) -> bool:
        """Tell whether it runs over the New Year though one year was lent to both its ends."""
        if not (self.bare and self.start and self.end):
            return False
        return self.end.year == self.start.year and self.end.month < self.start.month


def day_span(day: int, month: int, year: int | None = None) -> Span:
    """Return the span of one day."""
    bound = Bound(month, day, year)
    return Span(Unit.DAY, bound, bound)


def month_span(month: int, year: int | None = None) -> Span:
    """Return the span of one month."""
    return Span(Unit.MONTH, Bound(month, 1, year), Bound(month, LAST, year))


def months_span(first: int, last: int, unit: Unit = Unit.RANGE) -> Span:
    """Return the span of several months of a year yet unknown."""
    return Span(unit, Bound(first, 1), Bound(last, LAST))


def year_span(first: int | None, last: int | None = None) -> Span:
    """Return the span of calendar years; None for a year yet unknown."""
    return Span(Unit.YEAR, Bound(1, 1, first), Bound(12, LAST, last or first))


def joined(first: Span, last: Span) -> Span:
    """Return the span from the beginning of ``first`` to the end of ``last``.

    A year that only one of them prints holds for both: «10 января – 15 февраля 2024».
    """
    start, end = first.start, last.end
    if start is None or end is None:
        return Span(Unit.RANGE, start, end)
    bare = first.bare or last.bare or (start.year is None) != (end.year is None)
    start = replace(start, year=start.year or end.year)
    end = replace(end, year=end.year or start.year)
    return Span(Unit.RANGE, start, end, bare)
