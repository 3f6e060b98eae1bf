"""Recurrences: what «ежемесячно», «по пятницам», «1 раз в квартал» say of the days of a year.

Enter the words that a deadline kept of its recurrence. Leave a rule that tells whether a day is
one of them, or None where the words name no days. A period without a day of its own counts to its
last day, as terms do everywhere: a month to its last day, a week to Friday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.russian.dates import month_days


class Every(StrEnum):
    """How often the days of a recurrence come."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Days of a year.

    ``weekday`` is 0 for Monday, None where a day of the month is meant; with ``ordinal`` it is that
    one of the month, -1 the last. ``day`` is a day of the month, -1 its last one. ``months`` are
    those in which it falls; none stand for all.
    """

    every: Every
    weekday: int | None = None
    ordinal: int = 0
    day: int = 0
    months: tuple[int, ...] = ()

    def __contains__(self, day: date) -> bool:
        """Tell whether ``day`` is one of the days."""
        if self.months and day.month not in self.months:
            return False
        if self.weekday is not None and day.weekday() != self.weekday:
            return False
        last = month_days(day.year, day.month)
        if self.ordinal:
            place = (day.day - 1) // 7 + 1
            return place == self.ordinal if self.ordinal > 0 else day.day > last - 7
        return not self.day or day.day == (self.day if self.day > 0 else last)

    def days(self, first: date, last: date) -> Iterator[date]:
        """Give its days from ``first`` to ``last``, both inclusive."""
        for count in range((last - first).days + 1):
            day = first + timedelta(days=count)
            if day in self:
                yield day


@lru_cache(maxsize=256)
def read_recurrence(words: str) -> Recurrence | None:
    """Return the rule that ``words`` say, None when they name no days or several different ones."""
    said = " ".join(words.lower().split())
    for pattern, rule in _RULES:
        if pattern.fullmatch(said):
            return rule
    return _by_day(said) or _by_weekday(said)


def _by_day(said: str) -> Recurrence | None:
    match = _DAY.fullmatch(said)
    day = int(match["day"]) if match else 0
    return Recurrence(Every.MONTH, day=day) if 1 <= day <= 31 else None


def _by_weekday(said: str) -> Recurrence | None:
    match = _WEEKDAY.fullmatch(said)
    if match is None:
        return None
    weekday = next(at for at, stem in enumerate(_STEMS) if match["weekday"].startswith(stem))
    if not match["which"]:
        return Recurrence(Every.WEEK, weekday)
    ordinal = next((at for stem, at in _ORDINALS.items() if match["which"].startswith(stem)), 0)
    return Recurrence(Every.MONTH, weekday, ordinal) if ordinal else None


def _saying(pattern: str, rule: Recurrence) -> tuple[re.Pattern[str], Recurrence]:
    return regex(pattern.replace("TIMES", _TIMES)), rule


_TIMES = r"(?:не реже,? (?:чем )?)?(?:(?:1|одного|один|одна)(?:-го)? )?раза? в (?:1 |один |одну )?"
_RULES = (
    _saying(r"ежедневн\w*|каждодневн\w*|кажд\w+ день|TIMESдень", Recurrence(Every.DAY)),
    _saying(r"еженедельн\w*|кажд\w+ недел\w+|TIMESнедел\w+", Recurrence(Every.WEEK, 4)),
    _saying(r"ежемесячн\w*|кажд\w+ месяц|TIMESмесяц", Recurrence(Every.MONTH, day=-1)),
    _saying(
        r"ежеквартальн\w*|кажд\w+ квартал|TIMESквартал",
        Recurrence(Every.MONTH, day=-1, months=(3, 6, 9, 12)),
    ),
    _saying(
        r"TIMES(?:полугоди\w+|полгода)|кажд\w+ (?:полугоди\w+|полгода)",
        Recurrence(Every.MONTH, day=-1, months=(6, 12)),
    ),
)
_DAY = regex(
    r"(?:до |не позднее |к )?(?P<day>[0-9]{1,2})(?:-?го|-?му)? числ[ау]"
    r"(?: кажд\w+)?(?: месяца)?"
)
_WEEKDAY = regex(
    r"(?:по |кажд\w+ )?(?:(?P<which>перв|втор|трет|четверт|последн)\w+ )?"
    r"(?P<weekday>понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)\w*"
    r"(?: кажд\w+)?(?: месяца)?"
)
_STEMS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
_ORDINALS = {"перв": 1, "втор": 2, "трет": 3, "четверт": 4, "последн": -1}
