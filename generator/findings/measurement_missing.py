"""A comparison lists a school that has no measurement for one of its months."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.date_impossible import month_problem
from generator.findings.reference import unreadable_in
from generator.model.indicator import Comparison


def _find(record: Comparison, surroundings: Surroundings) -> Iterator[Spot]:
    months = [month for month in (record.baseline, record.date) if not month_problem(month)]
    for listed in record.schools:
        results = surroundings.results.get(listed.school)
        measured = (
            {month for owner, month in results.measured if owner == record.owner}
            if results
            else set()
        )
        absent = [month for month in months if month not in measured]
        hidden = unreadable_in(listed.school, "measurement", surroundings.registry)
        if results is not None and absent and not hidden:
            yield spot(
                listed.origin.at("school"),
                school=surroundings.registry.schools[listed.school].name,
                months=", ".join(absent),
            )


MEASUREMENT_MISSING = Check("measurement-missing", Severity.WARNING, Comparison, _find)
