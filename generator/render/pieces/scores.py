"""Expert scores on pages: one school's sheets by criterion, and one sheet's totals by school.

Enter score totals. Leave tables with the arithmetic of every total.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.analyse.result import CriterionScore, ScoreTotal
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.date import PrintedDate
from generator.model.score import Sheet
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.address import anchor
from generator.render.page import Link, Source, printed_source, recorded
from generator.render.pieces.bar import Bar, share_bar
from generator.render.pieces.number import Number, plain_number
from generator.render.site import Site, programme_name, school_name, sheet_of, unit_of
from generator.russian.numbers import NBSP, write_number


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """The score of one criterion. ``note`` tells of several experts and of a disagreement."""

    name: str
    score: Number
    maximum: str
    bar: Bar
    note: str = ""


@dataclass(frozen=True, slots=True)
class SheetScores:
    """What one school was given on one sheet; without criteria only the total was printed."""

    id: str
    title: str
    subject: str
    held: str
    programme: str
    rows: tuple[CriterionRow, ...]
    total: Number
    maximum: str
    share: str
    bar: Bar
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class SchoolTotal:
    """The total of one school on a sheet."""

    school: Link
    total: Number
    share: str


@dataclass(frozen=True, slots=True)
class SheetTotals:
    """A sheet with the totals of its schools, in the sheet's order."""

    id: str
    title: str
    held: str
    maximum: str
    rows: tuple[SchoolTotal, ...]
    sources: tuple[Source, ...]


def sheet_scores(site: Site, totals: Iterable[ScoreTotal]) -> tuple[SheetScores, ...]:
    """Return the sheets of a school; a total whose sheet is unknown is left out."""
    found = ((total, _sheet(site, total)) for total in totals)
    return tuple(_scores(site, total, sheet) for total, sheet in found if sheet is not None)


def sheet_totals(site: Site, unit: ProgrammeUnit, sheet: Sheet, page: str) -> SheetTotals:
    """Return the totals that schools got on ``sheet``, with links from ``page``."""
    totals = tuple(totals_of(site, unit, sheet))
    return SheetTotals(
        id=anchor("sheet", sheet.id),
        title=sheet.title,
        held=held(sheet.held_from, sheet.held_to),
        maximum=write_number(totals[0].maximum if totals else sheet.maximum),
        rows=tuple(_school_total(site, total, page) for total in totals),
        sources=sheet_sources(site, totals, sheet),
    )


def held(start: PrintedDate, end: PrintedDate | None) -> str:
    """Return when something was held, as printed: one date, or two with a dash."""
    return f"{start.text} – {end.text}" if end and end.text != start.text else start.text


def _sheet(site: Site, total: ScoreTotal) -> Sheet | None:
    unit = unit_of(site, total.programme)
    return sheet_of(unit, total.sheet) if unit else None


def totals_of(site: Site, unit: ProgrammeUnit, sheet: Sheet) -> Iterable[ScoreTotal]:
    """Give the totals of the schools of ``sheet``, in its order."""
    for listed in sheet.schools:
        results = site.results.get(listed.school)
        for total in results.totals if results else ():
            if (total.programme, total.sheet) == (unit.programme.id, sheet.id):
                yield total


def _scores(site: Site, total: ScoreTotal, sheet: Sheet) -> SheetScores:
    criteria = {item.id: item for item in sheet.criteria}
    return SheetScores(
        id=anchor("sheet", sheet.id),
        title=sheet.title,
        subject=sheet.subject,
        held=held(sheet.held_from, sheet.held_to),
        programme=programme_name(site, total.programme),
        rows=tuple(
            CriterionRow(
                criteria[score.criterion].name,
                plain_number(score.mean),
                write_number(criteria[score.criterion].maximum),
                share_bar(score.mean, criteria[score.criterion].maximum),
                score_note(score, sheet.spread_limit),
            )
            for score in total.scores
        ),
        total=plain_number(total.total, total.explanation),
        maximum=write_number(total.maximum),
        share=share_text(total.share_pct),
        bar=share_bar(total.total, total.maximum),
        sources=sheet_sources(site, (total,), sheet),
    )


def score_note(score: CriterionScore, limit: Decimal | None) -> str:
    """Return how many experts gave a score, how far apart they are, and why: all that is known."""
    parts = [remark.removesuffix(".") for remark in score.remarks]
    if score.disagreement and limit is not None:
        parts.insert(0, say("analyse", "score.disagreement", limit=write_number(limit)))
    if score.experts > 1:
        spread = write_number(score.spread)
        parts.insert(0, say("pages", "score.experts", experts=score.experts, spread=spread))
    return "; ".join(parts)


def _school_total(site: Site, total: ScoreTotal, page: str) -> SchoolTotal:
    target = address.school_page(total.school)
    return SchoolTotal(
        Link(school_name(site, total.school), address.link(page, target)),
        plain_number(total.total, total.explanation),
        share_text(total.share_pct),
    )


def share_text(share: Decimal | None) -> str:
    """Return a share in percent, "" when there is none."""
    return "" if share is None else f"{write_number(share)}{NBSP}%"


def sheet_sources(site: Site, totals: Iterable[ScoreTotal], sheet: Sheet) -> tuple[Source, ...]:
    """Return the paper of a sheet and the records of totals, each once."""
    title = say("pages", "explanation.scores")
    records = dict.fromkeys(total.origin.file for total in totals)
    papers = (printed_source(sheet),) if sheet.source else ()
    return (*papers, *(source for file in records for source in recorded(site, title, file)))
