"""Dates as printed: the text, and what it means or why it means nothing.

Enter texts of records; leave dates that may be a day, a month or a year, possible or not, and
the test for working days.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.core.wording import say
from generator.russian.dates import month_days, month_number, why_impossible


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed. ``problem`` says in Russian why it is no date; "" means that it is one.

    A month has no ``day``, a year neither ``month``. An impossible date keeps the parts it prints.
    """

    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    problem: str = ""

    @property
    def value(self) -> date | None:
        """Return the day, or None for a month, a year and whatever is not possible."""
        return self.first if self.day is not None else None

    @property
    def first(self) -> date | None:
        """Return the first day meant, or None when the date is not possible."""
        if self.problem or self.year is None:
            return None
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date | None:
        """Return the last day meant, inclusive, or None when the date is not possible."""
        if self.problem or self.year is None:
            return None
        month = self.month or 12
        return date(self.year, month, self.day or month_days(self.year, month))

    @property
    def iso(self) -> str:
        """Return YYYY-MM-DD, YYYY-MM or YYYY, "" when the date is not possible."""
        if self.problem or self.year is None:
            return ""
        parts = (
            f"{self.year:04}",
            self.month and f"{self.month:02}",
            self.day and f"{self.day:02}",
        )
        return "-".join(part for part in parts if part)

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """Return a total order: by the parts known, unknown ones last."""
        return (self.year or 9999, self.month or 99, self.day or 99, self.text)


def parse_date(text: str) -> PrintedDate:
    """Return ``text`` as a date; it never raises, what is not a date carries its problem.

    Read are 29.12.2023, 2023-12-29, «29» декабря 2023 г., 2023-12, 12.2023, декабрь 2023, 2023.
    """
    plain = _GAPS.sub(" ", text).strip()
    for pattern in _PATTERNS:
        match = pattern.fullmatch(plain)
        if match:
            return _printed(text, match.groupdict())
    key = "date.short-year" if _SHORT_YEAR.fullmatch(plain) else "date.unread"
    return PrintedDate(text, problem=say("russian", key, found=plain))


def is_working_day(
    day: date,
    *,
    holidays: Collection[date] = (),
    working_weekends: Collection[date] = (),
) -> bool:
    """Tell whether ``day`` is a working day of a five-day week.

    ``holidays`` and ``working_weekends`` are the year's transfers, which the government sets.
    """
    if day in working_weekends:
        return True
    return day.weekday() < 5 and day not in holidays and (day.month, day.day) not in PUBLIC_HOLIDAYS


# (month, day). Source: Трудовой кодекс Российской Федерации, статья 112.
PUBLIC_HOLIDAYS = frozenset(
    {(1, day) for day in range(1, 9)} | {(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)}
)


def _printed(text: str, found: dict[str, str]) -> PrintedDate:
    year = int(found["year"])
    month = _month(found.get("month"))
    day = int(found["day"]) if found.get("day") else None
    if found.get("month") and month is None:
        return PrintedDate(text, year, problem=say("russian", "date.unread", found=text.strip()))
    problem = why_impossible(1 if day is None else day, 1 if month is None else month, year)
    return PrintedDate(text, year, month, day, problem)


def _month(found: str | None) -> int | None:
    if found is None:
        return None
    return int(found) if found.isdecimal() else month_number(found)


_GAPS = regex(r"[\s\u00a0\u202f]+")
_TAIL = r"(?: ?(?:г\.?|год|года))?"
_WORD = r"(?P<month>[А-Яа-яЁё]+)"
_PATTERNS = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})" + _TAIL,
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})",
        r"(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})" + _TAIL,
        rf'[«"]?(?P<day>[0-9]{{1,2}})[»"]? {_WORD} (?P<year>[0-9]{{4}}){_TAIL}',
        rf"{_WORD},? (?P<year>[0-9]{{4}}){_TAIL}",
        r"(?P<year>[0-9]{4})" + _TAIL,
    )
)
_SHORT_YEAR = regex(r"(?:[0-9]{1,2}\.)?[0-9]{1,2}\.[0-9]{2}" + _TAIL)
