"""«Ёлочки» inside «ёлочки», where the profile wants „лапки“."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.prose.excerpt import around
from generator.prose.passage import Passage, found_at
from generator.prose.rule import PassageRule
from generator.prose.settings import ProseSettings


def _check(passage: Passage, settings: ProseSettings) -> Iterator[Finding]:
    depth = 0
    for at, letter in enumerate("" if settings.nested_quotes else passage.text):
        depth += (letter == "«") - (letter == "»")
        if letter == "«" and depth > 1:
            yield found_at(
                passage,
                "quotes-nested",
                Severity.ADVICE,
                at=at,
                around=around(passage.text, at, at + 1),
            )
            return


def _quotes_twice(text: str) -> bool:
    return text.count("«") > 1


QUOTES_NESTED = PassageRule("quotes-nested", _check, _quotes_twice)
