"""Dynamics on pages: the rows of one school in one comparison, with their explanations.

Enter changes of a school. Leave rows in the order of the table, grouped by planned indicator.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.analyse.result import Change, SchoolResults, State, VerdictCounts
from generator.core.fact import Fact
from generator.core.wording import say
from generator.render.address import anchor
from generator.render.page import Explanation, Source, printed_source, recorded
from generator.render.pieces.number import (
    Mark,
    Number,
    cell_number,
    change_number,
    verdict_mark,
)
from generator.render.site import Site, comparison_of, school_name, unit_of


@dataclass(frozen=True, slots=True)
class DynamicsRow:
    """One measure: both values, the change, the verdict. ``id`` is the row's own anchor."""

    id: str
    measure: str
    baseline: Number
    current: Number
    change: Number
    mark: Mark


@dataclass(frozen=True, slots=True)
class DynamicsGroup:
    """The rows of one planned indicator and the instrument that they were taken with."""

    name: str
    instrument: str
    rows: tuple[DynamicsRow, ...]


def month_label(month: str) -> str:
    """Return «12.2022» for 2022-12; a text of another form as it is."""
    year, _, number = month.partition("-")
    return f"{number}.{year}" if number else month


def changes_of(results: SchoolResults, programme: str, comparison: str) -> tuple[Change, ...]:
    """Return the rows of a school in one comparison."""
    return tuple(
        row for row in results.changes if (row.programme, row.comparison) == (programme, comparison)
    )


def counts_of(results: SchoolResults, programme: str, comparison: str) -> VerdictCounts | None:
    """Return the verdict counts of a school in one comparison; None when it has no rows there."""
    return next(
        (
            item
            for item in results.counts
            if (item.programme, item.comparison) == (programme, comparison)
        ),
        None,
    )


def row_of(change: Change) -> DynamicsRow:
    """Return a change as a row; all its numbers lead to one explanation."""
    why = why_anchor(change)
    return DynamicsRow(
        id=row_anchor(change),
        measure=change.measure.name,
        baseline=cell_number(change.measure, change.baseline),
        current=cell_number(change.measure, change.current),
        change=change_number(change, why),
        mark=verdict_mark(change.verdict),
    )


def groups_of(changes: Sequence[Change]) -> tuple[DynamicsGroup, ...]:
    """Return rows grouped by planned indicator, in the order of the table."""
    return tuple(
        DynamicsGroup(name, instrument, tuple(row_of(change) for change in rows))
        for (name, instrument), rows in groupby(
            changes, lambda item: (item.planned.name, item.planned.instrument)
        )
    )


def explanations(site: Site, changes: Iterable[Change]) -> tuple[Explanation, ...]:
    """Return the explanation of every row: arithmetic, rule, the records of both values."""
    return tuple(_explanation(site, change) for change in changes)


def row_anchor(change: Change) -> str:
    """Return the id of a row."""
    return anchor("row", change.comparison, change.school, change.measure.id)


def why_anchor(change: Change) -> str:
    """Return the id of a row's explanation."""
    return anchor("why", change.comparison, change.school, change.measure.id)


def _explanation(site: Site, change: Change) -> Explanation:
    subject = say(
        "pages",
        "explanation.change",
        school=school_name(site, change.school),
        indicator=change.planned.name,
        measure=change.measure.name,
        baseline=month_label(change.baseline_date),
        date=month_label(change.date),
    )
    result = change_number(change).text if change.change is not None else ""
    return Explanation(
        anchor=why_anchor(change),
        back=row_anchor(change),
        subject=subject,
        result=Fact(result, explanation=change.explanation),
        rule=change.rule,
        sources=(
            *_paper(site, change),
            *_cell_source(site, change, "baseline"),
            *_cell_source(site, change, "current"),
        ),
    )


def _paper(site: Site, change: Change) -> tuple[Source, ...]:
    unit = unit_of(site, change.programme)
    comparison = comparison_of(unit, change.comparison) if unit else None
    return (printed_source(comparison),) if comparison and comparison.source else ()


def _cell_source(site: Site, change: Change, which: str) -> tuple[Source, ...]:
    cell, month = {
        "baseline": (change.baseline, change.baseline_date),
        "current": (change.current, change.date),
    }[which]
    if cell.origin is None or cell.state is State.SUPPRESSED:
        return ()
    title = say("pages", "explanation.value", month=month_label(month))
    return recorded(site, title, cell.origin.file)
