"""A table is marked as handed in by someone, or for a month, that the regulation does not name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.due import periods_of, reporter_of, reporters_of
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.collection import CollectedTable, CollectionPlan, Submission
from generator.russian.dates import write_month


def _find(plan: CollectionPlan, _: Surroundings) -> Iterator[Spot]:
    tables = {table.id: table for table in plan.tables}
    for fact in plan.submitted:
        table = tables.get(fact.table)
        if table is not None:
            yield from _unplanned(plan, table, fact)


def _unplanned(plan: CollectionPlan, table: CollectedTable, fact: Submission) -> Iterator[Spot]:
    reporter = reporter_of(fact)
    doubled = bool(fact.school) is bool(fact.municipality)
    if doubled or reporter not in reporters_of(plan, table):
        origin = fact.origin.at("municipality" if fact.municipality else "school")
        yield spot(origin, table=table.title, found=reporter.id or "–")
    if fact.due not in periods_of(plan, table):
        month = write_month(int(fact.due[:4]), int(fact.due[5:7]))
        yield spot(fact.origin.at("due"), table=table.title, found=month)


SUBMISSION_UNPLANNED = Check("submission-unplanned", Severity.WARNING, CollectionPlan, _find)
