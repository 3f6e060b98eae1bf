"""Names with initials in text, and how they are written.

Enters text; leaves the names in order with the pattern of their writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.dataclass import dataclass
from generator.core.regex import regex


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name as printed at ``start``; ``style`` is such as «И.О. Ф», «И.О.Ф» or «Ф И. О.»."""

    text: str
    style: str
    start: int


def find_names(text: str) -> Iterator[WrittenName]:
    """Yield the names of ``text`` that have two initials."""
    place = 0 if text.count(".") > 1 else len(text)
    while match := _INITIALS.search(text, place):
        place = match.end()
        after = _SURNAME_AFTER.match(text, match.end())
        before = _SURNAME_BEFORE.search(text[: match.start()])
        if after and not (before and _INITIALS.match(text, after.end() + 1)):
            gap = " " if text[match.end()].isspace() else ""
            yield WrittenName(
                " ".join(text[match.start() : after.end()].split()),
                f"{_written(match)}{gap}Ф",
                match.start(),
            )
            place = after.end()
        elif before:
            yield WrittenName(
                " ".join(text[before.start() : match.end()].split()),
                f"Ф {_written(match)}",
                before.start(),
            )


def _written(match: re.Match[str]) -> str:
    return "И. О." if match["gap"] else "И.О."


_INITIALS = regex(r"(?<![А-ЯЁA-Z])[А-ЯЁ]\.(?P<gap>\s?)[А-ЯЁ]\.")
_SURNAME_AFTER = regex(r"\s?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?")
_SURNAME_BEFORE = regex(r"(?<!\w)[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s$")
