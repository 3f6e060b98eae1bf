"""Charts of papers and pages: verdicts of schools, marks, averages over years, values over dates.

Enter results as the edition shows them. Leave charts without captions, in the order of their
tables; what has no number is left out, never drawn as nothing. A chart that would hold too many
schools or lines is cut into several of equal size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from generator.analyse.marks import MarkResult
from generator.analyse.result import Cell, MeasuredCell, Verdict, VerdictCounts
from generator.core.rich import Block, Chart, ChartKind, ChartSeries, Paragraph
from generator.core.wording import say
from generator.model.exam import MarkUnit
from generator.model.exam_average import ExamReference
from generator.model.indicator import Comparison, Measure, Unit
from generator.render.blocks.exam_table import cell_in, owner_name, subject_title, table_series
from generator.render.blocks.monitoring_table import counts_of, split_evenly
from generator.render.printed import month_short, printed, typeset
from generator.render.scope import Scope, narrow_name
from generator.russian.numbers import NBSP, write_number

# Bars of one chart stand on one sheet beside their legend; lines of one have a look each.
MOST_BARS = 20
MOST_LINES = 8
T = TypeVar("T")
# A description with more bars than this is not listened to.
_MOST_SAID = 12
_ALWAYS = (Verdict.POSITIVE, Verdict.STABLE, Verdict.NEGATIVE)


def verdict_charts(scope: Scope, comparison: Comparison) -> tuple[Chart, ...]:
    """Return how many changes of each school got each verdict; schools without rows are left out.

    What the edition hides is a part of the bar of its own.
    """
    counted = [
        (each.school, counts_of(scope, comparison, each.school)) for each in comparison.schools
    ]
    found = {school: counts for school, counts in counted if counts is not None}
    groups = split_evenly(tuple(found), MOST_BARS)
    return tuple(_verdicts(scope, {school: found[school] for school in group}) for group in groups)


def marks_charts(results: Iterable[MarkResult]) -> tuple[Chart, ...]:
    """Return the shares of marks in each line of a school's results; see ``left_out``."""
    found = [(each, marks) for each in results if (marks := _marks_of(each))]
    groups = _groups(found, MOST_BARS)
    return tuple(
        _described(
            Chart(
                kind=ChartKind.SHARES,
                categories=tuple(_line_name(result) for result, _ in group),
                series=tuple(
                    ChartSeries(
                        say("marks", f"results.n{at + 2}"), tuple(row[at] for _, row in group)
                    )
                    for at in range(4)
                ),
                alt=say("charts", "marks.alt"),
                corner=say("marks", "results.what"),
                axis=say("charts", "marks.axis"),
            )
        )
        for group in groups
    )


def left_out(results: Iterable[MarkResult]) -> tuple[Block, ...]:
    """Return a sentence on the lines that ``marks_charts`` can't draw, none when there are none."""
    count = sum(not _marks_of(each) for each in results)
    return (Paragraph((say("charts", "marks.left-out", count=count),)),) if count else ()


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


def numbered(charts: Sequence[tuple[str, Chart]], first: int) -> tuple[Chart, ...]:
    """Return charts with their captions «Рисунок N – …»; pairs of title and chart are given."""
    return tuple(
        replace(chart, caption=(typeset(say("charts", "caption", number=number, title=title)),))
        for number, (title, chart) in enumerate(charts, start=first)
    )


def references(first: int, count: int) -> str:
    """Return «рисунке 1» or «рисунках 1–3»."""
    if count == 1:
        return say("charts", "on-one", number=first)
    return say("charts", "on-many", first=first, last=first + count - 1)


def _verdicts(scope: Scope, found: Mapping[str, VerdictCounts]) -> Chart:
    shown = [
        verdict
        for verdict in Verdict
        if verdict in _ALWAYS or any(getattr(each, verdict.value) for each in found.values())
    ]
    return _described(
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


def _marks_of(result: MarkResult) -> tuple[str, ...]:
    """Return the four marks as printed, a blank that means none as 0; () with one unknown."""
    cells = result.line.marks
    if result.suppressed or (None in cells and result.counts is None):
        return ()
    known = tuple(cell or Decimal(0) for cell in cells)
    return tuple(map(_plain, known)) if any(known) else ()


def _line_name(result: MarkResult) -> str:
    line = result.line
    key = "marks.line-percent" if line.unit is MarkUnit.PERCENT else "marks.line"
    procedure = say("marks", f"procedure.{line.procedure.value}")
    return say("charts", key, subject=line.subject, grade=line.grade, procedure=procedure)


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
    for group in _groups(drawn, MOST_LINES):
        yield _described(Chart(ChartKind.LINES, categories, tuple(group), alt))


def _groups(items: Sequence[T], most: int) -> list[list[T]]:
    """Return ``items`` in the fewest groups of at most ``most``, as equal in size as can be."""
    places = split_evenly([str(at) for at in range(len(items))], most)
    return [[items[int(at)] for at in group] for group in places]


def _described(chart: Chart) -> Chart:
    """Return ``chart`` with its numbers in words after what it shows, unless there are too many."""
    if len(chart.categories) * len(chart.series) > 4 * _MOST_SAID:
        return chart
    said = "; ".join(
        f"{each} – {', '.join(_said(chart, at))}" for at, each in enumerate(chart.categories)
    )
    return replace(chart, alt=f"{chart.alt} {said}.")


def _said(chart: Chart, at: int) -> list[str]:
    words = [
        f"{each.name}{NBSP}{write_number(Decimal(each.values[at]))}"
        for each in chart.series
        if each.values[at]
    ]
    return words or [say("charts", "none")]


def _cell_text(cell: Cell | None) -> str:
    return "" if cell is None or cell.value is None else _plain(cell.value)


def _plain(value: Decimal) -> str:
    """Return a number without an exponent, as charts keep it."""
    return format(value, "f")
