"""A planned indicator has no value in any comparison of its cycle."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.date_impossible import month_problem
from generator.findings.definition import tree_of
from generator.findings.reference import unreadable_in
from generator.model.indicator import Comparison
from generator.model.programme import Cycle


def _find(cycle: Cycle, surroundings: Surroundings) -> Iterator[Spot]:
    tree = tree_of(surroundings, cycle.owner, cycle.indicators)
    unit = surroundings.programme_of(cycle)
    compared = [item for item in unit.comparisons if item.cycle == cycle.id] if unit else []
    if tree is None or not compared or _held_back(compared, surroundings):
        return
    names = {planned.id: planned for planned in tree.planned}
    valued = _valued(compared, surroundings)
    for at, name in enumerate(cycle.planned):
        if name in names and name not in valued:
            planned = names[name]
            yield spot(
                cycle.origin.at("planned", at), found=planned.name, instrument=planned.instrument
            )


def _held_back(compared: list[Comparison], surroundings: Surroundings) -> bool:
    """Tell whether values may only seem absent: of a wrong month, or in a file not read."""
    months = [month for item in compared for month in (item.baseline, item.date)]
    schools = {listed.school for item in compared for listed in item.schools}
    return any(map(month_problem, months)) or any(
        unreadable_in(school, "measurement", surroundings.registry) for school in schools
    )


def _valued(compared: list[Comparison], surroundings: Surroundings) -> set[str]:
    """Return the ids of the planned indicators with a number in any of the comparisons."""
    wanted = {(item.owner, item.id) for item in compared}
    schools = dict.fromkeys(listed.school for item in compared for listed in item.schools)
    return {
        row.planned.id
        for school in schools
        if school in surroundings.results
        for row in surroundings.results[school].changes
        if (row.programme, row.comparison) in wanted
        if row.baseline.value is not None or row.current.value is not None
    }


PLANNED_WITHOUT_VALUES = Check("planned-without-values", Severity.WARNING, Cycle, _find)
