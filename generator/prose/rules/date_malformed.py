"""Dates written with a comma: «30,03.2023»."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.excerpt import around
from generator.prose.passage import Passage, found_at
from generator.prose.rule import TextRule
from generator.prose.settings import ProseSettings


def _check(passage: Passage, _: ProseSettings) -> Iterator[Finding]:
    for match in _COMMA_DATE.finditer(passage.text):
        yield found_at(
            passage,
            "date-malformed",
            Severity.WARNING,
            at=match.start(),
            found=match[0],
            expected=match[0].replace(",", "."),
            around=around(passage.text, match.start(), match.end()),
        )


# One comma among the two marks; two of them make a list of numbers.
_DAY, _MONTH, _YEAR = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])", r"(?:19|20)\d\d"
_COMMA_DATE = regex(rf"(?<![\d.,])(?:{_DAY},{_MONTH}\.{_YEAR}|{_DAY}\.{_MONTH},{_YEAR})(?![\d])")
DATE_MALFORMED = TextRule("date-malformed", _check)
