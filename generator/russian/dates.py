"""Dates as Russian papers print them: writing, and the facts of the calendar in words.

Enter days, months and years; leave texts such as «29 декабря 2023 г.» (with no-break spaces),
and for a day that does not exist the sentence that says why.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from enum import StrEnum

from generator.core.wording import say
from generator.russian.counting import Case, counted
from generator.russian.numbers import NBSP


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


NOMINATIVE = _words(
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
)
GENITIVE = _words(
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
)
DATIVE = _words("январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю")
INSTRUMENTAL = _words(
    "январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём ноябрём декабрём"
)
PREPOSITIONAL = _words(
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
)
_BY_CASE = {
    Case.NOMINATIVE: NOMINATIVE,
    Case.GENITIVE: GENITIVE,
    Case.DATIVE: DATIVE,
    Case.ACCUSATIVE: NOMINATIVE,
    Case.INSTRUMENTAL: INSTRUMENTAL,
    Case.PREPOSITIONAL: PREPOSITIONAL,
}
_NUMBERS = {
    form.replace("ё", "е"): number
    for forms in _BY_CASE.values()
    for number, form in enumerate(forms, start=1)
}


class DateStyle(StrEnum):
    """How a paper prints its dates; one style per document."""

    NUMERIC = "numeric"  # 29.12.2023
    LONG = "long"  # 29 декабря 2023 г.
    FULL = "full"  # 29 декабря 2023 года


def write_date(day: date, style: DateStyle = DateStyle.NUMERIC) -> str:
    """Return ``day`` in ``style``. Source: ГОСТ Р 7.0.97, requisite «дата документа»."""
    if style is DateStyle.NUMERIC:
        return f"{day.day:02}.{day.month:02}.{day.year:04}"
    tail = "г." if style is DateStyle.LONG else "года"
    return NBSP.join((str(day.day), GENITIVE[day.month - 1], f"{day.year:04}", tail))


def write_month(year: int, month: int, case: Case = Case.NOMINATIVE) -> str:
    """Return «декабрь 2023 года» in ``case``, without a preposition."""
    return f"{month_name(month, case)} {year}{NBSP}года"


def month_name(month: int, case: Case = Case.NOMINATIVE) -> str:
    """Return the name of a month (1–12) in ``case``."""
    return _BY_CASE[case][month - 1]


def month_number(word: str) -> int | None:
    """Return 1–12 for the name of a month in any case, whatever the letters' size, else None."""
    return _NUMBERS.get(word.lower().replace("ё", "е"))


def month_days(year: int | None, month: int) -> int:
    """Return how many days ``month`` has; February of an unknown year counts 29."""
    return monthrange(year or 2000, month)[1]


def why_impossible(day: int, month: int, year: int | None) -> str:
    """Return why there is no such day, in Russian, or "" when there is one."""
    if not 1 <= month <= 12:
        return say("russian", "date.month", month=month)
    if year is not None and not 1 <= year <= 9999:
        return say("russian", "date.year", year=year)
    days = month_days(year, month)
    if 1 <= day <= days:
        return ""
    if month == 2 and day == 29:
        return say("russian", "date.leap", year=year)
    return say(
        "russian",
        "date.day",
        day=day,
        genitive=month_name(month, Case.GENITIVE),
        prepositional=month_name(month, Case.PREPOSITIONAL),
        days=counted(days, "день").replace(NBSP, " "),
        year=f" {year} года" if month == 2 and year else "",
    )
