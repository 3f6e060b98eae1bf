"""A row of the table: a work and the sides that do it.

Enters: nothing; a member of the shelf rows/ is one file with one constant.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from bench.measure import Side
from bench.stage import Stage

Sides = AbstractContextManager[list[Side]]


@dataclass(frozen=True, slots=True)
class Row:
    """A work. ``work`` names it in Russian with its size; ``features`` say what was on.

    ``sides`` yields an empty list when something that it needs is not installed.
    """

    slug: str
    work: Callable[[Stage], str]
    features: str
    sides: Callable[[Stage], Sides]
