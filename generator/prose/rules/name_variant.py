"""Words that nearly are a registered name: «Рускинская» for «Русскинская»."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.excerpt import around, without_addresses
from generator.prose.passage import Passage, found_at
from generator.prose.rule import PassageRule
from generator.prose.settings import ProseSettings


def _check(passage: Passage, settings: ProseSettings) -> Iterator[Finding]:
    for start, end, name in _variants(without_addresses(passage.text), settings):
        yield found_at(
            passage,
            "name-variant",
            Severity.WARNING,
            at=start,
            found=_whole(passage.text[start:end]),
            registered=name,
            around=around(passage.text, start, end),
        )


def _variants(text: str, settings: ProseSettings) -> Iterator[tuple[int, int, str]]:
    if not settings.names.distinctive:
        return
    for match in _NAME.finditer(text):
        number = _NUMBER.match(text, match.end())
        name = settings.names.variant_of(_whole(match[0]), number[1] if number else "")
        quoted = _QUOTED.match(text, match.start() - 1) if match.start() else None
        if not name and quoted:
            name = settings.names.shortened_from(quoted[1], quoted[2])
        if name:
            yield match.start(), match.end(), name


def _whole(word: str) -> str:
    """Return a word that a line break has cut («Высокомы- совская») in one piece."""
    return _BROKEN.sub("", word)


_NAME = regex(r"(?<![\w-])[А-ЯЁ][а-яё]{3,}(?:-\s+[а-яё]+)?")
_BROKEN = regex(r"-\s+")
_NUMBER = regex(r"[^.;«»\d]{0,20}№\s*(\d+)")
_QUOTED = regex(r"«([А-ЯЁ][а-яё]+) ([^«»]+)»")
NAME_VARIANT = PassageRule("name-variant", _check)
