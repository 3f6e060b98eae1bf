"""Schools in messages: their short names, in one text.

Enters: ids of schools. Leaves: «ОО № 1, ОО № 26», or a dash for none.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings.check import Surroundings

NONE = "–"


def school_names(schools: Iterable[str], surroundings: Surroundings) -> str:
    """Return the names of ``schools`` in the order given; an unknown id stands as it is."""
    known = surroundings.registry.schools
    names = [
        (known[school].short_name or known[school].name) if school in known else school
        for school in schools
    ]
    return ", ".join(names) or NONE
