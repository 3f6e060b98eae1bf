"""The list of programmes, each with its goal and its cycles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.core.fact import Fact
from generator.core.wording import say
from generator.render import address
from generator.render.page import Frame, Link, Page, PageFamily, frame
from generator.render.pieces.line import opening_fact
from generator.render.site import Site, newest_first


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
    programmes: tuple[ProgrammeCard, ...]


def _pages(site: Site) -> Iterator[Page]:
    yield Page(address.PROGRAMMES, "pages/programme-list.html.jinja", partial(_made, site))


def _made(site: Site) -> ProgrammeListPage:
    path = address.PROGRAMMES
    title = say("pages", "menu.programmes")
    return ProgrammeListPage(
        frame(site, "programme-list", path, title), programme_cards(site, path)
    )


def programme_cards(site: Site, path: str) -> tuple[ProgrammeCard, ...]:
    """Return all programmes in brief, with links from ``path``."""
    cards = []
    for unit in site.programmes:
        target = address.programme_page(unit.programme.id)
        cycles = tuple(
            Link(item.title, address.link(path, target, address.anchor("cycle", item.id)))
            for item in newest_first(unit.cycles)
        )
        page = Link(unit.programme.name, address.link(path, target))
        cards.append(ProgrammeCard(page, opening_fact(unit.programme, "title"), cycles))
    return tuple(cards)


PROGRAMME_LIST = PageFamily(
    "programme-list", "pages/programme-list.html.jinja", ProgrammeListPage, _pages
)
