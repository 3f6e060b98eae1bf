"""A site and its papers made in one go, in memory, for tests that look at many of their files.

Enters: a Site, the files of site/ and documents. Leaves: artifacts, as a build lays them ready.
The build itself (graph/) makes each only when what it is made of changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from generator.core.artifact import Artifact
from generator.publish.guides import build_guides
from generator.publish.link import outlines
from generator.publish.site import assets, refuse_dead_links
from generator.render import address
from generator.render.archives import (
    programme_archives,
    school_archives,
    year_archives,
    zip_pieces,
)
from generator.render.dataset import write_dataset
from generator.render.document import Document
from generator.render.documents import DOCUMENTS
from generator.render.feed import document_feed, newest
from generator.render.feeds import feed_owners, make_feed
from generator.render.html import compile_templates, render_page
from generator.render.opendata import DATASETS
from generator.render.pages import PAGE_FAMILIES
from generator.render.paper import Paper, Press, make_paper
from generator.render.scope import Scope
from generator.render.search.entries import GUIDES, search_shelves
from generator.render.search.entry import Entry
from generator.render.search.index import SearchIndex, index_files
from generator.render.search.shelf import lines_of, shelf_of
from generator.render.site import Site


def programme_papers(
    scope: Scope, press: Press, documents: Iterable[Document] = DOCUMENTS
) -> Iterator[Paper]:
    """Yield every paper of a programme, one at a time, in the order of the shelf."""
    for document in documents:
        for item in document.items(scope):
            yield make_paper(document, scope, item, press)


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
