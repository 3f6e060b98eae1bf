"""Municipalities side by side: schools, coverage, verdicts with their bars, overdue events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.lists import MUNICIPALITIES
from generator.render.municipality import MunicipalityBrief
from generator.render.page import Frame, Link, Page, PageFamily
from generator.render.pages.municipality import municipality_name
from generator.render.pieces.bar import Bar, share_bar, verdict_bar
from generator.render.pieces.beside import verdict_marks
from generator.render.pieces.event import StatusCount
from generator.render.pieces.list_page import around, list_frame
from generator.render.site import Site


@dataclass(frozen=True, slots=True)
class MunicipalityLine:
    """A municipality in numbers; ``covered`` is the bar of its schools with measurements."""

    page: Link
    region: str
    schools: int
    measured: int
    covered: Bar
    programmes: int
    compared: int
    worse: int
    verdicts: tuple[StatusCount, ...]
    bar: Bar
    overdue: int
    soon: int
    missing: int


@dataclass(frozen=True, slots=True)
class MunicipalityListPage:
    """Context of the list of municipalities; ``sentence`` says what it adds up to."""

    frame: Frame
    around: tuple[Link, ...]
    sentence: str
    lines: tuple[MunicipalityLine, ...]
    data: tuple[Link, ...]


def _pages(site: Site) -> Iterator[Page]:
    for path in site.sheets[MUNICIPALITIES]:
        yield Page(path, "pages/municipality-list.html.jinja", partial(_made, site, path))


def _made(site: Site, path: str) -> MunicipalityListPage:
    page = site.sheets[MUNICIPALITIES][path]
    briefs = [site.municipality_briefs[item.id] for item in page.rows]
    return MunicipalityListPage(
        frame=list_frame(site, "municipality-list", page, say("compare", "municipality.list")),
        around=around(site, page),
        sentence=_sentence(briefs),
        lines=tuple(_line(site, brief, path) for brief in briefs),
        data=tuple(
            Link(name, address.link(path, address.data_file(name)))
            for name in ("verdict_counts.csv", "events.csv")
        ),
    )


def _sentence(briefs: Iterable[MunicipalityBrief]) -> str:
    listed = tuple(briefs)
    return say(
        "compare",
        "municipality.all",
        municipalities=len(listed),
        schools=sum(each.schools for each in listed),
        worse=sum(each.worse for each in listed),
        overdue=sum(each.overdue for each in listed),
    )


def _line(site: Site, brief: MunicipalityBrief, path: str) -> MunicipalityLine:
    found = site.registry.municipalities.get(brief.id)
    target = address.municipality_page(brief.id)
    return MunicipalityLine(
        page=Link(municipality_name(site, brief.id), address.link(path, target)),
        region=found.region if found else "",
        schools=brief.schools,
        measured=brief.measured,
        covered=share_bar(brief.measured, brief.schools),
        programmes=brief.programmes,
        compared=brief.compared,
        worse=brief.worse,
        verdicts=verdict_marks(brief.verdicts),
        bar=verdict_bar(brief.verdicts),
        overdue=brief.overdue,
        soon=brief.soon,
        missing=brief.missing,
    )


MUNICIPALITY_LIST = PageFamily(
    "municipality-list", "pages/municipality-list.html.jinja", MunicipalityListPage, _pages
)
