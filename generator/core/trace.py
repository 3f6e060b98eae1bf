"""What a computation reads: the names of the facts that it looked at while it ran.

Enters: names, noted at each look. Leaves: the set of names that one run noted. So nobody has to
declare by hand what a document or page depends on.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

_RUNS: list[set[str]] = []


def note(name: str) -> None:
    """Note that the running computation looked at ``name``; without one nothing happens."""
    if _RUNS:
        _RUNS[-1].add(name)


@contextmanager
def noting() -> Iterator[set[str]]:
    """Give the set that gathers what is noted inside; an outer run does not see it."""
    names: set[str] = set()
    _RUNS.append(names)
    try:
        yield names
    finally:
        _RUNS.pop()


def is_noting() -> bool:
    """Tell whether a computation is running whose looks are noted."""
    return bool(_RUNS)
