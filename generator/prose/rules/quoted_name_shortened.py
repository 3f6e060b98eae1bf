"""One thing with its quoted name whole and cut: «Мы разные, но мы вместе» and «Мы вместе»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.core.dataclass import dataclass
from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.passage import Passage, found_at
from generator.prose.rule import DocumentRule
from generator.prose.settings import ProseSettings
from generator.prose.stem import stem

# Two words before the quotes tell what is named; names of one word are too short to compare.
_NAMED = regex(r"(?P<what>[а-яё-]+\s+[а-яё-]+)\s+«(?P<name>[^«»]+)»", re.IGNORECASE)
_LEAST = 2


@dataclass(frozen=True, slots=True)
class _Name:
    passage: Passage
    at: int
    what: tuple[str, ...]
    printed: str
    words: frozenset[str]


def _check(passages: Sequence[Passage], _: ProseSettings) -> Iterator[Finding]:
    names = [name for passage in passages for name in _names(passage)]
    for name in names:
        whole = next((other for other in names if _cut(name, other)), None)
        if whole:
            yield found_at(
                name.passage,
                "quoted-name-shortened",
                Severity.WARNING,
                at=name.at,
                found=name.printed,
                allowed=whole.printed,
            )


def _names(passage: Passage) -> Iterator[_Name]:
    for found in _NAMED.finditer(passage.text):
        words = frozenset(stem(word) for word in re.findall(r"\w+", found["name"]))
        what = tuple(stem(word) for word in found["what"].split())
        yield _Name(passage, found.start("name") - 1, what, found["name"], words)


def _cut(name: _Name, other: _Name) -> bool:
    """Tell whether ``name`` lacks words of ``other``; a number more is another thing's name."""
    left = other.words - name.words
    numbered = any(word.isdecimal() for word in left)
    return (
        name.what == other.what
        and len(name.words) >= _LEAST
        and name.words < other.words
        and not numbered
    )


def _is_named(text: str) -> bool:
    return "«" in text and _NAMED.search(text) is not None


QUOTED_NAME_SHORTENED = DocumentRule("quoted-name-shortened", _check, _is_named)
