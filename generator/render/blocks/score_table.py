"""The table of an expert sheet: criteria with ranges, scores of schools, totals.

Enter a sheet and the scope; leave parts of at most SCHOOLS_ACROSS schools. A sheet without
criteria becomes a list of totals.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.analyse.result import CriterionScore, ScoreTotal
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.score import Criterion, RangeSource, Sheet
from generator.render.blocks.monitoring_table import split_evenly
from generator.render.printed import date_span, dates_styled, number_fact, printed, typeset
from generator.render.scope import Scope, narrow_name, results_of
from generator.russian.counting import Case, counted
from generator.russian.numbers import write_number

# Five columns of 22 mm beside the criteria fit a portrait sheet at 10 pt.
SCHOOLS_ACROSS = 5


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A criterion with its range in words and the score of each school."""

    number: str
    name: Fact
    range: Fact
    scores: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ScorePart:
    """A table of some schools with criteria as rows, and the totals below."""

    part: str
    width: int
    schools: tuple[Fact, ...]
    rows: tuple[ScoreRow, ...]
    totals: tuple[Fact, ...]
    shares: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A school with its total, for sheets whose criteria are not known."""

    number: str
    school: Fact
    total: Fact
    share: Fact


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """A filled sheet: ``parts`` when criteria are known, else ``totals``; remarks below."""

    maximum: Fact
    parts: tuple[ScorePart, ...]
    totals: tuple[TotalRow, ...]
    remarks: tuple[str, ...]


def score_table(scope: Scope, sheet: Sheet) -> ScoreTable:
    """Return the filled table of ``sheet``."""
    schools = [listed.school for listed in sheet.schools]
    maximum = number_fact(sheet.maximum, sheet.origin.at("maximum"))
    if not sheet.criteria:
        return ScoreTable(maximum, (), _total_rows(scope, sheet, schools), ())
    groups = split_evenly(schools, SCHOOLS_ACROSS)
    parts = tuple(
        _part(scope, sheet, group, number, len(groups))
        for number, group in enumerate(groups, start=1)
    )
    totals = [total_of(scope, sheet, school) for school in schools]
    return ScoreTable(maximum, parts, (), score_remarks(sheet, totals))


def sheet_caption(scope: Scope, sheet: Sheet) -> Fact:
    """Return a sheet's title with its date, which is not repeated when the title has it."""
    origin = sheet.origin.at("title")
    title = dates_styled(sheet.title.strip().rstrip("."), scope.style)
    day = date_span(sheet.held_from, sheet.held_to, origin, scope.style).text
    return printed(title if day in title else f"{title}, {day}", origin)


def score_remarks(sheet: Sheet, totals: Sequence[ScoreTotal | None]) -> tuple[str, ...]:
    """Return what the marks beside ranges and scores mean, each that is used once."""
    scores = [score for total in totals if total for score in total.scores]
    remarks = {
        "derived": any(_is_derived(criterion) for criterion in sheet.criteria),
        "disagreement": any(score.disagreement for score in scores),
        "mean": any(score.experts > 1 for score in scores),
    }
    limit = "" if sheet.spread_limit is None else write_number(sheet.spread_limit)
    return tuple(
        typeset(say("documents", f"score.remark-{name}", limit=limit))
        for name, said in remarks.items()
        if said
    )


def total_of(scope: Scope, sheet: Sheet, school: str) -> ScoreTotal | None:
    """Return the total of ``school`` on ``sheet``, None when it has no scores there."""
    key = (scope.unit.programme.id, sheet.id)
    found = [
        total for total in results_of(scope, school).totals if (total.programme, total.sheet) == key
    ]
    return found[0] if found else None


def total_fact(total: ScoreTotal | None) -> Fact:
    """Return a total as printed; a dash where there is none."""
    if total is None or total.total is None:
        explanation = total.explanation if total else ""
        return Fact(say("documents", "sign.no-change"), explanation=explanation)
    if total.scores:
        return number_fact(total.total, None, total.explanation)
    return number_fact(total.total, total.origin, total.explanation)


def share_fact(total: ScoreTotal | None) -> Fact:
    """Return the share of the maximum in percent; a dash where there is none."""
    if total is None or total.share_pct is None:
        return Fact(say("documents", "sign.no-change"))
    return number_fact(total.share_pct, None, total.explanation)


def range_fact(criterion: Criterion) -> Fact:
    """Return «от 0 до 3 баллов», marked when it is derived and not printed."""
    low = write_number(criterion.minimum)
    high = counted(criterion.maximum, "балл", Case.GENITIVE)
    mark = say("documents", "score.derived") if _is_derived(criterion) else ""
    text = say("documents", "score.range", low=low, high=high) + mark
    return printed(text, criterion.origin.at("maximum"))


def _part(scope: Scope, sheet: Sheet, schools: Sequence[str], number: int, count: int) -> ScorePart:
    totals = [total_of(scope, sheet, school) for school in schools]
    part = say("documents", "monitoring.part", number=number, count=count) if count > 1 else ""
    return ScorePart(
        part=part,
        width=len(schools) + 2,
        schools=tuple(narrow_name(scope, school) for school in schools),
        rows=tuple(
            _row(criterion, index, totals)
            for index, criterion in enumerate(sheet.criteria, start=1)
        ),
        totals=tuple(total_fact(total) for total in totals),
        shares=tuple(share_fact(total) for total in totals),
    )


def _row(criterion: Criterion, number: int, totals: Sequence[ScoreTotal | None]) -> ScoreRow:
    scores = tuple(_score_fact(_score(total, criterion.id)) for total in totals)
    name = printed(criterion.name.rstrip("."), criterion.origin.at("name"))
    return ScoreRow(str(number), name, range_fact(criterion), scores)


def _score(total: ScoreTotal | None, criterion: str) -> CriterionScore | None:
    scores = total.scores if total else ()
    return next((score for score in scores if score.criterion == criterion), None)


def _score_fact(score: CriterionScore | None) -> Fact:
    if score is None or score.mean is None:
        return Fact(say("documents", "sign.no-change"))
    mark = say("documents", "score.disagreement") if score.disagreement else ""
    fact = number_fact(score.mean, score.origin)
    return Fact(fact.text + mark, fact.record, fact.pointer)


def _total_rows(scope: Scope, sheet: Sheet, schools: Sequence[str]) -> tuple[TotalRow, ...]:
    totals = [(school, total_of(scope, sheet, school)) for school in schools]
    return tuple(
        TotalRow(str(number), narrow_name(scope, school), total_fact(total), share_fact(total))
        for number, (school, total) in enumerate(totals, start=1)
    )


def _is_derived(criterion: Criterion) -> bool:
    return criterion.range_source is RangeSource.DERIVED
