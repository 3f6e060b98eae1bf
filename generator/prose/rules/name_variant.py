"""Words that nearly are a registered name: «Рускинская» for «Русскинская»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.excerpt import around, without_addresses
from generator.prose.passage import Passage, found_at
from generator.prose.rule import DocumentRule
from generator.prose.settings import ProseSettings

_Word = tuple[int, int, str, str, tuple[str, str] | tuple[()]]


def _check(passages: Sequence[Passage], settings: ProseSettings) -> Iterator[Finding]:
    names = settings.names
    printed = [(passage, word) for passage in passages for word in _capitalised(passage.text)]
    for passage, (start, end, word, number, quoted) in printed if names.distinctive else ():
        name = names.variant_of(word, number)
        if not name and quoted:
            name = names.shortened_from(*quoted)
        if name:
            yield found_at(
                passage,
                "name-variant",
                Severity.WARNING,
                at=start,
                found=_whole(passage.text[start:end]),
                registered=name,
                around=around(passage.text, start, end),
            )


@lru_cache(maxsize=8192)  # districts copy their plans from one another, text by text
def _capitalised(text: str) -> tuple[_Word, ...]:
    """Return place, word, the school's number after it, and the quoted name that it begins."""
    plain = without_addresses(text)
    found = []
    for match in _NAME.finditer(plain):
        number = _NUMBER.match(plain, match.end())
        quoted = _QUOTED.match(plain, match.start() - 1) if match.start() else None
        pair = (quoted[1], quoted[2]) if quoted else ()
        word = _whole(match[0])
        found.append((match.start(), match.end(), word, number[1] if number else "", pair))
    return tuple(found)


def _whole(word: str) -> str:
    """Return a word that a line break has cut («Высокомы- совская») in one piece."""
    return _BROKEN.sub("", word)


_NAME = regex(r"(?<![\w-])[А-ЯЁ][а-яё]{3,}(?:-\s+[а-яё]+)?")
_BROKEN = regex(r"-\s+")
_NUMBER = regex(r"[^.;«»\d]{0,20}№\s*(\d+)")
_QUOTED = regex(r"«([А-ЯЁ][а-яё]+) ([^«»]+)»")


def _is_capitalised(text: str) -> bool:
    return bool(_capitalised(text))


NAME_VARIANT = DocumentRule("name-variant", _check, _is_capitalised)
