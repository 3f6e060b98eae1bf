"""The years of a programme: in which of them it had a cycle, pairs, a plan, a monitoring, a sheet.

Enters: a programme. Leaves: years as texts, so that an archive of years reads no programme twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.date import PrintedDate
from generator.model.programme import Cycle
from generator.model.unit import ProgrammeUnit

# A cycle that is said to last longer has a wrong date, which is a finding of its own.
_LONGEST_CYCLE = 15


def years_of(unit: ProgrammeUnit) -> tuple[str, ...]:
    """Return the years in which a programme has anything, ordered."""
    return tuple(sorted({f"{year:04}" for year in _years(unit)}))


def cycle_years(cycle: Cycle) -> range:
    """Return the years of a cycle: those it lasts, at least the one that papers name."""
    first, last = cycle.begins.year or cycle.year, cycle.ends.year or cycle.year
    if not 0 <= last - first <= _LONGEST_CYCLE:
        return range(cycle.year, cycle.year + 1)
    return range(first, last + 1)


def _years(unit: ProgrammeUnit) -> Iterator[int]:
    for cycle in unit.cycles:
        yield from cycle_years(cycle)
    yield from (pairs.year for pairs in unit.pairs)
    yield from (roadmap.year for roadmap in unit.roadmaps)
    yield from (int(each.date[:4]) for each in unit.comparisons if each.date[:4].isdigit())
    dates = (
        *(each.held_from for each in unit.sheets),
        *(each.date for each in unit.orders),
        *(each.date for each in unit.narratives),
    )
    yield from (year for date in dates for year in _year(date))


def _year(date: PrintedDate | None) -> Iterator[int]:
    if date and date.year:
        yield date.year
