"""Names of schools as texts compare them.

Enters: registered and printed names. Leaves: keys that don't mind quotes, spaces, letter size
and «ё», and the words that tell schools apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.origin import Origin
from generator.core.regex import regex
from generator.model.school import School


def name_key(name: str) -> str:
    """Return ``name`` as its words and numbers in lower case, one space between them."""
    return " ".join(words_of(name))


def words_of(name: str) -> list[str]:
    """Return the words and the numbers of ``name`` in lower case, «ё» as «е»."""
    return _WORD.findall(name.lower().replace("ё", "е"))


def registered_names(school: School) -> Iterator[tuple[str, Origin]]:
    """Give every name under which a school is registered and where it stands, aliases last."""
    for field in ("name", "short_name", "full_name"):
        if getattr(school, field):
            yield getattr(school, field), school.origin.at(field)
    for alias in school.aliases:
        yield alias.name, alias.origin.at("name")


_WORD = regex(r"[^\W\d_]+|\d+")
