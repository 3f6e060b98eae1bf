"""Brackets without a pair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.excerpt import around
from generator.prose.pairs import lone_marks
from generator.prose.passage import Passage, found_at
from generator.prose.rule import DocumentRule
from generator.prose.settings import ProseSettings


def _check(passages: Sequence[Passage], _: ProseSettings) -> Iterator[Finding]:
    for mark in lone_marks(passages, _lone):
        passage = passages[mark.passage]
        yield found_at(
            passage,
            "brackets-unbalanced",
            Severity.WARNING,
            at=mark.place,
            found=passage.text[mark.place],
            around=around(passage.text, mark.place, mark.place + 1),
        )


@lru_cache(maxsize=8192)  # districts copy their plans from one another
def _lone(text: str) -> tuple[tuple[int, bool], ...]:
    if "(" not in text and ")" not in text:
        return ()
    stack: list[int] = []
    lone: list[tuple[int, bool]] = []
    for place, letter in enumerate(text):
        if letter == "(":
            stack.append(place)
        elif letter == ")" and stack:
            stack.pop()
        elif letter == ")" and not _MARK.search(text[: place + 1]):
            lone.append((place, False))
    return tuple(sorted(lone + [(place, True) for place in stack]))


# «1)», «а)», «2.1)» number the items of a list; «:)» is no bracket either.
_MARK = regex(r"(?:(?<![^\s;,:(«])(?:\d{1,2}(?:\.\d{1,2})*|[а-яёa-z])|[:;]-?)\)$", re.IGNORECASE)
BRACKETS_UNBALANCED = DocumentRule("brackets-unbalanced", _check)
