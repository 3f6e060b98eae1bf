"""Charts as named blocks of narrative documents: averages, marks and measured values by dates.

A block asks for them by ``view: chart``. Each chart comes with what it shows as its caption; the
document numbers it.
"""

from __future__ import annotations

from dataclasses import replace

from generator.core.rich import Block, Chart
from generator.model.narrative import NarrativeBlock
from generator.render.blocks.charts import averages_charts, measure_charts
from generator.render.mark_charts import left_out, marks_charts
from generator.render.ordered import in_order_of_names
from generator.render.reports.exam_results import results_of_year
from generator.render.scope import Scope, find, results_of, school_name
from generator.render.view import CHART, View


def _averages(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    table = find(scope.unit.exam_references, block.content_id)
    if table is None:
        return ()
    return tuple(_titled(title, chart) for title, chart in averages_charts(scope, table))


def _marks(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    """Return a chart for each school; the block names the year, and schools if not all."""
    wanted = block.content_id or block.date
    found = results_of_year(scope, int(wanted)) if wanted.isdecimal() else {}
    made: list[Block] = []
    for school, results in found.items():
        if school in (block.schools or found):
            made += left_out(results)
            name = school_name(scope, school).text
            made += [_titled(name, chart) for chart in marks_charts(results)]
    return tuple(made)


def _measures(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    """Return a chart for each measure that the block names in its parts, all when it names none."""
    tree = find(scope.unit.indicators, block.content_id)
    if tree is None:
        return ()
    wanted = (scope.unit.programme.id, tree.id)
    schools = block.schools or in_order_of_names(scope.registry, scope.results)
    values = [value for school in schools for value in results_of(scope, school).values]
    mine = [value for value in values if (value.programme, value.indicators) == wanted]
    return tuple(
        _titled(measure.name, chart)
        for measure in tree.measures
        if not block.parts or measure.id in block.parts
        for chart in measure_charts(
            scope, measure, (value for value in mine if value.measure.id == measure.id)
        )
    )


def _titled(title: str, chart: Chart) -> Chart:
    return replace(chart, caption=(title,))


CHARTS: tuple[View, ...] = (
    View("exam-reference", CHART, _averages),
    View("exam-results", CHART, _marks),
    View("measurement", CHART, _measures),
)
