"""A comparison lists a school whose two measurements both say nothing about a measure."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.definition import tree_of
from generator.model.indicator import Comparison, PrintedSchool


def _find(record: Comparison, surroundings: Surroundings) -> Iterator[Spot]:
    tree = tree_of(surroundings, record.owner, record.indicators)
    for listed in record.schools if tree else ():
        results = surroundings.results.get(listed.school)
        if results is None or not _measured(record, listed, surroundings):
            continue
        shown = {
            row.measure.id
            for row in results.changes
            if (row.programme, row.comparison) == (record.owner, record.id)
        }
        names = (
            [measure.name for measure in tree.measures if measure.id not in shown] if tree else []
        )
        if names:
            yield spot(
                listed.origin.at("school"),
                school=surroundings.registry.schools[listed.school].name,
                measures=", ".join(f"«{name}»" for name in names),
            )


def _measured(record: Comparison, listed: PrintedSchool, surroundings: Surroundings) -> bool:
    measured = surroundings.results[listed.school].measured
    return any((record.owner, month) in measured for month in (record.baseline, record.date))


MEASURE_NOT_RECORDED = Check("measure-not-recorded", Severity.WARNING, Comparison, _find)
