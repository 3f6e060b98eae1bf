"""Ranges of dates whose end lies before their beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.passage import Passage, found_at
from generator.prose.rule import TextRule
from generator.prose.settings import ProseSettings
from generator.russian.date_text import FoundDate, find_dates


def _check(passage: Passage, _: ProseSettings) -> Iterator[Finding]:
    for first, last in pairwise(find_dates(passage.text)):
        if _is_range(passage.text, first, last) and _reversed(first, last):
            found = passage.text[first.start : last.end]
            yield found_at(
                passage,
                "dates-reversed",
                Severity.ERROR,
                at=first.start,
                found=" ".join(found.split()),
            )


def _is_range(text: str, first: FoundDate, last: FoundDate) -> bool:
    between = text[first.end : last.start]
    if _DASH.fullmatch(between):
        return True
    return bool(_TILL.fullmatch(between) and _SINCE.search(text[: first.start]))


def _reversed(first: FoundDate, last: FoundDate) -> bool:
    return first.value is not None and last.value is not None and last.value < first.value


_TAIL = r"(?:\s*(?:г\.|года|год))?"
_DASH = regex(rf"{_TAIL}\s*[-–—]\s*")
_TILL = regex(rf"{_TAIL}\s+(?:по|до)\s+")
_SINCE = regex(r"(?:^|\s)(?:с|со|от)\s+$", re.IGNORECASE)
DATES_REVERSED = TextRule("dates-reversed", _check)
