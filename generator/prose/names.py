"""Registered names, indexed for finding words that nearly are theirs.

Enter the names and aliases of one programme or municipality. Leaves an index that tells of any
word whether it is a spelling variant of a registered one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cache

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.core.wording import wording
from generator.prose.nearness import distance
from generator.prose.stem import related, stem


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Registered names by the stems of their words.

    ``known`` holds every stem that some name or alias has, in their order: as a set the same names
    would be other bytes with every run of the program. ``distinctive`` maps the stem of each
    capitalised word of six letters or more that is no common word to the names that have it;
    ``initial`` maps a first letter to the stems among them that begin with it.
    """

    known: Mapping[str, None] = field(default_factory=dict)
    distinctive: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    initial: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def variant_of(self, word: str, number: str = "") -> str:
        """Return the name that ``word`` misspells, or "".

        ``number`` is the school's number printed after the word: digits must agree exactly.
        """
        printed = stem(word)
        if len(printed) < _SHORTEST or printed in self.known or printed in _common():
            return ""
        for known in self.initial.get(printed[0], ()):
            if _nearly(printed, known):
                return _with_number(self.distinctive[known], number)
        return ""

    def shortened_from(self, word: str, rest: str) -> str:
        """Return the name that a quoted «word rest» cuts short in its first word, or "".

        «Русская СОШ» for «Русскинская СОШ»: the rest is the same and so is the beginning.
        """
        if stem(word) in self.known or len(word) < _SHORTEST:
            return ""
        for names in self.distinctive.values():
            for name in names:
                if _cut_short(word, rest, name):
                    return name
        return ""


NOTHING = NameIndex()


class _Both(Mapping[str, tuple[str, ...]]):
    """The names of two indexes by their stems; only those that are asked for are looked at."""

    __slots__ = ("_first", "_second", "_stems")

    def __init__(
        self, first: Mapping[str, tuple[str, ...]], second: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._first = first
        self._second = second
        self._stems = dict.fromkeys(sorted({*first, *second}))

    def __getitem__(self, stemmed: str) -> tuple[str, ...]:
        if stemmed not in self._stems:
            raise KeyError(stemmed)
        found = (*self._first.get(stemmed, ()), *self._second.get(stemmed, ()))
        return tuple(dict.fromkeys(found))

    def __iter__(self) -> Iterator[str]:
        return iter(self._stems)

    def __len__(self) -> int:
        return len(self._stems)


def index_names(names: Iterable[str]) -> NameIndex:
    """Return the index of ``names``: registered names, aliases and case forms alike."""
    known: dict[str, None] = {}
    distinctive: dict[str, list[str]] = {}
    for name in names:
        for word in _WORD.findall(name):
            known[stem(word)] = None
            if len(word) >= _DISTINCTIVE and word[0].isupper() and stem(word) not in _common():
                distinctive.setdefault(stem(word), []).append(name)
    ordered = {key: tuple(dict.fromkeys(found)) for key, found in sorted(distinctive.items())}
    return NameIndex(known, ordered, _by_initial(ordered))


def joined_names(first: NameIndex, second: NameIndex) -> NameIndex:
    """Return the index of the names of both, those of ``first`` before those of ``second``.

    Only the names that are asked for are looked at.
    """
    distinctive = _Both(first.distinctive, second.distinctive)
    known = {**first.known, **second.known}
    return NameIndex(known, distinctive, _by_initial(distinctive))


def _by_initial(stems: Iterable[str]) -> dict[str, tuple[str, ...]]:
    initial: dict[str, list[str]] = {}
    for key in stems:
        initial.setdefault(key[0], []).append(key)
    return {letter: tuple(keys) for letter, keys in initial.items()}


def _nearly(printed: str, known: str) -> bool:
    """Tell whether two stems with one first letter are nearly the same."""
    if related(printed, known):
        return False
    allowed = 2 if len(known) >= _LONG else 1
    return distance(printed, known, allowed) <= allowed


def _with_number(names: tuple[str, ...], number: str) -> str:
    """Return the name with this number; a number that no name has makes it another school."""
    if not number:
        return names[0]
    return next((name for name in names if number in _NUMBER.findall(name)), "")


def _cut_short(word: str, rest: str, name: str) -> bool:
    match = _QUOTED.search(name)
    if not match or match["rest"].strip() != rest.strip():
        return False
    printed, known = word.lower(), match["word"].lower()
    same = len(printed) >= _SHORTEST and printed[:_SHORTEST] == known[:_SHORTEST]
    return same and stem(printed) != stem(known) and printed[-2:] == known[-2:]


@cache
def _common() -> frozenset[str]:
    return frozenset(stem(word) for word in wording("russian")["common"].split())


_SHORTEST = 5
_DISTINCTIVE = 6
_LONG = 8
_WORD = regex(r"[А-Яа-яЁё]+")
_NUMBER = regex(r"\d+")
_QUOTED = regex(r"«(?P<word>[А-ЯЁ][а-яё]+) (?P<rest>[^«»]+)»")
