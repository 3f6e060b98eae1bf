"""A programme's risks: what answers each factor, and which schools are left without an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.analyse.risk_answers import FactorAnswers, factor_answers
from generator.analyse.risk_matrix import RiskColumn, risk_columns
from generator.analyse.risks import profiles_of
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.risk import Significance
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Frame, Link, Page, Source, frame, programme_family, sources
from generator.render.pieces.comparisons import has_risks
from generator.render.pieces.event import EventLine, event_line
from generator.render.pieces.number import Mark
from generator.render.reports.risk_factors import factor_names
from generator.render.site import Site, school_name, scope_of, short_school_name
from generator.render.split import LONGEST
from generator.russian.numbers import NBSP


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An event that answers a factor, with the way to its row in the plan."""

    href: str
    event: EventLine


@dataclass(frozen=True, slots=True)
class FactorLine:
    """A factor: its number in the matrix, the schools at high risk, the events, who is left."""

    id: str
    number: str
    name: Fact
    high: int
    events: tuple[AnswerLine, ...]
    unanswered: tuple[Link, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """A school whose risks have no event: as many as ``factors``."""

    school: Link
    factors: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What stands at a school and a factor; ``name`` is the factor's."""

    name: str
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A school with a cell for each factor."""

    school: Link
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class RisksPage:
    """Context of the page of risks; ``matrix`` is left out where the schools are too many."""

    frame: Frame
    programme: Link
    sentence: str
    factors: tuple[FactorLine, ...]
    schools: tuple[SchoolLine, ...]
    matrix: tuple[MatrixLine, ...]
    legend: str
    rule: str
    data: Link
    sources: tuple[Source, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    if has_risks(unit):
        path = address.risks_page(unit.programme.id)
        yield Page(path, "pages/risks.html.jinja", partial(_context, site, unit, path))


def _context(site: Site, unit: ProgrammeUnit, path: str) -> RisksPage:
    programme = unit.programme
    above = address.programme_page(programme.id)
    profiles = profiles_of(scope_of(site, unit).results, programme.id)
    columns = risk_columns(unit.risk_factors, profiles)
    names = factor_names(unit.risk_factors)
    found = factor_answers(names, columns, unit.roadmaps)
    return RisksPage(
        frame=frame(
            site,
            "risks",
            path,
            say("compare", "risks.title", programme=programme.name),
            description=say("compare", "risks.description", programme=programme.name),
            trail=(address.PROGRAMMES, above),
        ),
        programme=Link(programme.name, address.link(path, above)),
        sentence=_sentence(found),
        factors=tuple(
            _factor(site, unit, path, (number, names[each.factor]), each)
            for number, each in enumerate(found, start=1)
        ),
        schools=tuple(_left(site, path, found, names)),
        matrix=tuple(_matrix(site, path, columns, (found, names))),
        legend=say("compare", "risks.legend"),
        rule=say("compare", "risks.rule"),
        data=Link("risks.csv", address.link(path, address.data_file("risks.csv"))),
        sources=tuple(each for version in unit.risk_factors for each in sources(site, version)),
    )


def _sentence(found: Iterable[FactorAnswers]) -> str:
    listed = tuple(found)
    risks = sum(len(each.schools) for each in listed)
    left = sum(len(each.unanswered) for each in listed)
    if not risks:
        return say("compare", "risks.none")
    return say("compare", "risks.sentence", risks=risks, left=left, answered=risks - left)


def _factor(
    site: Site,
    unit: ProgrammeUnit,
    path: str,
    named: tuple[int, Fact],
    found: FactorAnswers,
) -> FactorLine:
    number, name = named
    return FactorLine(
        id=address.anchor("factor", found.factor),
        number=str(number),
        name=name,
        high=len(found.schools),
        events=tuple(
            AnswerLine(
                address.link(path, address.roadmap_page(unit.programme.id, roadmap.id)),
                event_line(site, roadmap, event),
            )
            for roadmap, event in found.events
        ),
        unanswered=_schools(site, path, found.unanswered),
        mark=_mark(found),
    )


def _mark(found: FactorAnswers) -> Mark:
    if not found.schools:
        return Mark("calm", "○", say("compare", "risks.state.calm"))
    if not found.unanswered:
        return Mark("positive", "✓", say("compare", "risks.state.all"))
    state = "none" if len(found.unanswered) == len(found.schools) else "some"
    return Mark("negative", "!", say("compare", f"risks.state.{state}"))


def _schools(site: Site, path: str, schools: Iterable[str]) -> tuple[Link, ...]:
    return tuple(
        Link(short_school_name(site, each), address.link(path, address.school_page(each)))
        for each in schools
    )


def _left(
    site: Site, path: str, found: Iterable[FactorAnswers], names: dict[str, Fact]
) -> Iterator[SchoolLine]:
    """Give the schools that have risks without an event, those with most of them first."""
    left: dict[str, list[str]] = {}
    for each in found:
        for school in each.unanswered:
            left.setdefault(school, []).append(each.factor)
    for school, factors in sorted(left.items(), key=lambda item: (-len(item[1]), item[0])):
        target = address.link(path, address.school_page(school))
        links = (Link(names[key].text, f"#{address.anchor('factor', key)}") for key in factors)
        yield SchoolLine(Link(school_name(site, school), target), tuple(links))


def _matrix(
    site: Site,
    path: str,
    columns: tuple[RiskColumn, ...],
    found: tuple[tuple[FactorAnswers, ...], dict[str, Fact]],
) -> Iterator[MatrixLine]:
    if len(columns) > LONGEST:
        return
    answers, names = found
    left = {(each.factor, school) for each in answers for school in each.unanswered}
    for column in columns:
        cells = tuple(_cell(column, key, names[key], left) for key in names)
        yield MatrixLine(_schools(site, path, (column.school,))[0], cells)


def _cell(column: RiskColumn, factor: str, name: Fact, left: set[tuple[str, str]]) -> MatrixCell:
    risk = column.risk(factor)
    if risk is None:
        text = say("marks", f"risk-matrix.{'gap' if column.has(factor) else 'absent'}")
        return MatrixCell(name.text, text, "missing")
    level = risk.significance
    letter = say("marks", f"risk-matrix.letter.{level.value}")
    text = f"{say('marks', f'sign.{level.value}')}{NBSP}{letter}"
    if level is not Significance.HIGH:
        return MatrixCell(name.text, text, level.value)
    state = "left" if (factor, column.school) in left else "answered"
    return MatrixCell(name.text, f"{text}{NBSP}{say('compare', f'risks.{state}')}", state)


RISKS = programme_family("risks", "pages/risks.html.jinja", RisksPage, _pages)
