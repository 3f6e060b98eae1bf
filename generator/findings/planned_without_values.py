"""A planned indicator has no value in any comparison of its cycle."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.definition import tree_of
from generator.model.programme import Cycle


def _find(cycle: Cycle, surroundings: Surroundings) -> Iterator[Spot]:
    tree = tree_of(surroundings, cycle.owner, cycle.indicators)
    unit = surroundings.programme_of(cycle)
    compared = {item.id for item in unit.comparisons if item.cycle == cycle.id} if unit else set()
    if tree is None or not compared:
        return
    names = {planned.id: planned for planned in tree.planned}
    valued = _valued(cycle, compared, surroundings)
    for at, name in enumerate(cycle.planned):
        if name in names and name not in valued:
            planned = names[name]
            yield spot(
                cycle.origin.at("planned", at), found=planned.name, instrument=planned.instrument
            )


def _valued(cycle: Cycle, compared: set[str], surroundings: Surroundings) -> set[str]:
    """Return the ids of the planned indicators with a number in any of the comparisons."""
    return {
        row.planned.id
        for results in surroundings.results.values()
        for row in results.changes
        if row.programme == cycle.owner and row.comparison in compared
        if row.baseline.value is not None or row.current.value is not None
    }


PLANNED_WITHOUT_VALUES = Check("planned-without-values", Severity.WARNING, Cycle, _find)
