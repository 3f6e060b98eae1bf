"""What the dated words of a deadline mean: a match → spans or an offset.

Enter matches of the readers' patterns with their named groups; leave spans whose year may be
unknown yet, or an offset from an event.
"""

from __future__ import annotations

import re

from generator.model.deadline_offset import Offset, OffsetUnit
from generator.model.deadline_span import (
    LAST,
    Bound,
    Span,
    Unit,
    day_span,
    month_span,
    months_span,
    year_span,
)
from generator.russian.dates import month_number

ORDINAL = (
    r"(?:(?:IV|I{1,3}|[1-4])(?:-?(?:ый|ой|ий|ая|ое|го|м|й|я|е))?"
    r"|перв\w+|втор\w+|трет\w+|четверт\w+)"
)


def nothing(_: re.Match[str]) -> None:
    """Return None: the words have no day in them."""
    return


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"]) if match.groupdict().get("year") else None


def _month(match: re.Match[str]) -> int:
    found = match["month"]
    return int(found) if found.isdecimal() else month_number(found) or 0


def days(match: re.Match[str]) -> tuple[Span, ...]:
    """Return one day, «20-28 марта», «с 20 по 28 марта» or «1 и 15 марта»."""
    month, year, parts = _month(match), _year(match), match.groupdict()
    last = int(match["day"])
    if parts.get("first"):
        start = Bound(month, int(match["first"]), year)
        return (Span(Unit.RANGE, start, Bound(month, last, year)),)
    listed = re.findall(r"[0-9]+", parts.get("list") or "")
    return tuple(day_span(int(day), month, year) for day in [*listed, last])


def one_month(match: re.Match[str]) -> tuple[Span, ...]:
    """Return a month; one with an impossible number is kept as a day that does not exist."""
    month = _month(match)
    if not 1 <= month <= 12:
        return (day_span(1, month, _year(match)),)
    return (month_span(month, _year(match)),)


def years(match: re.Match[str]) -> tuple[Span, ...]:
    """Return «2024» or «2024-2027» as calendar years."""
    last = match.groupdict().get("last")
    return (year_span(int(match["year"]), int(last) if last else None),)


def whole_year(_: re.Match[str]) -> tuple[Span, ...]:
    """Return the year yet unknown: «в течение года»."""
    return (year_span(None),)


def school_year(match: re.Match[str]) -> tuple[Span, ...] | None:
    """Return a school year."""
    first = int(match["year"])
    return (Span(Unit.RANGE, Bound(9, 1, first), Bound(8, LAST, first + 1)),)


def quarters(match: re.Match[str]) -> tuple[Span, ...]:
    """Return «I квартал», «II, III квартал» or, as one range, «1-2 квартал»."""
    words = list(re.finditer(ORDINAL, match["which"], re.IGNORECASE))
    numbers = [_ordinal(word[0]) for word in words]
    if len(words) == 2 and "-" in match["which"][words[0].end() : words[1].start()]:
        return (months_span(numbers[0] * 3 - 2, numbers[1] * 3),)
    return tuple(months_span(number * 3 - 2, number * 3, Unit.QUARTER) for number in numbers)


def half_year(match: re.Match[str]) -> tuple[Span, ...]:
    """Return a half of the year yet unknown."""
    return (months_span(1, 6) if _ordinal(match["which"]) == 1 else months_span(7, 12),)


def part_of_month(match: re.Match[str]) -> tuple[Span, ...]:
    """Return a ten-day part or a half of a month; the last one runs to the month's end."""
    month, which = _month(match), _ordinal(match["which"])
    size = 10 if match["part"].lower().startswith("декад") else 15
    parts = 30 // size
    start = (which - 1) * size + 1
    end = LAST if which == parts else which * size
    return (Span(Unit.RANGE, Bound(month, start), Bound(month, end)),)


def edge_of_month(match: re.Match[str]) -> tuple[Span, ...]:
    """Return the first, second or last ten days: «начало», «середина», «конец мая»."""
    month = _month(match)
    edge = match["edge"].lower()[:3]
    start, end = {"нач": (1, 10), "сер": (11, 20), "кон": (21, LAST)}[edge]
    return (Span(Unit.RANGE, Bound(month, start), Bound(month, end)),)


def end_of_year(match: re.Match[str]) -> tuple[Span, ...]:
    """Return December: «конец года»."""
    year = _year(match)
    return (Span(Unit.RANGE, Bound(12, 1, year), Bound(12, LAST, year)),)


def season(match: re.Match[str]) -> tuple[Span, ...]:
    """Return three months: spring, summer or autumn; a winter belongs to two years."""
    first = {"вес": 3, "лет": 6, "осе": 9}[match[0].lower()[:3]]
    return (months_span(first, first + 2),)


def offset(match: re.Match[str]) -> Offset | None:
    """Return an offset from an event: «за 7 дней до», «в течение 3 рабочих дней после»."""
    parts = match.groupdict()
    word = (parts.get("count") or "").lower()
    count = int(word) if word.isdecimal() else _COUNTS.get(word[:3], 1)
    unit = next(unit for stem, unit in _OFFSET_UNITS if match["unit"].lower().startswith(stem))
    working = parts.get("kind") or ""
    if working.lower().startswith("рабоч"):
        unit = OffsetUnit.WORKING_DAY
    head, relation = match[0].lower(), (parts.get("relation") or "").lower()
    after = relation.startswith(("после", "со", "с ")) or (
        not relation and re.match(r"в |через", head) is not None
    )
    return Offset(count, unit, before=not after)


def event(match: re.Match[str]) -> Offset:
    """Return the offset of an event itself: «после утверждения», «до начала»."""
    before = match[0].lower().startswith(("до", "перед", "накануне"))
    return Offset(0, OffsetUnit.DAY, before=before)


def _ordinal(word: str) -> int:
    low = word.lower()
    if low[0].isdecimal():
        return int(low[0])
    roman = re.match(r"[ivx]+", low)
    if roman:
        return {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(roman[0], 0)
    return {"пер": 1, "вто": 2, "тре": 3, "чет": 4}[low[:3]]


_COUNTS = {
    "два": 2, "две": 2, "дву": 2, "три": 3, "тре": 3, "чет": 4, "пят": 5, "шес": 6, "сем": 7,
    "вос": 8, "дев": 9, "дес": 10,
}  # fmt: skip
_OFFSET_UNITS = (
    ("дн", OffsetUnit.DAY),
    ("день", OffsetUnit.DAY),
    ("сут", OffsetUnit.DAY),
    ("недел", OffsetUnit.WEEK),
    ("месяц", OffsetUnit.MONTH),
    ("час", OffsetUnit.HOUR),
)
