"""Marks of the schools of one municipality added up: what a school's own are compared with.

Enters: results by marks, as an edition shows them. Leaves: sums of what is shown whole. A line of
which anything is hidden is left out, so that no sum tells what its parts don't.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.analyse.marks import MarkResult
from generator.core.dataclass import dataclass

MarkKey = str
# Fewer schools are no ground of comparison.
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class MarkSum:
    """Participants by mark from «2» to «5» at so many ``schools``."""

    counts: tuple[int, ...]
    schools: int


def mark_key(result: MarkResult) -> MarkKey:
    """Return what lines must have in common to be added up: one paper of one year."""
    line = result.line
    parts = (line.procedure.value, str(line.grade), line.attempt.value, line.subject)
    return "/".join((result.programme, str(result.year), *parts))


def marks_by_key(results: Iterable[MarkResult]) -> dict[MarkKey, tuple[int, ...]]:
    """Return the counts of one school's lines that are shown whole."""
    found: dict[MarkKey, tuple[int, ...]] = {}
    for result in results:
        if result.counts and result.total and not result.suppressed:
            key = mark_key(result)
            found[key] = _added(found.get(key), result.counts)
    return found


def mark_sums(schools: Iterable[Mapping[MarkKey, tuple[int, ...]]]) -> dict[MarkKey, MarkSum]:
    """Return the sums over schools of the papers that three of them or more wrote."""
    found: dict[MarkKey, MarkSum] = {}
    for marks in schools:
        for key, counts in marks.items():
            before = found.get(key)
            together = _added(before.counts if before else None, counts)
            found[key] = MarkSum(together, before.schools + 1 if before else 1)
    return {key: found[key] for key in sorted(found) if found[key].schools >= _FEWEST}


def _added(before: tuple[int, ...] | None, counts: tuple[int, ...]) -> tuple[int, ...]:
    if before is None:
        return counts
    return tuple(one + other for one, other in zip(before, counts, strict=True))
