"""Days that do not exist: «31.11.2024»."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.prose.excerpt import around
from generator.prose.passage import Passage, found_at
from generator.prose.rule import PassageRule
from generator.prose.settings import ProseSettings
from generator.russian.date_text import find_dates


def _check(passage: Passage, _: ProseSettings) -> Iterator[Finding]:
    for date in find_dates(passage.text):
        if date.problem:
            yield found_at(
                passage,
                "date-impossible",
                Severity.ERROR,
                found=date.text,
                problem=date.problem,
                around=around(passage.text, date.start, date.end),
            )


DATE_IMPOSSIBLE = PassageRule("date-impossible", _check)
