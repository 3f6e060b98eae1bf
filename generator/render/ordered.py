"""Schools in the order of their names, numbers by their value: № 3 before № 10.

Enter ids, or names in order. Leave the same ids, ordered; the names as one text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.core.regex import regex
from generator.model.unit import Registry
from generator.russian.numbers import NBSP


def in_order_of_names(registry: Registry, schools: Iterable[str]) -> tuple[str, ...]:
    """Return ``schools`` ordered by short name; a school without a record stands by its id."""
    return tuple(sorted(schools, key=lambda school: _key(registry, school)))


def names_together(names: Iterable[str]) -> str:
    """Return names as one text; a word that all begin with stands once: «ОО № 3, 10, 22».

    A number stays on the line of the word that it belongs to.
    """
    listed = tuple(re.sub(r"\s+№\s*", f"{NBSP}№{NBSP}", name) for name in names)
    found = [_NUMBERED.fullmatch(name) for name in listed]
    words = {match["word"] if match else "" for match in found}
    if len(words) != 1 or "" in words:
        return ", ".join(listed)
    numbers = ", ".join(match["number"] for match in found if match)
    return f"{words.pop()}{numbers}"


_NUMBERED = regex(r"(?P<word>.*№\s*)(?P<number>\d+)")


def natural(name: str) -> tuple[tuple[str, int], ...]:
    """Return the key by which names stand: quotes do not count, numbers count by their value."""
    pieces = re.findall(r"(\D*)(\d*)", re.sub("[«»„“]", "", name))
    return tuple((text, int(number or 0)) for text, number in pieces)


def _key(registry: Registry, school: str) -> tuple[tuple[str, int], ...]:
    record = registry.schools.get(school)
    return natural((record.short_name or record.name) if record else school)
