"""Quotation marks without a pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.core.finding import Finding, Severity
from generator.prose.excerpt import around
from generator.prose.pairs import lone_marks
from generator.prose.passage import Passage, found_at
from generator.prose.rule import DocumentRule
from generator.prose.settings import ProseSettings
from generator.russian.quotes import OPENING, unpaired_quotes


def _check(passages: Sequence[Passage], _: ProseSettings) -> Iterator[Finding]:
    said: set[int] = set()
    for mark in lone_marks(passages, _lone):
        passage = passages[mark.passage]
        if mark.passage not in said:  # one finding per passage: one lost mark unpairs others
            yield found_at(
                passage,
                "quotes-unbalanced",
                Severity.WARNING,
                at=mark.place,
                found=passage.text[mark.place],
                around=around(passage.text, mark.place, mark.place + 1),
            )
        said.add(mark.passage)


@lru_cache(maxsize=8192)  # districts copy their plans from one another
def _lone(text: str) -> tuple[tuple[int, bool], ...]:
    lone = tuple((place, text[place] in OPENING) for place in unpaired_quotes(text))
    if '"' not in text:
        return lone
    straight = [place for place, letter in enumerate(text) if letter == '"']
    if not lone and len(straight) % 2:
        last = straight[-1]
        return ((last, bool(text[last + 1 : last + 2].strip())),)
    return lone


QUOTES_UNBALANCED = DocumentRule("quotes-unbalanced", _check)
