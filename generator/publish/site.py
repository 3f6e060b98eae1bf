"""The whole site: pages from data, narrative pages, search, assets, open data, documents.

Enters: a Site, the files of site/ and the built documents. Leaves: artifacts below the site's
folder, whose every internal link leads somewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from generator.core.artifact import Artifact
from generator.core.exceptions import VektorError
from generator.publish.guides import build_guides
from generator.publish.link import Outline, dead_links_of, outlines
from generator.read.resources import read_resource, resource_names
from generator.render import address
from generator.render.archives import (
    programme_archives,
    school_archives,
    year_archives,
    zip_pieces,
)
from generator.render.dataset import write_dataset
from generator.render.feed import document_feed, newest
from generator.render.feeds import feed_owners, make_feed
from generator.render.html import compile_templates, render_page
from generator.render.opendata import DATASETS
from generator.render.pages import PAGE_FAMILIES
from generator.render.search.entries import GUIDES, search_shelves
from generator.render.search.entry import Entry
from generator.render.search.index import SearchIndex, index_files
from generator.render.search.shelf import lines_of, shelf_of
from generator.render.site import Site

_ASSETS = "assets/"


def site_sources(root: Path) -> dict[str, bytes]:
    """Return the files of site/ by path: the root's own, else the shipped ones."""
    return {name: read_resource(root, "site", name) for name in resource_names(root, "site")}


def build_data(site: Site) -> tuple[Artifact, ...]:
    """Return the open data of an edition, at paths below data/, ordered by path."""
    return tuple(sorted(item for dataset in DATASETS for item in write_dataset(dataset, site)))


def build_site(
    site: Site,
    sources: Mapping[str, bytes],
    documents: Iterable[Artifact],
    data: Iterable[Artifact],
) -> tuple[Artifact, ...]:
    """Return the site, ordered by path; documents and data lie in it, so it is complete by itself.

    ``documents`` have paths below documents/, ``data`` below data/.
    Raises: VektorError page-template-wrong, site-text-wrong.
    """
    guides = build_guides(site, sources)
    papers = {item.path: item.content for item in documents}
    built = (
        *_pages(site, sources),
        *guides.artifacts,
        *(make_feed(site, owner) for owner in feed_owners(site)),
        *_news(site),
        *_search(site, guides.entries),
        *assets(sources),
        *(Artifact(address.document_file(path), content) for path, content in papers.items()),
        *_zips(site, papers),
        *(Artifact(address.data_file(item.path), item.content) for item in data),
    )
    files = {item.path: item.content for item in built}
    refuse_dead_links(outlines(guides.artifacts), files.__getitem__, files.__contains__)
    return tuple(sorted(built))


def _news(site: Site) -> Iterator[Artifact]:
    latest = {each: newest(site.programme_documents.get(each, ())) for each in site.units}
    for programme, documents in latest.items():
        path = address.programme_feed(programme)
        yield Artifact(path, document_feed(site, documents, programme))
    yield Artifact(address.FEED, document_feed(site, chain.from_iterable(latest.values())))


def _zips(site: Site, papers: Mapping[str, bytes]) -> Iterator[Artifact]:
    schools = (school_archives(site, school) for school in site.school_documents if school)
    programmes = (programme_archives(site, programme) for programme in site.units)
    for archive in chain(*schools, *programmes, year_archives(site)):
        yield Artifact(archive.path, b"".join(zip_pieces(archive, papers.__getitem__)))


def _pages(site: Site, sources: Mapping[str, bytes]) -> Iterator[Artifact]:
    templates = compile_templates(sources)
    for family in PAGE_FAMILIES:
        for page in family.pages(site):
            yield render_page(templates, page)


def _search(site: Site, guides: tuple[Entry, ...]) -> Iterator[Artifact]:
    index = SearchIndex()
    for name, make in (*search_shelves(site), (GUIDES, lambda: guides)):
        entries = tuple(make())
        index.add(name, shelf_of(entries))
        yield lines_of(name, entries)
    yield from index_files(site, index)


def assets(sources: Mapping[str, bytes]) -> Iterator[Artifact]:
    """Give the site's own styles, scripts and pictures."""
    for name, content in sources.items():
        if name.startswith(_ASSETS):
            yield Artifact(name, content)


def refuse_dead_links(
    pages: Mapping[str, Outline], content: Callable[[str], bytes], has: Callable[[str], bool]
) -> None:
    """Stop at a dead link in a text that a person wrote; links of our own pages are tested.

    ``content`` and ``has`` know the files of the site. Raises: VektorError site-text-wrong.
    """
    found = dead_links_of(pages, content, has)
    if found:
        problem = "; ".join(f"{item.page}: {item.target}" for item in found[:5])
        raise VektorError("site-text-wrong", problem=problem)
