"""Averages of an exam as a table: a band per subject and scale, schools by years below it.

Enter a table's record and the scope; leave a plain table. Values that are compared with stand
under the schools and are no schools; each scale has bands of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.analyse.exams import reference_series
from generator.analyse.result import Cell, SchoolResults, Series, State
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.exam_average import ExamReference
from generator.render.blocks.monitoring_table import value_fact
from generator.render.printed import printed
from generator.render.scope import Scope, narrow_name
from generator.render.tabular import Tabular, TabularRow
from generator.russian.numbers import write_change

Subject = tuple[str, str]
_NO_LINE = Cell(State.NO_DATA)


def exam_table(scope: Scope, table: ExamReference) -> Tabular:
    """Return the whole table of averages."""
    rows: list[TabularRow] = []
    for subject, series in table_series(scope.results, table).items():
        rows.append(TabularRow(band=Fact(subject_title(subject))))
        rows += [_row(scope, table, each) for each in series]
    years = [Fact(str(year)) for year in table.years]
    return Tabular(
        title=printed(table.title, table.origin.at("title")),
        heads=(Fact(say("averages", "whose")), *years, Fact(say("averages", "change"))),
        rows=tuple(rows),
        widths=(5, *(2,) * len(years), 2),
        numeric=1,
    )


def table_series(
    results: Mapping[str, SchoolResults], table: ExamReference
) -> dict[Subject, tuple[Series, ...]]:
    """Return subject and scale → series of the table's schools, then of what they are held to."""
    found: dict[Subject, list[Series]] = {}
    for school in table.schools:
        own = results.get(school, SchoolResults(school)).series
        _sort_in(found, (each for each in own if each.exam == table.exam.value))
    _sort_in(found, reference_series(table))
    return {subject: tuple(series) for subject, series in found.items()}


def subject_title(subject: Subject) -> str:
    """Return «Русский язык, стобалльная шкала»."""
    name, scale = subject
    return f"{name} ({say('averages', f'scale.{scale}')})"


def owner_name(scope: Scope, table: ExamReference, series: Series) -> Fact:
    """Return the school's name for narrow columns, or the area as printed."""
    if series.owner in table.schools:
        return narrow_name(scope, series.owner)
    return Fact(series.owner, table.origin.file)


def cell_in(series: Series, year: int) -> Cell:
    """Return the cell of a year, "no data" when the series has none."""
    return dict(series.cells).get(year, _NO_LINE)


def _sort_in(found: dict[Subject, list[Series]], series: Iterable[Series]) -> None:
    for each in series:
        found.setdefault((each.subject, each.scale), []).append(each)


def _row(scope: Scope, table: ExamReference, series: Series) -> TabularRow:
    sign = say("documents", "sign.no-change")
    change = sign if series.change is None else write_change(series.change)
    return TabularRow(
        (
            owner_name(scope, table, series),
            *(value_fact(cell_in(series, year)) for year in table.years),
            Fact(change, explanation=series.explanation),
        )
    )
