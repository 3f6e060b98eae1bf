"""References to acts in text: «от 30.12.2023 № 1030».

Enters text; leaves dates with the numbers that stand beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.russian.date_text import FoundDate, find_dates


@dataclass(frozen=True, slots=True)
class ActReference:
    """The date and number of an act as a text cites them."""

    date: FoundDate
    number: str


@dataclass(frozen=True, slots=True)
class ReplacedAct:
    """A registered act that another, ``successor`` by its title, replaces from ``since`` on."""

    number: str
    day: date
    successor: str
    since: date


def find_acts(text: str) -> Iterator[ActReference]:
    """Yield the acts that ``text`` cites by date and number, in order."""
    for found in find_dates(text):
        match = _NUMBER.match(text, found.end)
        if match and _FROM.search(text[: found.start]):
            yield ActReference(found, match["number"])


def cites_acts(text: str) -> bool:
    """Tell whether ``text`` cites any act by date and number."""
    return any(True for _ in find_acts(text))


_FROM = regex(r"(?:^|\W)от\s+$", re.IGNORECASE)
_NUMBER = regex(r"\s*(?:года|год|г\.?)?,?\s*№\s*(?P<number>\d(?:[\w/.-]*\w)?)")
