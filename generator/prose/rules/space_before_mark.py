"""Spaces before a comma or full stop, and commas without a space behind them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.excerpt import around, without_addresses
from generator.prose.passage import Passage, found_at
from generator.prose.rule import TextRule
from generator.prose.settings import ProseSettings


def _check(passage: Passage, _: ProseSettings) -> Iterator[Finding]:
    if not _PERHAPS.search(passage.text):
        return
    text = without_addresses(passage.text)
    for match in _BAD.finditer(text):
        yield found_at(
            passage,
            "space-before-mark",
            Severity.ADVICE,
            at=match.start(),
            found=match[0].strip()[-1:] if match[0][0].isspace() else ",",
            around=around(passage.text, match.start(), match.end()),
        )


_PERHAPS = regex(r"[ \u00a0][,;]|,[а-яё«]")
_BAD = regex(r"(?<=[а-яё»)])[ \u00a0]+[,;](?=[\sа-яё]|$)|(?<=[а-яё»)]),(?=[а-яё«])")
SPACE_BEFORE_MARK = TextRule("space-before-mark", _check)
