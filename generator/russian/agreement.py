"""Agreement of «утверждён» and its like with the name of a document.

Enters a document's name in the nominative; leaves the gender of its noun and participles.
"""

from __future__ import annotations

from functools import cache

from generator.core.regex import regex
from generator.core.wording import wording
from generator.russian.numbers import Gender


def gender_of(title: str) -> Gender | None:
    """Return the gender of the noun that ``title`` begins with, or None when it is not known.

    «Информационная справка об итогах» → feminine: leading adjectives agree with the noun.
    """
    nouns = _genders()
    for word in _WORD.findall(title.lower())[:4]:
        if word in nouns:
            return nouns[word]
    return None


def participle(gender: Gender, stem: str = "утвержд") -> str:
    """Return the short participle of ``stem`` in a gender: «утверждена» for the feminine."""
    return stem + _ENDINGS[gender]


def approved(title: str) -> str:
    """Return УТВЕРЖДЕН(А, О, Ы) for a document's name; «УТВЕРЖДЕНО» when its noun is not known.

    Source: ГОСТ Р 7.0.97, requisite «гриф утверждения».
    """
    return participle(gender_of(title) or Gender.NEUTER).upper()


@cache
def _genders() -> dict[str, Gender]:
    table = wording("russian")["genders"]
    return {word: Gender(key) for key, words in table.items() for word in words.split(", ")}


_WORD = regex(r"[а-яё]+")
_ENDINGS = {
    Gender.MASCULINE: "ен",
    Gender.FEMININE: "ена",
    Gender.NEUTER: "ено",
    Gender.PLURAL: "ены",
}
