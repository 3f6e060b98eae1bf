"""The comparisons of a school on its page: counts in words, rows with sparklines, rules, sources.

Enter the results of a school. Leave comparisons, the latest first.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.counts import verdict_sentence
from generator.analyse.reading import comparison_rules
from generator.analyse.result import Change, SchoolResults
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.indicator import Comparison
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Link, Source, printed_source
from generator.render.pieces.dynamics import (
    DynamicsGroup,
    changes_of,
    counts_of,
    groups_of,
    month_label,
    value_sources,
)
from generator.render.pieces.line import capitalised
from generator.render.pieces.spark import Spark, draw_spark, points_by_measure
from generator.render.site import Site, units_of_school


@dataclass(frozen=True, slots=True)
class SchoolComparison:
    """The dynamics of the school in one comparison, with the sentence that its counts make.

    An indicator has a sparkline where it stands first on the page; ``is_drawn`` tells whether any
    of this comparison has.
    """

    id: str
    title: str
    programme: Link
    whole: Link
    sentence: Fact
    baseline: str
    date: str
    groups: tuple[DynamicsGroup, ...]
    is_drawn: bool
    rules: tuple[str, ...]
    sources: tuple[Source, ...]


def school_comparisons(site: Site, results: SchoolResults, path: str) -> Iterator[SchoolComparison]:
    """Give the school's comparisons, the latest first."""
    for unit in units_of_school(site, results.school):
        drawn: set[tuple[str, str]] = set()
        for comparison in sorted(
            unit.comparisons, key=lambda item: (item.date, item.id), reverse=True
        ):
            rows = changes_of(results, unit.programme.id, comparison.id)
            if rows:
                sparks = _sparks(results, comparison, rows, drawn)
                yield _comparison(site, unit, comparison, (results, rows, sparks), path)


def _sparks(
    results: SchoolResults,
    comparison: Comparison,
    rows: tuple[Change, ...],
    drawn: set[tuple[str, str]],
) -> dict[str, Spark]:
    """Return measure → sparkline of the indicators not yet ``drawn``, which grows by them."""
    tree = comparison.indicators
    wanted = [row for row in rows if (tree, row.measure.id) not in drawn]
    drawn |= {(tree, row.measure.id) for row in wanted}
    points = points_by_measure(results.values, rows[0].programme, tree) if wanted else {}
    found = ((row, draw_spark(points.get(row.measure.id, ()))) for row in wanted)
    return {row.measure.id: spark for row, spark in found if spark is not None}


def _comparison(
    site: Site,
    unit: ProgrammeUnit,
    comparison: Comparison,
    found: tuple[SchoolResults, tuple[Change, ...], dict[str, Spark]],
    path: str,
) -> SchoolComparison:
    results, rows, sparks = found
    programme = unit.programme.id
    counts = counts_of(results, programme, comparison.id)
    trees = {tree.id: tree for tree in unit.indicators}
    tree = trees.get(comparison.indicators)
    whole = address.monitoring_page(programme, comparison.id)
    return SchoolComparison(
        id=address.anchor("dynamics", comparison.id),
        title=comparison.title,
        programme=Link(unit.programme.name, address.link(path, address.programme_page(programme))),
        whole=Link(say("pages", "whole-table"), address.link(path, whole)),
        sentence=Fact(capitalised(verdict_sentence(counts)) if counts else ""),
        baseline=month_label(comparison.baseline),
        date=month_label(comparison.date),
        groups=groups_of(rows, sparks),
        is_drawn=bool(sparks),
        rules=comparison_rules(comparison, tree) if tree else (),
        sources=_sources_of(site, comparison, rows),
    )


def _sources_of(site: Site, comparison: Comparison, rows: tuple[Change, ...]) -> tuple[Source, ...]:
    """Return the paper of a comparison and the records of the values of its rows."""
    papers = (printed_source(comparison),) if comparison.source else ()
    return (*papers, *value_sources(site, rows))
