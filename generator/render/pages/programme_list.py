"""The list of programmes, each with its goal and its cycles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.lists import PROGRAMMES, Item
from generator.render.page import Frame, Link, Page, PageFamily
from generator.render.pieces.line import opening_fact
from generator.render.pieces.list_page import around, list_frame
from generator.render.site import Site, newest_first
from generator.render.split import ListPage


@dataclass(frozen=True, slots=True)
class ProgrammeCard:
    """A programme in brief; ``cycles`` lead into its page."""

    page: Link
    full_title: Fact
    cycles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeListPage:
    """Context of the list of programmes."""

    frame: Frame
    around: tuple[Link, ...]
    programmes: tuple[ProgrammeCard, ...]


def _pages(site: Site) -> Iterator[Page]:
    for path in site.sheets[PROGRAMMES]:
        yield Page(path, "pages/programme-list.html.jinja", partial(_made, site, path))


def _made(site: Site, path: str) -> ProgrammeListPage:
    page = site.sheets[PROGRAMMES][path]
    return ProgrammeListPage(
        list_frame(site, "programme-list", page, say("pages", "menu.programmes")),
        around(site, page),
        tuple(programme_card(unit, path) for unit in listed_units(site, page)),
    )


def listed_units(site: Site, page: ListPage[Item]) -> Iterator[ProgrammeUnit]:
    """Give the programmes of a page of their list, ordered by id."""
    return (site.units[programme] for programme in sorted(item.id for item in page.rows))


def programme_card(unit: ProgrammeUnit, path: str) -> ProgrammeCard:
    """Return a programme in brief, with links from ``path``."""
    target = address.programme_page(unit.programme.id)
    cycles = tuple(
        Link(item.title, address.link(path, target, address.anchor("cycle", item.id)))
        for item in newest_first(unit.cycles)
    )
    page = Link(unit.programme.name, address.link(path, target))
    return ProgrammeCard(page, opening_fact(unit.programme, "title"), cycles)


PROGRAMME_LIST = PageFamily(
    "programme-list", "pages/programme-list.html.jinja", ProgrammeListPage, _pages
)
