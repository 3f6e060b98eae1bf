"""Stems of Russian words, so that «учителя» finds «учителей» and «ё» equals «е».

Enters: a text. Leaves: the stems of its words. The search page stems what a visitor types by the
same tables, which travel to it with the index. Source: the Snowball project, «Russian stemming
algorithm».
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.core.regex import regex


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


VOWELS = "аеиоуыэюя"

# Endings by class, longest first; those of the first group stand after «а» or «я», which stay.
ENDINGS: dict[str, tuple[str, ...]] = {
    "gerund1": _words("вшись вши в"),
    "gerund2": _words("ившись ывшись ивши ывши ив ыв"),
    "reflexive": _words("ся сь"),
    "adjective": _words(
        "ими ыми его ого ему ому ее ие ые ое ей ий ый ой ем им ым ом их ых ую юю ая яя ою ею"
    ),
    "participle1": _words("ем нн вш ющ щ"),
    "participle2": _words("ивш ывш ующ"),
    "verb1": _words("ете йте ешь нно ла на ли ем ло но ет ют ны ть й л н"),
    "verb2": _words(
        "ейте уйте ила ыла ена ите или ыли ило ыло ено ует уют ены ить ыть ишь ей уй ил ыл им ым "
        "ен ят ит ыт ую ю"
    ),
    "noun": _words(
        "иями ями ами ией иям ием иях ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья "
        "а е и й о у ы ь ю я"
    ),
    "superlative": _words("ейше ейш"),
    "derivational": _words("ость ост"),
}
# Words that are in every second line and tell no line from another.
LITTLE = _words("а без в во до за и из к ко на о об от по под при с со у")
_WORD = regex(r"[0-9a-zа-я]+")
_LITTLE = frozenset(LITTLE)


@lru_cache(maxsize=4_096)  # the note of a programme stands under each of its events
def words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` that are worth seeking, in order, lower-case and without «ё»."""
    found: list[str] = _WORD.findall(text.lower().replace("ё", "е"))
    return tuple(word for word in found if word not in _LITTLE)


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of ``text`` in order; numbers and Latin words stay whole."""
    return tuple(map(stem, words(text)))


@lru_cache(maxsize=32_768)  # a site's words are few, its lines many
def stem(word: str) -> str:
    """Return the stem of one lower-case word without «ё»."""
    head, tail = _split(word, 0)
    if not tail:
        return word
    tail = _strip_inflection(tail)
    tail = tail.removesuffix("и")
    tail = _strip_derivation(head, tail)
    return head + _tidy(tail)


def _split(word: str, start: int) -> tuple[str, str]:
    """Return the word up to and with its first vowel from ``start`` on, and the rest."""
    for place in range(start, len(word)):
        if word[place] in VOWELS:
            return word[: place + 1], word[place + 1 :]
    return word, ""


def _strip_inflection(tail: str) -> str:
    for stripped in (_cut(tail, "gerund2"), _cut_after_a(tail, "gerund1")):
        if stripped is not None:
            return stripped
    reflexive = _cut(tail, "reflexive")
    tail = tail if reflexive is None else reflexive
    adjective = _cut(tail, "adjective")
    if adjective is not None:
        participle = _cut(adjective, "participle2")
        if participle is None:
            participle = _cut_after_a(adjective, "participle1")
        return adjective if participle is None else participle
    for cut in (_cut(tail, "verb2"), _cut_after_a(tail, "verb1"), _cut(tail, "noun")):
        if cut is not None:
            return cut
    return tail


def _cut(tail: str, group: str) -> str | None:
    for ending in ENDINGS[group]:
        if tail.endswith(ending):
            return tail[: -len(ending)]
    return None


def _cut_after_a(tail: str, group: str) -> str | None:
    for ending in ENDINGS[group]:
        if tail.endswith(ending) and tail[: -len(ending)].endswith(("а", "я")):
            return tail[: -len(ending)]
    return None


def _strip_derivation(head: str, tail: str) -> str:
    """Cut «ость» where it stands behind the second vowel-consonant pair of the word."""
    second = _behind_pairs(head + tail)
    for ending in ENDINGS["derivational"]:
        if second.endswith(ending):
            return tail[: -len(ending)]
    return tail


def _behind_pairs(word: str) -> str:
    rest = word
    for _ in range(2):
        match = re.search(rf"[{VOWELS}][^{VOWELS}]", rest)
        if match is None:
            return ""
        rest = rest[match.end() :]
    return rest


def _tidy(tail: str) -> str:
    superlative = _cut(tail, "superlative")
    rest = tail if superlative is None else superlative
    return rest[:-1] if rest.endswith("нн") else rest.removesuffix("ь")
