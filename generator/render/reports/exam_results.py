"""Results by marks: one table per school of a year, low shares of «2» marked by sign and weight.

Enter the results of a programme's schools. Leave headings and tables in the order of schools,
for papers and pages with a chart of each school's marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.analyse.marks import MarkResult
from generator.core.fact import Fact
from generator.core.rich import Block, Heading, Inline, Paragraph, Strong, Table
from generator.core.wording import say
from generator.model.exam import MarkUnit
from generator.render.charting import numbered, references
from generator.render.mark_charts import left_out, marks_charts
from generator.render.ordered import in_order_of_names
from generator.render.printed import number_fact, printed
from generator.render.report import Report, Reported
from generator.render.scope import Scope, school_name
from generator.render.small_marks import is_hidden
from generator.russian.numbers import NBSP

# The share of «2» from which ФИОКО's method calls results low; only marked here, not decided.
_LOW_PCT = Decimal(30)
_WIDTHS = (13, 6, 6, 6, 6, 7, 9, 8, 8, 9)


def results_table(results: Iterable[MarkResult]) -> Table:
    """Return the table of one school's results, a band per subject."""
    rows: list[tuple[tuple[Inline, ...], ...]] = []
    bands: list[int] = []
    subject = ""
    for result in results:
        if result.line.subject != subject:
            subject = result.line.subject
            bands.append(len(rows))
            rows.append(((subject,),))
        rows.append(_row(result))
    heads = tuple((say("marks", f"results.{key}"),) for key in _COLUMNS)
    alignments = ("left", *("right",) * (len(heads) - 1))
    return Table(heads, tuple(rows), alignments, widths=_WIDTHS, bands=tuple(bands))


def results_notes(results: Iterable[MarkResult]) -> tuple[Block, ...]:
    """Return what the signs of the tables mean, each that is used."""
    listed = tuple(results)
    used = {
        "all": bool(listed),
        "low": any(_is_low(result) for result in listed),
        "percent": any(result.line.unit is MarkUnit.PERCENT for result in listed),
        "recovered": any(result.recovered for result in listed),
        "sum": any(_differs(result) for result in listed),
        "hidden": any(result.suppressed for result in listed),
    }
    return tuple(
        Paragraph((say("marks", f"results.note-{key}"),))
        for key, is_used in used.items()
        if is_used
    )


def results_of_year(scope: Scope, year: int) -> dict[str, tuple[MarkResult, ...]]:
    """Return school id → results of a year in this programme, in the order of school numbers."""
    found = {school: school_results(scope, school, year) for school in scope.results}
    order = in_order_of_names(scope.registry, (school for school in found if found[school]))
    return {school: found[school] for school in order}


def school_results(scope: Scope, school: str, year: int) -> tuple[MarkResult, ...]:
    """Return the results of one school of a year in this programme."""
    key = (scope.unit.programme.id, year)
    marks = scope.results[school].marks
    return tuple(each for each in marks if (each.programme, each.year) == key)


def _items(scope: Scope) -> tuple[Reported, ...]:
    return tuple(
        Reported(
            id=str(year),
            title=say("marks", "results.title", year=year),
            record=scope.unit.programme,
            folder=str(year),
            data="exam_results.csv",
        )
        for year in _years(scope)
    )


def _years(scope: Scope) -> list[int]:
    programme = scope.unit.programme.id
    return sorted(
        {
            result.year
            for results in scope.results.values()
            for result in results.marks
            if result.programme == programme
        }
    )


def _make(scope: Scope, item: Reported, schools: tuple[str, ...]) -> tuple[Block, ...]:
    found = results_of_year(scope, int(item.id))
    return tuple(_blocks(scope, {key: found[key] for key in found if key in (schools or found)}))


def _blocks(scope: Scope, found: dict[str, tuple[MarkResult, ...]]) -> Iterator[Block]:
    yield from results_notes(result for results in found.values() for result in results)
    for school, results in found.items():
        yield from _school(scope, school, results)


def _school(scope: Scope, school: str, results: Iterable[MarkResult]) -> Iterator[Block]:
    yield Heading(2, (school_name(scope, school),))
    yield results_table(results)


def _illustrated(scope: Scope, item: Reported) -> tuple[Block, ...]:
    found = results_of_year(scope, int(item.id))
    drawn = {school: marks_charts(results) for school, results in found.items()}
    blocks = list(results_notes(result for results in found.values() for result in results))
    if count := sum(map(len, drawn.values())):
        blocks.append(Paragraph((say("charts", "marks.lead", where=references(1, count)),)))
    first = 1
    for school, results in found.items():
        title = say("charts", "marks.title", school=school_name(scope, school))
        charts = numbered([(title, chart) for chart in drawn[school]], first)
        blocks += [*_school(scope, school, results), *left_out(results), *charts]
        first += len(charts)
    return tuple(blocks)


def _row(result: MarkResult) -> tuple[tuple[Inline, ...], ...]:
    line = result.line
    key = "results.line-percent" if line.unit is MarkUnit.PERCENT else "results.line"
    what = say("marks", key, grade=line.grade, procedure=_procedure(result))
    return (
        (printed(what, line.origin.at("grade")),),
        *((_cell(result, at),) for at in range(4)),
        (_participants(result),),
        (_share_2(result),),
        (_percent(result, result.quality_pct),),
        (_percent(result, result.success_pct),),
        (number_fact(result.mean_mark, line.origin) or _gap(result),),
    )


def _cell(result: MarkResult, at: int) -> Fact:
    """Return a mark as printed; beside a percentage stands its count."""
    cell = result.line.marks[at]
    origin = result.origin.at(f"n{at + 2}")
    if cell is None:
        known = result.counts is not None and not result.suppressed
        return Fact(say("marks", "results.blank")) if known else _gap(result)
    fact = number_fact(cell, origin)
    if result.line.unit is MarkUnit.COUNT:
        return fact
    count = f" ({result.counts[at]})" if result.counts is not None else ""
    return Fact(f"{fact.text}{count}", fact.record, fact.pointer)


def _participants(result: MarkResult) -> Fact:
    fact = number_fact(result.participants, result.origin.at("participants")) or _gap(result)
    if not _differs(result):
        return fact
    return Fact(f"{fact.text}* ({result.total})", fact.record, fact.pointer)


def _share_2(result: MarkResult) -> Inline:
    fact = _percent(result, result.share_2_pct)
    if not _is_low(result):
        return fact
    return Strong(
        (Fact(f"{say('marks', 'results.low-sign')}{NBSP}{fact.text}", fact.record, fact.pointer),)
    )


def _percent(result: MarkResult, value: Decimal | None) -> Fact:
    return number_fact(value, result.origin) or _gap(result)


def _gap(result: MarkResult) -> Fact:
    return Fact(say("marks", "results.hidden" if is_hidden(result) else "results.none"))


def _is_low(result: MarkResult) -> bool:
    return result.share_2_pct is not None and result.share_2_pct >= _LOW_PCT


def _differs(result: MarkResult) -> bool:
    return result.total is not None and result.total != result.line.participants


def _procedure(result: MarkResult) -> str:
    return say("marks", f"procedure.{result.line.procedure.value}")


_COLUMNS = ("what", "n2", "n3", "n4", "n5", "participants", "share-2", "quality", "success", "mean")
EXAM_RESULTS = Report("exam-results", _items, _make, illustrated=_illustrated)
