"""The sign № spelt with other letters: «No 5», «Nº 5», «N 1642»."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.excerpt import around, without_addresses
from generator.prose.passage import Passage, found_at
from generator.prose.rule import TextRule
from generator.prose.settings import ProseSettings


def _check(passage: Passage, _: ProseSettings) -> Iterator[Finding]:
    if "N" not in passage.text:
        return
    text = without_addresses(passage.text)
    head = _HEADING.fullmatch(text)
    matches = [head] if head else list(_BEFORE_NUMBER.finditer(text))
    if not head and not _CYRILLIC.search(text):
        return
    for match in matches:
        yield found_at(
            passage,
            "number-sign",
            Severity.ADVICE,
            at=match.start("sign"),
            found=match["sign"],
            around=around(passage.text, match.start(), match.end()),
        )


_SIGN = r"(?P<sign>N[oо]\b\.?|N[º°]|N)"
# A bare N needs a space: «N95», «H1N1» are names.
_BEFORE_NUMBER = regex(rf"(?<![\w.-]){_SIGN}(?:(?<!N)[ \u00a0]?|[ \u00a0])(?=\d)")
_HEADING = regex(rf"\s*{_SIGN}(?:\s*п/п)?\.?\s*")
_CYRILLIC = regex(r"[А-Яа-яЁё]")
NUMBER_SIGN = TextRule("number-sign", _check)
