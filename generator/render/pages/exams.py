"""The page of a table of exam averages: per subject and scale a chart and its table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.analyse.result import Series
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.rich import Rich
from generator.core.wording import say
from generator.model.exam_average import ExamReference
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.blocks.exam_table import (
    Subject,
    exam_table,
    owner_name,
    subject_title,
    table_series,
)
from generator.render.page import Frame, Link, Page, Source, frame, programme_family, sources
from generator.render.pieces.chart import Chart, ChartLine, draw_chart
from generator.render.scope import Scope
from generator.render.site import Site, scope_of
from generator.render.tabular import Tabular, rich_table


@dataclass(frozen=True, slots=True)
class SubjectPart:
    """One subject on one scale: its chart, if its values make one, and its table."""

    id: str
    title: str
    charts: tuple[Chart, ...]
    table: Rich


@dataclass(frozen=True, slots=True)
class ExamsPage:
    """Context of the page of a table of averages."""

    frame: Frame
    title: Fact
    programme: Link
    contents: tuple[Link, ...]
    subjects: tuple[SubjectPart, ...]
    signs: str
    sources: tuple[Source, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    for table in unit.exam_references:
        path = address.exams_page(unit.programme.id, table.id)
        yield Page(path, "pages/exams.html.jinja", partial(_context, site, unit, table, path))


def _context(site: Site, unit: ProgrammeUnit, table: ExamReference, path: str) -> ExamsPage:
    above = address.programme_page(unit.programme.id)
    scope = scope_of(site, unit)
    subjects = tuple(_subjects(scope, table))
    exam = say("averages", f"exam.{table.exam}")
    return ExamsPage(
        frame=frame(
            site,
            "exams",
            path,
            say("averages", "page.title", title=table.title),
            description=say("averages", "page.description", exam=exam),
            trail=(address.PROGRAMMES, above),
        ),
        title=Fact(table.title, table.origin.file, table.origin.at("title").pointer),
        programme=Link(unit.programme.name, address.link(path, above)),
        contents=tuple(Link(each.title, f"#{each.id}") for each in subjects),
        subjects=subjects,
        signs=say("averages", "signs"),
        sources=sources(site, table),
    )


def _subjects(scope: Scope, table: ExamReference) -> Iterator[SubjectPart]:
    whole = exam_table(scope, table)
    rows = iter(whole.rows)
    for number, (subject, series) in enumerate(table_series(scope.results, table).items(), 1):
        next(rows)  # the band, which is the heading here
        own = tuple(next(rows) for _ in series)
        part = f"subject-{number}"
        chart = draw_chart(
            f"chart-{number}",
            subject_title(subject),
            table.years,
            [_line(scope, table, each) for each in series],
        )
        yield SubjectPart(
            id=part,
            title=subject_title(subject),
            charts=(chart,) if chart else (),
            table=_table(replace(whole, rows=own), subject),
        )


def _line(scope: Scope, table: ExamReference, series: Series) -> ChartLine:
    values = [(year, cell.value) for year, cell in series.cells if year in table.years]
    held = tuple((year, value) for year, value in values if value is not None)
    return ChartLine(owner_name(scope, table, series).text, held)


def _table(table: Tabular, subject: Subject) -> Rich:
    return Rich((replace(rich_table(table), caption=(subject_title(subject),)),))


EXAMS = programme_family("exams", "pages/exams.html.jinja", ExamsPage, _pages)
