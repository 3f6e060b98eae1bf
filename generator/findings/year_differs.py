"""The year of a plan or of pairs is not the year of their cycle."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.programme import Cycle, Pairs
from generator.model.record import Record
from generator.model.roadmap import Roadmap


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    if isinstance(record, Cycle):
        first, last = years_of(record)
        if not first <= record.year <= last:
            yield spot(record.origin.at("year"), found=record.year, allowed=_years(first, last))
    if not isinstance(record, Pairs | Roadmap):
        return
    unit = surroundings.programme_of(record)
    for cycle in unit.cycles if unit else ():
        first, last = years_of(cycle)
        if cycle.id == record.cycle and not first <= record.year <= last:
            yield spot(record.origin.at("year"), found=record.year, allowed=_years(first, last))


def years_of(cycle: Cycle) -> tuple[int, int]:
    """Return the first and the last year of a cycle's period, its own year where unknown."""
    begins, ends = cycle.begins.first, cycle.ends.last
    return (begins.year if begins else cycle.year), (ends.year if ends else cycle.year)


def _years(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


YEAR_DIFFERS = Check("year-differs", Severity.WARNING, Record, _find)
