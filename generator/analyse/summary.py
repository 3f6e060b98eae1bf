"""All results of one school, gathered from its unit and the programmes it takes part in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.analyse.counts import verdict_counts
from generator.analyse.dynamics import changes
from generator.analyse.exams import school_series
from generator.analyse.filed import filed_records
from generator.analyse.labels import label_changes
from generator.analyse.listing import listings
from generator.analyse.marks import mark_results
from generator.analyse.measured import measured_cells
from generator.analyse.result import Change, SchoolResults
from generator.analyse.rules import METHODS
from generator.analyse.score import repeated_scores, score_totals
from generator.model.indicator import Comparison, Indicators
from generator.model.unit import ProgrammeUnit, SchoolUnit


def school_results(
    unit: SchoolUnit, programmes: Mapping[str, ProgrammeUnit], ruling: Mapping[str, Iterable[str]]
) -> SchoolResults:
    """Return what is computed for a school. ``programmes`` maps programme id → unit.

    ``ruling`` maps school → the programmes whose rules of identification name it.
    A comparison whose tree of indicators does not exist gives no rows; the checks report it.
    """
    rows = tuple(_all_changes(unit, programmes))
    totals = score_totals(unit, programmes)
    marks = mark_results(unit.exam_results, unit.school.id)
    labels = tuple(sorted(unit.labels, key=lambda item: (item.year, item.id)))
    return SchoolResults(
        school=unit.school.id,
        labels=labels,
        changes=rows,
        counts=verdict_counts(rows),
        totals=totals,
        repeats=repeated_scores(totals, programmes),
        label_changes=label_changes(labels),
        measured=tuple(sorted({(item.programme, item.date) for item in unit.measurements})),
        marks=marks,
        listings=listings(
            unit.school.id, marks, programmes, METHODS, ruling.get(unit.school.id, ())
        ),
        risks=unit.risk_profiles,
        staff=unit.staff,
        series=school_series(unit.school.id, unit.exam_averages),
        cards=unit.cards,
        values=tuple(measured_cells(unit, programmes)),
        filed=filed_records(unit.cards, unit.measurements),
    )


def _all_changes(unit: SchoolUnit, programmes: Mapping[str, ProgrammeUnit]) -> Iterator[Change]:
    # Without a measurement a programme gives no rows, so the others of the country are not asked.
    for name in sorted({item.programme for item in unit.measurements}):
        programme = programmes.get(name)
        for comparison, tree in declared_comparisons(programme) if programme else ():
            yield from changes(comparison, tree, unit, name)


def declared_comparisons(programme: ProgrammeUnit) -> Iterator[tuple[Comparison, Indicators]]:
    """Give the comparisons that have a tree of indicators, with that tree, ordered by id."""
    trees = {tree.id: tree for tree in programme.indicators}
    for comparison in programme.comparisons:
        if comparison.indicators in trees:
            yield comparison, trees[comparison.indicators]
