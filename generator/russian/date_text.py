"""Dates found in Russian text.

Enters any text; leave the full dates (day, month, year) that stand in it, possible or not, with
their places. Nothing here decides what a date means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.russian.dates import GENITIVE, month_number, why_impossible


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as it stands at ``text[start:end]`` of the text searched."""

    start: int
    end: int
    text: str
    day: int
    month: int
    year: int

    @property
    def problem(self) -> str:
        """Return why there is no such day, or ""."""
        return why_impossible(self.day, self.month, self.year)

    @property
    def value(self) -> date | None:
        """Return the day, or None when it does not exist."""
        return None if self.problem else date(self.year, self.month, self.day)


@lru_cache(maxsize=4096)  # half a dozen rules ask for the dates of the same text in turn
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return the dates of ``text`` in their order: 29.12.2023, 2023-12-29, 29 декабря 2023."""
    if not _YEAR.search(text):
        return ()
    return tuple(sorted(_found(text), key=lambda found: found.start))


def _found(text: str) -> Iterator[FoundDate]:
    for pattern in (_DOTTED, _ISO):
        for match in pattern.finditer(text):
            yield _built(match, int(match["month"]))
    for match in _WORDED.finditer(text):
        yield _built(match, month_number(match["month"]) or 0)


def _built(match: re.Match[str], month: int) -> FoundDate:
    return FoundDate(
        match.start(), match.end(), match[0], int(match["day"]), month, int(match["year"])
    )


_YEAR = regex(r"[12]\d{3}")
_GAP = r"[ \t\u00a0\u202f]"
# A digit, a dot or a slash beside it makes it a part of something else: a clause, a version.
_DOTTED = regex(
    r"(?<![\d.,/])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>[12]\d{3})(?![\d/]|\.\d)"
)
_ISO = regex(r"(?<![\d./-])(?P<year>[12]\d{3})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d/-]|\.\d)")
_WORDED = regex(
    rf"(?<![\d.,-])[«\"]?(?P<day>\d{{1,2}})[»\"]?{_GAP}+(?P<month>{'|'.join(GENITIVE)})"
    rf"{_GAP}+(?P<year>[12]\d{{3}})(?!\d)",
    re.IGNORECASE,
)
