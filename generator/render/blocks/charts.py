"""Charts of papers and pages: verdicts of schools, averages over years, values over dates.

Enter results as the edition shows them. Leave charts without captions, in the order of their
tables; what has no number is left out, never drawn as nothing. A chart that would hold too many
schools or lines is cut into several of equal size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.analyse.result import Cell, MeasuredCell, Verdict, VerdictCounts
from generator.core.rich import Chart, ChartKind, ChartSeries
from generator.core.wording import say
from generator.model.exam_average import ExamReference
from generator.model.indicator import Comparison, Measure, Unit
from generator.render.blocks.exam_table import cell_in, owner_name, subject_title, table_series
from generator.render.blocks.monitoring_table import counts_of
from generator.render.charting import MOST_BARS, MOST_LINES, described, in_groups, plain_number
from generator.render.printed import month_short, printed
from generator.render.scope import Scope, narrow_name

_ALWAYS = (Verdict.POSITIVE, Verdict.STABLE, Verdict.NEGATIVE)


def verdict_charts(scope: Scope, comparison: Comparison) -> tuple[Chart, ...]:
    """Return how many changes of each school got each verdict; schools without rows are left out.

    What the edition hides is a part of the bar of its own.
    """
    counted = [
        (each.school, counts_of(scope, comparison, each.school)) for each in comparison.schools
    ]
    found = {school: counts for school, counts in counted if counts is not None}
    groups = in_groups(tuple(found), MOST_BARS)
    return tuple(_verdicts(scope, {school: found[school] for school in group}) for group in groups)


def averages_charts(scope: Scope, table: ExamReference) -> Iterator[tuple[str, Chart]]:
    """Give subjects with charts of their averages by years, where two years have any."""
    for subject, series in table_series(scope.results, table).items():
        rows = {
            owner_name(scope, table, each).text: [cell_in(each, year) for year in table.years]
            for each in series
        }
        title = subject_title(subject)
        categories = tuple(str(year) for year in table.years)
        for chart in _lines(rows, categories, say("charts", "averages.alt", subject=title)):
            axis = say("charts", "averages.axis")
            yield title, replace(chart, corner=say("charts", "year"), axis=axis)


def measure_charts(
    scope: Scope, measure: Measure, values: Iterable[MeasuredCell]
) -> tuple[Chart, ...]:
    """Return the values of one measure by dates, a line for each school, in the order of names."""
    found: dict[str, dict[str, Cell]] = {}
    for each in values:
        found.setdefault(each.school, {})[each.date] = each.cell
    dates = sorted({date for cells in found.values() for date in cells})
    rows = {
        narrow_name(scope, school).text: [cells.get(date) for date in dates]
        for school, cells in found.items()
    }
    name = printed(measure.name, measure.origin.at("name")).text
    axis = "" if measure.unit is Unit.COUNT else say("documents", f"unit.{measure.unit.value}")
    charts = _lines(rows, tuple(map(month_short, dates)), say("charts", "measure.alt", name=name))
    return tuple(replace(each, corner=say("charts", "date"), axis=axis) for each in charts)


def _verdicts(scope: Scope, found: Mapping[str, VerdictCounts]) -> Chart:
    shown = [
        verdict
        for verdict in Verdict
        if verdict in _ALWAYS or any(getattr(each, verdict.value) for each in found.values())
    ]
    return described(
        Chart(
            kind=ChartKind.STACKED,
            categories=tuple(narrow_name(scope, school).text for school in found),
            series=tuple(
                ChartSeries(
                    say("charts", f"verdict.{verdict.value}"),
                    tuple(str(getattr(each, verdict.value)) for each in found.values()),
                )
                for verdict in shown
            ),
            alt=say("charts", "verdict.alt"),
            corner=say("documents", "view.school"),
            axis=say("charts", "verdict.axis"),
        )
    )


def _lines(
    rows: Mapping[str, Sequence[Cell | None]], categories: tuple[str, ...], alt: str
) -> Iterator[Chart]:
    """Give charts of lines; none when no line has two values, lines without any are left out."""
    found = [
        ChartSeries(name, tuple(_cell_text(cell) for cell in cells)) for name, cells in rows.items()
    ]
    drawn = [each for each in found if any(each.values)]
    if not any(sum(map(bool, each.values)) > 1 for each in drawn):
        return
    for group in in_groups(drawn, MOST_LINES):
        yield described(Chart(ChartKind.LINES, categories, tuple(group), alt))


def _cell_text(cell: Cell | None) -> str:
    return "" if cell is None or cell.value is None else plain_number(cell.value)
