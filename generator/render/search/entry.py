"""What can be found: one line of the search with its words and what it is filtered by.

Enters and leaves: plain values.
"""

from __future__ import annotations

from generator.core.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that can be found. ``words`` are searched besides title and note, which are shown.

    ``schools`` and ``places`` are ids of the schools and municipalities that it concerns; ``year``
    is "" when it belongs to none.
    """

    kind: str
    title: str
    path: str
    anchor: str = ""
    note: str = ""
    words: str = ""
    year: str = ""
    schools: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
