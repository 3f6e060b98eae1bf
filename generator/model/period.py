"""Periods: from a day to a day, both inclusive, either end may be open.

Enter days, months, years and texts such as «2024 – 2027 годы»; leave periods.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.russian.dates import month_days


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``start`` to ``end``, both inclusive; None leaves that end open."""

    start: date | None
    end: date | None

    def __contains__(self, day: date) -> bool:
        """Tell whether ``day`` lies inside."""
        return (self.start or date.min) <= day <= (self.end or date.max)

    @property
    def sort_key(self) -> tuple[date, date]:
        """Return the order of periods: by beginning; one without a beginning stands at its end."""
        start = self.start or self.end or date.max
        return (start, self.end or date.max)

    def covers(self, other: Period) -> bool:
        """Tell whether ``other`` lies inside; an open end is covered by an open end only."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two share a day."""
        begins = max(self.start or date.min, other.start or date.min)
        return begins <= min(self.end or date.max, other.end or date.max)


def day_period(day: date) -> Period:
    """Return the period of one day."""
    return Period(day, day)


def month_period(year: int, month: int) -> Period:
    """Return the days of a month."""
    return Period(date(year, month, 1), date(year, month, month_days(year, month)))


def quarter_period(year: int, quarter: int) -> Period:
    """Return the days of a quarter, 1–4."""
    last = quarter * 3
    return Period(date(year, last - 2, 1), date(year, last, month_days(year, last)))


def year_period(first: int, last: int | None = None) -> Period:
    """Return the days of the calendar years from ``first`` to ``last``, or of ``first`` alone."""
    return Period(date(first, 1, 1), date(last or first, 12, 31))


def school_year_period(first: int) -> Period:
    """Return the school year that begins in September of ``first``; it ends with August.

    Lessons end in May and the exams later: nothing of a year is late before the next one begins.
    """
    return Period(date(first, 9, 1), date(first + 1, 8, 31))


def next_day(day: date) -> date:
    """Return the day after ``day``."""
    return day + timedelta(days=1)


def parse_years(text: str) -> Period | None:
    """Return the years that ``text`` consists of: «2024 – 2027 годы», «2023/24 учебный год»."""
    match = _YEARS.fullmatch(text.strip())
    return _years_of(match) if match else None


def find_years(text: str) -> tuple[tuple[str, Period], ...]:
    """Return the spans of years printed in ``text`` with their words: «2024–2027 годы»."""
    found = ((match[0], _years_of(match)) for match in _RANGE.finditer(text))
    return tuple((printed, period) for printed, period in found if period)


def _years_of(match: re.Match[str]) -> Period | None:
    first = int(match["first"])
    if not first:
        return None
    last = _completed(first, match["last"]) if match["last"] else None
    if match["school"]:
        return school_year_period(first) if last == first + 1 else None
    if last is not None and last < first:
        return None
    return year_period(first, last)


def _completed(first: int, last: str) -> int:
    return int(last) if len(last) == 4 else first // 100 * 100 + int(last)


_GAP = r"[\s\u00a0]*"
_TO = rf"{_GAP}[-–—/]{_GAP}"
_NOUN = r"(?:годами|годах|годам|годов|годы|года|году|год|гг?\.?)"
_TAIL = rf"(?:{_GAP}(?P<school>уч(?:ебн\w+|\.))?{_GAP}{_NOUN})"
_YEARS = regex(rf"(?P<first>\d{{4}})(?:{_TO}(?P<last>\d{{4}}|\d\d))?{_TAIL}?", re.IGNORECASE)
_RANGE = regex(
    rf"(?<![\d.-])(?P<first>[12]\d{{3}}){_TO}(?P<last>[12]\d{{3}}){_TAIL}(?!\w)", re.IGNORECASE
)
