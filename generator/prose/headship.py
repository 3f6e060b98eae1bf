"""What a post heads: «начальник отдела образования», «руководитель ППК».

Enters the words of a post in any case. Leaves the bodies that it heads, and whether two of them
can't be one body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.prose.stem import stem


@dataclass(frozen=True, slots=True)
class Headship:
    """The stem of the word for a head, and the first words of the body that is headed."""

    head: str
    body: tuple[str, ...]


def headships(post: str) -> Iterator[Headship]:
    """Give what ``post`` heads, in order; a director is left out: its body is the whole name."""
    for found in _HEAD.finditer(post):
        words = _WORD.findall(found["body"])[:_COMPARED]
        if words:
            yield Headship(stem(found["head"]), tuple(words))


def contradict(one: Headship, other: Headship) -> bool:
    """Tell whether two bodies are surely different: neither begins as the other, nor shortens it.

    An abbreviation that fits no words is not known to be another body, except beside another
    abbreviation.
    """
    first, second = one.body[0], other.body[0]
    if _is_short(first) and _is_short(second):
        return first != second
    if _is_short(first) or _is_short(second):
        return False
    return stem(first) not in _stems(other) and stem(second) not in _stems(one)


def _stems(headship: Headship) -> set[str]:
    return {stem(word) for word in headship.body}


def _is_short(word: str) -> bool:
    return len(word) > 1 and word.isupper()


_COMPARED = 3
_HEADS = r"начальник\w*|руководител\w*|заведующ\w*|председател\w*"
_HEAD = regex(rf"\b(?P<head>{_HEADS})\s+(?P<body>(?:(?!\b(?:{_HEADS})\b)[^,;–—(])+)", re.IGNORECASE)
_WORD = regex(r"[А-ЯЁа-яё]+")
