"""Words that mix Cyrillic and Latin letters: «среднерегionalного»."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.excerpt import around, without_addresses
from generator.prose.passage import Passage, found_at
from generator.prose.rule import TextRule
from generator.prose.settings import ProseSettings


def _check(passage: Passage, _: ProseSettings) -> Iterator[Finding]:
    if not _LATIN.search(passage.text):
        return
    text = without_addresses(passage.text)
    for match in _WORD.finditer(text):
        word = match[0]
        if _LATIN.search(word) and _CYRILLIC.search(word) and not _ROMAN.fullmatch(word):
            yield found_at(
                passage,
                "script-mixed",
                Severity.WARNING,
                at=match.start(),
                found=word,
                latin=", ".join(dict.fromkeys(_LATIN.findall(word))),
                around=around(passage.text, match.start(), match.end()),
            )


# A hyphen parts a word: «IT-технологии», «Google-диск» are two words of one script each.
_FOREIGN = "A-Za-z\u0370-\u03ffіѕј"  # Latin, Greek and the Cyrillic twins of i, s, j
_WORD = regex(rf"[{_FOREIGN}А-Яа-яЁё]+")
_LATIN = regex(rf"[{_FOREIGN}]")
_CYRILLIC = regex(r"[А-Яа-яЁё]")
_ROMAN = regex(r"[IVXLC]+(?:й|я|е|го|ой|ом|м|х)")
SCRIPT_MIXED = TextRule("script-mixed", _check)
