"""Words without their case endings, near enough for comparing names.

Enters a word; leaves its beginning in small letters, «ё» as «е».
"""

from __future__ import annotations

from functools import lru_cache

from generator.core.regex import regex


@lru_cache(maxsize=65_536)  # a language has few words
def stem(word: str) -> str:
    """Return ``word`` without its case ending: «Русскинской» → «русскинск»."""
    return _ENDING.sub("", plain(word))


def plain(text: str) -> str:
    """Return ``text`` in small letters, «ё» as «е», as stems are written."""
    return text.lower().replace("ё", "е")


def related(one: str, other: str) -> bool:
    """Tell whether two stems are derived from one another: «лянтор» and «лянторск»."""
    if one.startswith(other) or other.startswith(one):
        return True
    return _SUFFIX.sub("", one) == _SUFFIX.sub("", other)


# An ending goes only when at least three letters stay.
_ENDING = regex(
    r"(?<=\w{3})(?:ыми|ими|ого|его|ому|ему|ами|ями|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ую|юю|ым|им|ом|ем"
    r"|ых|их|ою|ею|ах|ях|ам|ям|ов|ев|а|я|о|е|у|ю|ы|и|ь|й)$"
)
_SUFFIX = regex(r"(?<=\w{4})(?:ск|к|ц|ч|н|чан|анск|инск)$")
