"""Days that do not exist: «31.11.2024», and without a year «31 июня»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.excerpt import around
from generator.prose.passage import Passage, found_at
from generator.prose.rule import TextRule
from generator.prose.settings import ProseSettings
from generator.russian.date_text import find_dates
from generator.russian.dates import GENITIVE, month_number, why_impossible


def _check(passage: Passage, _: ProseSettings) -> Iterator[Finding]:
    dated = [(date.start, date.text, date.problem) for date in find_dates(passage.text)]
    for start, printed, problem in sorted([*dated, *_without_year(passage.text)]):
        if problem:
            yield found_at(
                passage,
                "date-impossible",
                Severity.ERROR,
                at=start,
                found=printed,
                problem=problem,
                around=around(passage.text, start, start + len(printed)),
            )


def _without_year(text: str) -> Iterator[tuple[int, str, str]]:
    if not _DIGIT.search(text):
        return
    for match in _DAY.finditer(text):
        month = month_number(match["month"]) or 0
        # Some year has a 29 February.
        yield match.start(), match[0], why_impossible(int(match["day"]), month, None)


# Behind «№» the number is not a day's.
_GAP = r"[ \t\u00a0\u202f]"
_DIGIT = regex(r"\d")
_DAY = regex(
    rf"(?<![\d.,/])(?<!№)(?<!№[ \u00a0\u202f])[«\"]?(?P<day>\d{{1,2}})[»\"]?{_GAP}+"
    rf"(?P<month>{'|'.join(GENITIVE)})(?!\w)(?!{_GAP}+[12]\d{{3}}(?!\d))",
    re.IGNORECASE,
)
DATE_IMPOSSIBLE = TextRule("date-impossible", _check)
