"""The home page: what this is and for whom, programmes, how matters stand, latest papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.core.wording import say
from generator.render import address
from generator.render.page import Frame, Link, Page, PageFamily, frame
from generator.render.pages.programme_list import ProgrammeCard, programme_cards
from generator.render.pieces.event import StatusCount, status_counts
from generator.render.pieces.paper import Paper, latest, paper
from generator.render.site import Site, roadmap_title, roadmaps_in_order
from generator.russian.counting import counted

LATEST_PAPERS = 6


@dataclass(frozen=True, slots=True)
class HomeProgramme:
    """A programme: how its newest roadmap stands, and the latest monitoring."""

    card: ProgrammeCard
    roadmap: tuple[Link, ...]
    statuses: tuple[StatusCount, ...]
    monitoring: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """Context of the home page. ``schools`` and ``documents`` count in words."""

    frame: Frame
    programmes: tuple[HomeProgramme, ...]
    papers: tuple[Paper, ...]
    schools: Link
    documents: Link
    calendar: Link
    data: Link
    guides: Link
    glossary: Link


def _pages(site: Site) -> Iterator[Page]:
    yield Page(address.HOME, "pages/home.html.jinja", partial(_made, site))


def _made(site: Site) -> HomePage:
    path = address.HOME
    title = say("pages", "menu.home")
    return HomePage(
        frame=frame(site, "home", path, title),
        programmes=tuple(_programmes(site, path)),
        papers=tuple(paper(site, item, path) for item in latest(site.documents, LATEST_PAPERS)),
        schools=Link(counted(len(site.registry.schools), "школа"), address.SCHOOLS),
        documents=Link(counted(len(site.documents), "документ"), address.DOCUMENTS),
        calendar=Link(say("pages", "menu.calendar"), address.CALENDAR),
        data=Link(say("pages", "menu.data"), address.DATA),
        guides=Link(say("pages", "menu.guides"), address.GUIDES),
        glossary=Link(say("pages", "menu.glossary"), address.GLOSSARY),
    )


def _programmes(site: Site, path: str) -> Iterator[HomeProgramme]:
    for unit, card in zip(site.programmes, programme_cards(site, path), strict=True):
        newest = roadmaps_in_order(unit)[:1]
        comparisons = sorted(unit.comparisons, key=lambda item: (item.date, item.id))
        programme = unit.programme.id
        yield HomeProgramme(
            card,
            tuple(
                Link(
                    roadmap_title(unit, item),
                    address.link(path, address.roadmap_page(programme, item.id)),
                )
                for item in newest
            ),
            tuple(count for item in newest for count in status_counts(site, item.events)),
            tuple(
                Link(item.title, address.link(path, address.monitoring_page(programme, item.id)))
                for item in comparisons[-1:]
            ),
        )


HOME = PageFamily("home", "pages/home.html.jinja", HomePage, _pages)
