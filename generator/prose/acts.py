"""References to acts in text: «от 30.12.2023 № 1030».

Enters text; leaves dates with the numbers that stand beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.russian.date_text import FoundDate, find_dates


@dataclass(frozen=True, slots=True)
class ActReference:
    """The date and number of an act as a text cites them."""

    date: FoundDate
    number: str


def find_acts(text: str) -> Iterator[ActReference]:
    """Yield the acts that ``text`` cites by date and number, in order."""
    for date in find_dates(text):
        match = _NUMBER.match(text, date.end)
        if match and _FROM.search(text[: date.start]):
            yield ActReference(date, match["number"])


_FROM = re.compile(r"(?:^|\W)от\s+$", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(?:года|год|г\.?)?,?\s*№\s*(?P<number>\d[\w/.-]*)")
