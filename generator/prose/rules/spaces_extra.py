"""Several spaces in a row."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.excerpt import around
from generator.prose.passage import Passage, found_at
from generator.prose.rule import TextRule
from generator.prose.settings import ProseSettings


def _check(passage: Passage, _: ProseSettings) -> Iterator[Finding]:
    found = list(_SPACES.finditer(passage.text))
    if found:
        first = found[0]
        yield found_at(
            passage,
            "spaces-extra",
            Severity.ADVICE,
            at=first.start(),
            count=len(found),
            around=around(passage.text, first.start(), first.end()),
        )


_SPACES = regex(r"(?<=[^\W_]|[,.;:»)]) {2,}(?=[^\W_]|[«(])")
SPACES_EXTRA = TextRule("spaces-extra", _check)
