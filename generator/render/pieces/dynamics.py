"""Dynamics on pages: the rows of one school in one comparison, each change with its arithmetic.

Enter changes of a school. Leave rows in the order of the table, grouped by planned indicator, and
the records that their values stand in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from types import MappingProxyType

from generator.analyse.result import Change, SchoolResults, State, VerdictCounts
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render.address import anchor
from generator.render.page import Source, recorded
from generator.render.pieces.number import (
    Mark,
    Number,
    cell_number,
    change_number,
    verdict_mark,
)
from generator.render.pieces.spark import Spark
from generator.render.site import Site

Sparks = Mapping[str, Spark]
_NO_SPARKS: Sparks = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class DynamicsRow:
    """One measure: both values, the change, the verdict. ``id`` is the row's own anchor.

    ``sparks`` holds the sparkline of all its measurements, where a page draws one.
    """

    id: str
    measure: str
    baseline: Number
    current: Number
    change: Number
    mark: Mark
    sparks: tuple[Spark, ...] = ()


@dataclass(frozen=True, slots=True)
class DynamicsGroup:
    """The rows of one planned indicator and the instrument that they were taken with."""

    name: str
    instrument: str
    rows: tuple[DynamicsRow, ...]


@cache
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


def row_of(change: Change, sparks: Sparks = _NO_SPARKS) -> DynamicsRow:
    """Return a change as a row; the arithmetic unfolds from the change."""
    spark = sparks.get(change.measure.id)
    return DynamicsRow(
        id=row_anchor(change),
        measure=change.measure.name,
        baseline=cell_number(change.measure, change.baseline),
        current=cell_number(change.measure, change.current),
        change=change_number(change),
        mark=verdict_mark(change.verdict),
        sparks=(spark,) if spark else (),
    )


def groups_of(changes: Sequence[Change], sparks: Sparks = _NO_SPARKS) -> tuple[DynamicsGroup, ...]:
    """Return rows grouped by planned indicator, in the order of the table.

    ``sparks`` maps measure → the sparkline that its row shows.
    """
    return tuple(
        DynamicsGroup(name, instrument, tuple(row_of(change, sparks) for change in rows))
        for (name, instrument), rows in groupby(
            changes, lambda item: (item.planned.name, item.planned.instrument)
        )
    )


def value_sources(site: Site, changes: Iterable[Change]) -> tuple[Source, ...]:
    """Return the records of the values on both sides of rows, each once."""
    found = {
        (month, cell.origin.file): None
        for change in changes
        for month, cell in (
            (change.baseline_date, change.baseline),
            (change.date, change.current),
        )
        if cell.origin is not None and cell.state is not State.SUPPRESSED
    }
    return tuple(
        source
        for month, file in found
        for source in recorded(
            site, say("pages", "explanation.value", month=month_label(month)), file
        )
    )


def row_anchor(change: Change) -> str:
    """Return the id of a row."""
    return anchor("row", change.comparison, change.school, change.measure.id)
