"""Calendars as iCalendar writes them (RFC 5545): all-day events with reminders, folded lines, CRLF.

Enter events as plain values. Leave the same lines as the icalendar library writes, which the tests
compare: it takes eleven times as long, and a country has more than a million events.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.core.dataclass import dataclass
from generator.model.recurrence import Every, Recurrence

PRODUCT = "-//Vektor//Calendar//RU"
_LONGEST = 75  # octets of a line, without its end
_REMIND_HOUR = 9


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event from ``first`` to ``last``, both inclusive, or the days of ``rule`` until ``until``.

    ``remind_days`` before its last day a reminder is due, at nine in the morning; None for none.
    """

    uid: str
    title: str
    description: str
    first: date
    last: date
    rule: Recurrence | None = None
    until: date | None = None
    remind_days: int | None = None
    cancelled: bool = False


def write_event(event: CalendarEvent, stamp: date) -> bytes:
    """Return an event of a calendar that was made on the day ``stamp``."""
    lines = [
        "BEGIN:VEVENT",
        f"SUMMARY:{_escaped(event.title)}",
        f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"UID:{_escaped(event.uid)}",
    ]
    if event.rule is not None:
        lines.append(f"RRULE:{_rule(event.rule, event.until)}")
    lines.append(f"DESCRIPTION:{_escaped(event.description)}")
    if event.cancelled:
        lines.append("STATUS:CANCELLED")
    lines.append("TRANSP:TRANSPARENT")
    if event.remind_days is not None:
        lines += _alarm(event, event.remind_days)
    return _written([*lines, "END:VEVENT"])


def calendar_head(title: str) -> bytes:
    """Return what stands before the events of a calendar."""
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}")
    return _written((*lines, f"X-WR-CALNAME:{_escaped(title)}"))


CALENDAR_END = b"END:VCALENDAR\r\n"


def _alarm(event: CalendarEvent, days: int) -> list[str]:
    """Return a reminder; one of a period is counted from its end, which is the day after."""
    is_period = event.last > event.first
    hours = 24 * (days + is_period) - _REMIND_HOUR
    related = ";RELATED=END" if is_period else ""
    return [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(event.title)}",
        f"TRIGGER{related}:{_duration(hours)}",
        "END:VALARM",
    ]


def _duration(hours: int) -> str:
    """Return the time before (or, if negative, after) a moment."""
    days, rest = divmod(abs(hours), 24)
    text = f"{days}D" if days else ""
    return f"{'-' if hours > 0 else ''}P{text}" + (f"T{rest}H" if rest else "")


def _rule(rule: Recurrence, until: date | None) -> str:
    parts = [f"FREQ={_FREQUENCIES[rule.every]}"]
    if until is not None:
        parts.append(f"UNTIL={until:%Y%m%d}")
    if rule.weekday is not None:
        parts.append(f"BYDAY={rule.ordinal or ''}{_WEEKDAYS[rule.weekday]}")
    if rule.day:
        parts.append(f"BYMONTHDAY={rule.day}")
    if rule.months:
        parts.append(f"BYMONTH={','.join(map(str, rule.months))}")
    return ";".join(parts)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text.replace("\r\n", "\n")).replace("\n", "\\n")


def _written(lines: Iterable[str]) -> bytes:
    return b"".join(part for line in lines for part in _folded(line.encode()))


def _folded(line: bytes) -> Iterator[bytes]:
    """Give a line in parts that fit; a letter is never cut."""
    start = 0
    while len(line) - start > (room := _LONGEST - (start > 0)):
        end = start + room
        while line[end] & 0xC0 == 0x80:
            end -= 1
        yield (b" " if start else b"") + line[start:end] + b"\r\n"
        start = end
    yield (b" " if start else b"") + line[start:] + b"\r\n"


_SPECIAL = re.compile(r"[\\;,]")
_FREQUENCIES = {Every.DAY: "DAILY", Every.WEEK: "WEEKLY", Every.MONTH: "MONTHLY"}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
