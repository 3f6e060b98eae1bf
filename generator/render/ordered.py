"""Schools in the order of their names, numbers by their value: № 3 before № 10.

Enters: ids. Leaves: the same ids, ordered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.unit import Registry


def in_order_of_names(registry: Registry, schools: Iterable[str]) -> tuple[str, ...]:
    """Return ``schools`` ordered by short name; a school without a record stands by its id."""
    return tuple(sorted(schools, key=lambda school: _key(registry, school)))


def _key(registry: Registry, school: str) -> tuple[tuple[str, int], ...]:
    record = registry.schools.get(school)
    name = (record.short_name or record.name) if record else school
    pieces = re.findall(r"(\D*)(\d*)", name)
    return tuple((text, int(number or 0)) for text, number in pieces)
