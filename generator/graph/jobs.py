"""Papers and pages as jobs: named so that another process, or another machine, can do them.

Enters: a place with facts, a tray, templates and material. Leaves: files laid ready, and of a paper
its line in the lists.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.core.trace import note, noting
from generator.graph.checking import surroundings_of
from generator.graph.facts import Facts
from generator.graph.job import Job
from generator.graph.listed import put_agenda
from generator.graph.shown import Material, material_in, scope_in, watched_site
from generator.graph.tray import Tray
from generator.graph.workshop import SITE, TEMPLATES, Workshop, open_workshop
from generator.model.edition import Edition
from generator.publish.rendering import published
from generator.render import address
from generator.render.dataset import Owner, parts_of
from generator.render.documents import DOCUMENTS
from generator.render.feeds import make_feed
from generator.render.html import render_page
from generator.render.opendata import DATASETS
from generator.render.page import Page
from generator.render.pages import PAGE_FAMILIES
from generator.render.paper import PaperEntry, make_paper
from generator.render.site import PublishedDocument, Site
from generator.system.folder_cache import FolderCache

_DOCUMENTS = {document.slug: document for document in DOCUMENTS}
_FAMILIES = {family.name: family for family in PAGE_FAMILIES}


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper as it stands in the lists."""

    entry: PaperEntry
    published: PublishedDocument


@dataclass(frozen=True, slots=True)
class Place:
    """Where jobs are done, and with what."""

    facts: Facts
    tray: Tray
    workshop: Workshop
    material: Material
    site: Site
    listed: dict[str, Mapping[str, Page]] = field(default_factory=dict)


def place_at(
    facts: Facts, root: Path, aside: Path, edition: Edition, cache: FolderCache | None
) -> Place:
    """Return the place of an edition's build with the facts as they are now."""
    material = material_in(facts, surroundings_of(facts), edition)
    workshop = open_workshop(root, cache)
    return Place(facts, Tray(facts, aside), workshop, material, watched_site(facts, material))


def paper_job(programme: str, document: str, item: str) -> Job:
    """Return the job of printing a paper."""
    return Job(f"paper {programme}/{document}/{item}", "paper", (programme, document, item))


def page_job(family: str, path: str) -> Job:
    """Return the job of writing a page."""
    return Job(f"page {path}", "page", (family, path))


def rows_job(kind: Owner, owner: str) -> Job:
    """Return the job of writing what one owner has in split tables of open data."""
    return Job(f"rows {kind}/{owner}", "rows", (kind.value, owner))


def feed_job(owner: str) -> Job:
    """Return the job of writing the calendar of an owner."""
    return Job(f"feed {owner}", "feed", (owner,))


def do(place: Place, job: Job) -> Any:
    """Do a job and return what its node gives.

    Raises: VektorError for a template or layout profile that can't be used.
    """
    return _MAKERS[job.kind](place, *job.key)


def _paper(place: Place, programme: str, slug: str, item: str) -> Printed:
    note(TEMPLATES)
    scope = scope_in(place.facts, place.material, programme)
    paper = make_paper(_DOCUMENTS[slug], scope, item, place.workshop.press)
    content = paper.artifact.content
    listed = published(paper)
    beside = Artifact(f"site/{address.document_file(listed.path)}", content)
    place.tray.take([paper.artifact, beside])
    return Printed(paper.entry, listed)


def _page(place: Place, family: str, path: str) -> None:
    note(SITE)
    page = _pages_of(place, family)[path]
    made = render_page(place.workshop.pages, page)
    place.tray.take([Artifact(f"site/{made.path}", made.content)])


def _pages_of(place: Place, family: str) -> Mapping[str, Page]:
    """Return the pages of a family by path, none of them made yet."""
    if family not in place.listed:
        with noting():  # a page holds nothing of what its listing read
            pages = {page.path: page for page in _FAMILIES[family].pages(place.site)}
        place.listed[family] = pages
    return place.listed[family]


def _rows(place: Place, kind: str, owner: str) -> None:
    for dataset in DATASETS:
        if dataset.split and dataset.split.kind is Owner(kind):
            place.facts.put(f"part/{dataset.name}/{owner}", parts_of(dataset, place.site, owner))


def _feed(place: Place, owner: str) -> None:
    made = make_feed(place.site, owner)
    place.tray.take([Artifact(f"site/{made.path}", made.content)])


def _agenda(place: Place, programme: str) -> None:
    put_agenda(place.facts, place.site, programme)


_MAKERS: dict[str, Callable[..., Any]] = {
    "paper": _paper,
    "page": _page,
    "rows": _rows,
    "agenda": _agenda,
    "feed": _feed,
}
