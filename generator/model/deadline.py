"""Deadlines: the text as printed and what it means.

Enters the text of a deadline and the year of its plan; leaves a typed meaning with days where
there are any. A text that is not understood is kept with the reason.
"""

from __future__ import annotations

from functools import lru_cache

from generator.model.deadline_grammar import read_deadline
from generator.model.deadline_meaning import Deadline, DeadlineKind, Stage
from generator.model.deadline_offset import Offset, OffsetUnit

__all__ = ["Deadline", "DeadlineKind", "Offset", "OffsetUnit", "Stage", "parse_deadline"]


@lru_cache(maxsize=4096)  # plans say «постоянно» and «май 2024» over and over
def parse_deadline(text: str, *, year: int | None = None) -> Deadline:
    """Return what ``text`` means; ``year`` is the plan's, for texts that leave it out.

    It never raises: what is not understood has the kind UNREAD and its problem in Russian.
    """
    return read_deadline(text, year=year)
