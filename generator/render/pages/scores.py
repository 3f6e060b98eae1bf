"""A sheet's page: what every school was given by every criterion, with the totals side by side."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.analyse.result import ScoreTotal
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.score import Sheet
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Frame, Link, Page, Source, frame, programme_family
from generator.render.pieces.bar import Bar, share_bar
from generator.render.pieces.comparisons import compared_sheets
from generator.render.pieces.number import Number, plain_number
from generator.render.pieces.scores import held, score_note, share_text, sheet_sources, totals_of
from generator.render.site import Site, short_school_name
from generator.render.split import LONGEST
from generator.russian.numbers import write_number


@dataclass(frozen=True, slots=True)
class CriterionHead:
    """A column: the criterion and the greatest score for it."""

    name: str
    maximum: str


@dataclass(frozen=True, slots=True)
class ScoreCell:
    """A score with the criterion that it is for; ``note`` tells of several experts."""

    name: str
    score: Number
    note: str


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A school: its scores in the order of the criteria, its total, and the total as a bar."""

    school: Link
    cells: tuple[ScoreCell, ...]
    total: Number
    share: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class ScoresPage:
    """Context of a sheet's page; ``sentence`` says who has most and least."""

    frame: Frame
    programme: Link
    subject: str
    held: str
    sentence: str
    criteria: tuple[CriterionHead, ...]
    maximum: str
    rows: tuple[ScoreLine, ...]
    data: tuple[Link, ...]
    sources: tuple[Source, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    for sheet in compared_sheets(unit):
        path = address.scores_page(unit.programme.id, sheet.id)
        yield Page(path, "pages/scores.html.jinja", partial(_context, site, unit, sheet, path))


def _context(site: Site, unit: ProgrammeUnit, sheet: Sheet, path: str) -> ScoresPage:
    above = address.programme_page(unit.programme.id)
    totals = tuple(totals_of(site, unit, sheet))
    return ScoresPage(
        frame=frame(
            site,
            "scores",
            path,
            say("compare", "scores.title", title=sheet.title),
            description=say("compare", "scores.description", title=sheet.title),
            trail=(address.PROGRAMMES, above),
        ),
        programme=Link(unit.programme.name, address.link(path, above)),
        subject=sheet.subject,
        held=held(sheet.held_from, sheet.held_to),
        sentence=_sentence(site, totals),
        criteria=tuple(
            CriterionHead(each.name, write_number(each.maximum)) for each in sheet.criteria
        ),
        maximum=write_number(totals[0].maximum if totals else sheet.maximum),
        rows=tuple(_row(site, sheet, total, path) for total in totals),
        data=tuple(
            Link(name, address.link(path, address.data_file(name)))
            for name in ("scores.csv", "score_totals.csv")
        ),
        sources=sheet_sources(site, totals if len(totals) <= LONGEST else (), sheet),
    )


def _row(site: Site, sheet: Sheet, total: ScoreTotal, path: str) -> ScoreLine:
    given = {score.criterion: score for score in total.scores}
    href = address.link(path, address.school_page(total.school))
    return ScoreLine(
        Link(short_school_name(site, total.school), href),
        tuple(
            ScoreCell(
                each.name,
                plain_number(given[each.id].mean if each.id in given else None),
                score_note(given[each.id], sheet.spread_limit) if each.id in given else "",
            )
            for each in sheet.criteria
        ),
        plain_number(total.total, total.explanation),
        share_text(total.share_pct),
        share_bar(total.total, total.maximum),
    )


def _sentence(site: Site, totals: tuple[ScoreTotal, ...]) -> str:
    """Return who has most and who has least; "" when fewer than two totals are known."""
    known = [(each.total, each.school) for each in totals if each.total is not None]
    if len(known) < 2:
        return ""
    values = [value for value, _ in known]
    high, low, maximum = max(values), min(values), write_number(totals[0].maximum)
    if high == low:
        return say("compare", "scores.same", high=write_number(high), maximum=maximum)
    return say(
        "compare",
        "scores.sentence",
        high=write_number(high),
        high_of=_names(site, known, high),
        low=write_number(low),
        low_of=_names(site, known, low),
        maximum=maximum,
    )


def _names(site: Site, known: list[tuple[Decimal, str]], value: Decimal) -> str:
    return ", ".join(short_school_name(site, school) for each, school in known if each == value)


SCORES = programme_family("scores", "pages/scores.html.jinja", ScoresPage, _pages)
