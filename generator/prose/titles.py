"""Titles of projects, and the places where a text prints them otherwise.

Enter a title with its accepted other forms and a text; leave the drifted mentions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.prose.stem import plain, stem


@dataclass(frozen=True, slots=True)
class Title:
    """A registered title and the other forms that papers may use."""

    text: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drift:
    """A mention that is nearly the title: its place, and the words where the two differ."""

    start: int
    end: int
    printed: str
    registered: str


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    stem: str


def find_drifts(text: str, title: Title) -> tuple[Drift, ...]:
    """Return the mentions in ``text`` that have most of the title's words, but not all in order.

    Case endings don't count. A mention that only stops earlier is an abbreviation, not a drift.
    """
    stem = first_stem(title)
    if not stem or stem not in small(text):
        return ()
    return tuple(_drifts(text, _words(text), _known(title), title.text))


def first_stem(title: Title) -> str:
    """Return the stem that every mention of a title begins with; "" for a title too short."""
    words = _known(title)[0]
    return words[0].stem if len(words) >= _SHORTEST else ""


@lru_cache(maxsize=8192)  # districts copy their plans from one another, text by text
def small(text: str) -> str:
    """Return ``text`` as stems are written."""
    return plain(text)


@lru_cache(maxsize=256)
def _known(title: Title) -> tuple[list[_Word], ...]:
    return tuple(_words(form) for form in (title.text, *title.aliases))


def _drifts(
    text: str, words: list[_Word], known: Sequence[list[_Word]], title: str
) -> Iterator[Drift]:
    forms = [[word.stem for word in form] for form in known]
    at = 0
    while at < len(words):
        said = [word.stem for word in words[at : at + len(forms[0]) + _EXTRA]]
        exact = max((len(form) for form in forms if said[: len(form)] == form), default=0)
        size = 0 if exact else _drifted(said, forms[0])
        if size:
            said_words = words[at : at + size]
            printed, registered = _difference(said_words, known[0])
            start, end = said_words[0].start, said_words[-1].end
            yield Drift(start, end, _text_of(printed, text), _text_of(registered, title))
        at += max(exact, size, 1)


def _drifted(said: list[str], title: list[str]) -> int:
    """Return how many words of ``said`` make a drifted mention, 0 for none."""
    if not said or said[0] != title[0]:
        return 0
    blocks = SequenceMatcher(None, said, title, autojunk=False).get_matching_blocks()[:-1]
    same = sum(block.size for block in blocks)
    last = blocks[-1]
    whole = last.b + last.size == len(title)
    if not whole or same < len(title) * _SHARE:
        return 0
    return last.a + last.size


def _difference(said: list[_Word], title: list[_Word]) -> tuple[list[_Word], list[_Word]]:
    """Return the words printed and the title's own where they differ, a shared word around."""
    one, two = [word.stem for word in said], [word.stem for word in title]
    head = 0
    while head < min(len(one), len(two)) and one[head] == two[head]:
        head += 1
    tail = 0
    while tail < min(len(one), len(two)) - head and one[-1 - tail] == two[-1 - tail]:
        tail += 1
    start = max(0, head - 1)
    return said[start : len(said) - tail + 1], title[start : len(title) - tail + 1]


def _text_of(words: list[_Word], text: str) -> str:
    return text[words[0].start : words[-1].end] if words else ""


def _words(text: str) -> list[_Word]:
    return [_Word(found.start(), found.end(), stem(found[0])) for found in _WORD.finditer(text)]


_WORD = regex(r"\w+")
_SHORTEST = 5
_EXTRA = 6
_SHARE = 0.7
