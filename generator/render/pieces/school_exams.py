"""Results by marks on a school's page: a bar for each paper beside that of its municipality.

Enter results as the edition shows them. Leave rows and the whole table. A line of which anything
is hidden has no bar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from generator.analyse.mark_sums import MarkSum, mark_key
from generator.analyse.marks import MarkResult
from generator.core.dataclass import dataclass
from generator.core.rich import Rich
from generator.core.wording import say
from generator.model.exam import MarkUnit
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Source, recorded
from generator.render.pieces.bar import Bar, parted_bar
from generator.render.reports.exam_results import results_notes, results_table
from generator.render.site import Site, units_of_school
from generator.russian.counting import Case, counted
from generator.russian.numbers import NBSP

_MARKS = (2, 3, 4, 5)
# Percentages are printed with two decimals at most; finer parts do not show.
_FINE = 100


@dataclass(frozen=True, slots=True)
class MarkBar:
    """How marks are shared out: the bar, and the shares in words."""

    bar: Bar
    text: str


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One paper: the school's marks and, where schools enough are shown, its municipality's."""

    name: str
    own: MarkBar
    around: tuple[MarkBar, ...]


@dataclass(frozen=True, slots=True)
class SchoolExams:
    """The results of one year. ``sentence`` says what the bars show; ``table`` has all numbers."""

    id: str
    title: str
    area: str
    sentence: str
    rows: tuple[MarkRow, ...]
    is_compared: bool
    table: Rich
    sources: tuple[Source, ...]


def school_exams(site: Site, school: str, marks: Sequence[MarkResult]) -> Iterator[SchoolExams]:
    """Give the results by year, the latest first, programme by programme."""
    for unit in units_of_school(site, school):
        mine = [each for each in marks if each.programme == unit.programme.id]
        for year in sorted({each.year for each in mine}, reverse=True):
            found = [each for each in mine if each.year == year]
            yield _exams(site, unit, school, year, found)


def _exams(
    site: Site, unit: ProgrammeUnit, school: str, year: int, results: Sequence[MarkResult]
) -> SchoolExams:
    record = site.registry.schools.get(school)
    place = record.municipality if record else ""
    area = site.registry.municipalities.get(place)
    drawn = [each for each in results if sum(_weights(each))]
    sums = [site.mark_sums.get(f"{place}/{mark_key(each)}") for each in drawn]
    return SchoolExams(
        id=address.anchor("exams", unit.programme.id, str(year)),
        title=say("school", "exams.year", year=year),
        area=area.name if area else "",
        sentence=_sentence(drawn, sums),
        rows=tuple(_row(each, found) for each, found in zip(drawn, sums, strict=True)),
        is_compared=any(sums),
        table=Rich((*results_notes(results), results_table(results))),
        sources=_sources(site, results),
    )


def _sources(site: Site, results: Sequence[MarkResult]) -> tuple[Source, ...]:
    files = dict.fromkeys(each.origin.file for each in results)
    return tuple(item for file in files for item in recorded(site, say("pages", "record"), file))


def _row(result: MarkResult, around: MarkSum | None) -> MarkRow:
    line = result.line
    procedure = say("marks", f"procedure.{line.procedure.value}")
    name = say("school", "exams.paper", subject=line.subject, grade=line.grade, name=procedure)
    own = _bar(_weights(result))
    return MarkRow(name, own, (_around(around),) if around else ())


def _weights(result: MarkResult) -> tuple[int, ...]:
    """Return what a line's bar is drawn of: counts, else the percentages that it prints whole."""
    if result.suppressed:
        return ()
    if result.counts is not None:
        return result.counts
    cells = [cell for cell in result.line.marks if cell is not None]
    is_whole = result.line.unit is MarkUnit.PERCENT and len(cells) == len(_MARKS)
    return tuple(int(cell * _FINE) for cell in cells) if is_whole else ()


def _around(found: MarkSum) -> MarkBar:
    made = _bar(found.counts)
    schools = counted(found.schools, "школа", Case.DATIVE)
    return MarkBar(made.bar, say("school", "exams.around", shares=made.text, schools=schools))


@lru_cache(maxsize=4096)
def _bar(weights: tuple[int, ...]) -> MarkBar:
    # The bar of a municipality stands on the pages of all its schools.
    whole = sum(weights)
    made = parted_bar([(f"m{mark}", each) for mark, each in zip(_MARKS, weights, strict=False)])
    shares = (_share(*each, whole) for each in zip(_MARKS, weights, strict=True))
    return MarkBar(made, ", ".join(shares))


def _share(mark: int, weight: int, whole: int) -> str:
    # Half a percent rounds up.
    return f"«{mark}»{NBSP}{(200 * weight + whole) // (2 * whole)}{NBSP}%"


def _sentence(results: Sequence[MarkResult], sums: Sequence[MarkSum | None]) -> str:
    """Return in how many papers «2» are more frequent than at the schools around."""
    pairs = [
        (_failed(_weights(result)), _failed(found.counts))
        for result, found in zip(results, sums, strict=True)
        if found
    ]
    if not pairs:
        return ""
    more = sum(own > around for own, around in pairs)
    if not more:
        return say("school", "exams.none-more", papers=counted(len(pairs), "работа"))
    papers = counted(len(pairs), "работа", Case.GENITIVE)
    return say("school", "exams.more", more=more, papers=papers)


def _failed(weights: Sequence[int]) -> Fraction:
    return Fraction(weights[0], sum(weights))
