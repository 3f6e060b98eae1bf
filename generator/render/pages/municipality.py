"""A municipality's page: its schools and how they stand, programmes, what is due, papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from generator.analyse.counts import verdict_sentence
from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.render import address
from generator.render.municipality import Members, latest_counts
from generator.render.page import Frame, Link, Page, PageFamily, frame
from generator.render.pages.programme_list import ProgrammeCard, programme_card
from generator.render.pieces.bar import Bar, verdict_bar
from generator.render.pieces.event import Term
from generator.render.pieces.line import capitalised
from generator.render.pieces.list_page import around
from generator.render.pieces.paper import Paper, latest, papers_in_order
from generator.render.pieces.pending import Pending
from generator.render.site import Site, programme_name, school_name
from generator.render.split import LONGEST, ListPage, Plan, split

_PAPERS = 10
_DUE = 20


@dataclass(frozen=True, slots=True)
class SchoolStanding:
    """A school: its programmes and the words of its latest monitoring, with their bar."""

    school: Link
    programmes: tuple[Link, ...]
    dynamics: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class DueLine:
    """An event that is overdue or due soon."""

    title: Fact
    href: str
    terms: tuple[Term, ...]
    programme: Link


@dataclass(frozen=True, slots=True)
class DuePart:
    """The first of what is due; ``more`` counts the rest."""

    rows: tuple[DueLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class MunicipalityPage:
    """Context of a municipality's page. A long list of schools lies on ``pieces``."""

    frame: Frame
    is_first: bool
    region: str
    sentence: str
    schools: tuple[SchoolStanding, ...]
    pieces: tuple[Link, ...]
    around: tuple[Link, ...]
    programmes: tuple[ProgrammeCard, ...]
    overdue: DuePart
    soon: DuePart
    papers: tuple[Paper, ...]
    all_papers: str
    calendar: str
    list: str


def _pages(site: Site) -> Iterator[Page]:
    for municipality in site.municipalities:
        for sheet in school_sheets_of(municipality, site.municipalities[municipality]):
            make = partial(_made, site, municipality, sheet.path)
            yield Page(sheet.path, "pages/municipality.html.jinja", make)


def school_sheets_of(municipality: str, members: Members) -> tuple[ListPage[str], ...]:
    """Return the sheets of the schools of a municipality, its own page first."""
    path = address.municipality_page(municipality)
    plan: Plan[str] = Plan(path, path.removesuffix("/index.html"), ())
    return split(plan, members.schools, LONGEST)


def _made(site: Site, municipality: str, path: str) -> MunicipalityPage:
    members: Members = site.municipalities[municipality]
    sheets = school_sheets_of(municipality, members)
    page = next(sheet for sheet in sheets if sheet.path == path)
    is_first = not page.way
    known = site.registry.municipalities.get(municipality)
    due = [site.overviews[each] for each in members.own] if is_first else []
    return MunicipalityPage(
        frame=_frame(site, municipality, page),
        is_first=is_first,
        region=known.region if known else "",
        sentence=_sentence(site, municipality) if is_first else "",
        schools=tuple(_standing(site, each, path) for each in page.rows),
        pieces=tuple(
            Link(say("lists", "part", number=step.key), address.link(path, step.path))
            for step in page.below
        ),
        around=around(site, page),
        programmes=tuple(
            programme_card(site.units[each], path)
            for each in (members.programmes if is_first else ())
        ),
        overdue=_due(site, members, path, [each.overdue for each in due]),
        soon=_due(site, members, path, [each.soon for each in due]),
        papers=_papers(site, members, path) if is_first else (),
        all_papers=address.link(path, address.DOCUMENTS),
        calendar=address.link(path, address.CALENDAR),
        list=address.link(path, address.MUNICIPALITIES),
    )


def municipality_name(site: Site, municipality: str) -> str:
    """Return the name of a municipality as it opens a sentence; its id when it has no record."""
    found = site.registry.municipalities.get(municipality)
    return capitalised(found.name) if found else municipality


def _frame(site: Site, municipality: str, page: ListPage[str]) -> Frame:
    name = municipality_name(site, municipality)
    title, trail = name, (address.MUNICIPALITIES,)
    if page.way:
        title = say("compare", "municipality.part", name=name, number=page.way[-1].key)
    made = say("compare", "municipality.description", name=name)
    return frame(site, "municipality", page.path, title, description=made, trail=trail)


def _sentence(site: Site, municipality: str) -> str:
    brief = site.municipality_briefs[municipality]
    return say(
        "compare",
        "municipality.sentence",
        schools=brief.schools,
        measured=brief.measured,
        programmes=brief.programmes,
        overdue=brief.overdue,
        soon=brief.soon,
    )


def _standing(site: Site, school: str, path: str) -> SchoolStanding:
    counts = latest_counts(site, site.results.get(school, SchoolResults(school)))
    return SchoolStanding(
        Link(
            capitalised(school_name(site, school)), address.link(path, address.school_page(school))
        ),
        tuple(
            Link(programme_name(site, each), address.link(path, address.programme_page(each)))
            for each in site.school_programmes.get(school, ())
        ),
        capitalised(verdict_sentence(counts)) if counts else "",
        verdict_bar(counts.by_verdict.items()) if counts else Bar(),
    )


def _due(site: Site, members: Members, path: str, found: Iterable[tuple[Pending, ...]]) -> DuePart:
    listed = [
        (programme, each)
        for programme, pending in zip(members.own, found, strict=False)
        for each in pending
    ]
    rows = tuple(_due_line(site, programme, each, path) for programme, each in listed[:_DUE])
    return DuePart(rows, len(listed) - len(rows))


def _due_line(site: Site, programme: str, pending: Pending, path: str) -> DueLine:
    target, _, place = pending.page.partition("#")
    return DueLine(
        pending.title,
        address.link(path, target, place),
        pending.terms,
        Link(
            programme_name(site, programme), address.link(path, address.programme_page(programme))
        ),
    )


def _papers(site: Site, members: Members, path: str) -> tuple[Paper, ...]:
    """Return the newest papers of the municipality's own programmes."""
    own = chain.from_iterable(site.programme_documents.get(each, ()) for each in members.own)
    whole = (document for document in own if not document.school)
    return papers_in_order(site, latest(whole, _PAPERS), path)


MUNICIPALITY = PageFamily("municipality", "pages/municipality.html.jinja", MunicipalityPage, _pages)
