"""The home page: what needs attention, what this is and for whom, programmes, latest papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.home_now import HomeNow, home_now
from generator.render.lists import PROGRAMMES, maps_of
from generator.render.page import Frame, Link, Page, PageFamily, frame
from generator.render.pages.programme_list import (
    ProgrammeCard,
    listed_units,
    programme_card,
)
from generator.render.pieces.changed import ChangedBlock, changed_of_site, with_feeds
from generator.render.pieces.event import StatusCount, state_counts, status_counts
from generator.render.pieces.list_page import IndexLine, step_title
from generator.render.pieces.paper import Paper, latest, paper
from generator.render.site import PublishedDocument, Site, roadmap_title, roadmaps_in_order
from generator.russian.counting import counted
from generator.russian.shorten import shorten

LATEST_PAPERS = 6
_PAPER_LETTERS = 90


@dataclass(frozen=True, slots=True)
class HomeProgramme:
    """A programme: how its newest roadmap stands, and the latest monitoring."""

    card: ProgrammeCard
    roadmap: tuple[Link, ...]
    statuses: tuple[StatusCount, ...]
    monitoring: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """Context of the home page. ``schools`` and ``documents`` count in words.

    Where programmes are too many, ``places`` have them, and ``statuses`` sums their events up.
    """

    frame: Frame
    now: HomeNow
    changed: tuple[ChangedBlock, ...]
    programmes: tuple[HomeProgramme, ...]
    places: tuple[IndexLine, ...]
    statuses: tuple[StatusCount, ...]
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
        frame=with_feeds(site, frame(site, "home", path, title), path),
        now=home_now(site, path),
        changed=changed_of_site(site, path),
        programmes=tuple(_programmes(site, path)),
        places=tuple(_places(site, path)),
        statuses=state_counts(dict(site.event_states)),
        papers=tuple(_brief(site, item, path) for item in latest(site.documents, LATEST_PAPERS)),
        schools=Link(counted(len(site.registry.schools), "школа"), address.SCHOOLS),
        documents=Link(counted(len(site.documents), "документ"), address.DOCUMENTS),
        calendar=Link(say("pages", "menu.calendar"), address.CALENDAR),
        data=Link(say("pages", "menu.data"), address.DATA),
        guides=Link(say("pages", "menu.guides"), address.GUIDES),
        glossary=Link(say("pages", "menu.glossary"), address.GLOSSARY),
    )


def _brief(site: Site, item: PublishedDocument, path: str) -> Paper:
    """Return a document with as much of its title as one line has."""
    return paper(site, replace(item, title=shorten(item.title, _PAPER_LETTERS)), path)


def _programmes(site: Site, path: str) -> Iterator[HomeProgramme]:
    """Give the programmes as far as they fit one page; else their list leads to them."""
    whole = site.sheets[PROGRAMMES].get(address.PROGRAMMES)
    for unit in listed_units(site, whole) if whole else ():
        newest = roadmaps_in_order(unit)[:1]
        comparisons = sorted(unit.comparisons, key=lambda item: (item.date, item.id))
        programme = unit.programme.id
        yield HomeProgramme(
            programme_card(unit, path),
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


def _places(site: Site, path: str) -> Iterator[IndexLine]:
    """Give the regions or municipalities by which a long list of programmes is split."""
    found = site.sheets[maps_of(PROGRAMMES)[1]].get(address.PROGRAMMES)
    for step in found.below if found else ():
        title = step_title(site, step)
        yield IndexLine(Link(title, address.link(path, step.path)), step.count)


HOME = PageFamily("home", "pages/home.html.jinja", HomePage, _pages)
