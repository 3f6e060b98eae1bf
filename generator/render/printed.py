"""Printed texts: one gate from a record's text to the fact on paper, with its typography.

Enter texts with their origin; leave facts in which dates have one style and spaces, dashes and
quotes are those of a Russian paper.
"""

from __future__ import annotations

import re
from decimal import Decimal

from generator.core.fact import Fact
from generator.core.origin import Origin
from generator.core.regex import regex
from generator.model.date import PrintedDate
from generator.russian import typography
from generator.russian.date_text import find_dates
from generator.russian.dates import NOMINATIVE, DateStyle, write_date
from generator.russian.numbers import NBSP, write_number

EMPTY = Fact("")
_DAYS = regex(r"(\d\d?\.\d\d\.\d{4})\s*[-–—]\s*(\d\d?\.\d\d\.\d{4})")
_LISTED = regex(r"(?<=\.\d{4})\s+(?=\d\d?\.\d\d\.\d{4})")
_MONTHS = regex(rf"\b({'|'.join(NOMINATIVE)})\s*[-–—]\s*({'|'.join(NOMINATIVE)})\b", re.IGNORECASE)
_YEAR_WORD = regex(r"[ \u00a0]*(?:года|год|г\.)(?!\w)")


def printed(text: str, origin: Origin) -> Fact:
    """Return ``text`` as paper prints it, with its origin."""
    return Fact(typography.typeset(text), origin.file, origin.pointer)


def typeset(text: str) -> str:
    """Return ``text`` with Russian typography."""
    return typography.typeset(text)


def number_fact(value: Decimal | int | None, origin: Origin | None, explanation: str = "") -> Fact:
    """Return a number with a decimal comma; an empty fact for None."""
    if value is None:
        return EMPTY
    file, pointer = (origin.file, origin.pointer) if origin else ("", "")
    return Fact(write_number(value), file, pointer, explanation)


def date_fact(day: PrintedDate | None, origin: Origin, style: DateStyle) -> Fact:
    """Return a date in ``style``; one that means no day stays as printed, None prints nothing."""
    if day is None:
        return EMPTY
    text = day.text if day.value is None else write_date(day.value, style)
    return Fact(text, origin.file, origin.pointer)


def dates_styled(text: str, style: DateStyle) -> str:
    """Return ``text`` with each possible full date in ``style``; impossible ones stay."""
    parts: list[str] = []
    at = 0
    for found in find_dates(text):
        if found.value is None or found.start < at:
            continue
        parts += [text[at : found.start], write_date(found.value, style)]
        at = _after_year(text, found.end)
    return "".join((*parts, text[at:]))


def term_styled(text: str, style: DateStyle) -> str:
    """Return a term with its dates in ``style``, commas and dashes between them and months."""
    dash = "\u2013" if style is DateStyle.NUMERIC else f"{NBSP}\u2013 "
    dated = _LISTED.sub(", ", _DAYS.sub(lambda match: f"{match[1]}{dash}{match[2]}", text))
    spaced = _MONTHS.sub(lambda match: f"{match[1]}{NBSP}\u2013 {match[2]}", dated)
    return dates_styled(spaced, style)


def _after_year(text: str, end: int) -> int:
    word = _YEAR_WORD.match(text, end)
    return word.end() if word else end


def capital(text: str) -> str:
    """Return ``text`` with its first letter large, behind an opening quote too."""
    at = len(text) - len(text.lstrip('«„"('))
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def month_short(month: str) -> str:
    """Return YYYY-MM as MM.YYYY, anything else as it is."""
    year, _, number = month.partition("-")
    return f"{number}.{year}" if number else month


def joined_phrases(*phrases: str) -> str:
    """Return the phrases that are not empty, with single spaces."""
    return " ".join(phrase.strip() for phrase in phrases if phrase.strip())


def tied(*words: str) -> str:
    """Return ``words`` that must stay on one line."""
    return NBSP.join(word for word in words if word)


def date_span(
    first: PrintedDate, last: PrintedDate | None, origin: Origin, style: DateStyle
) -> Fact:
    """Return «13.02.2023–17.02.2023», or one day when ``last`` is None or the same."""
    begins = date_fact(first, origin, style)
    ends = date_fact(last, origin, style)
    if not ends.text or ends.text == begins.text:
        return begins
    dash = "\u2013" if style is DateStyle.NUMERIC else " \u2013 "
    return Fact(f"{begins.text}{dash}{ends.text}", origin.file, origin.pointer)
