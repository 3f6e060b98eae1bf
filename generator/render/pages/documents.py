"""All documents to download, by programme; the papers of schools apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.archives import programme_archives
from generator.render.lists import DOCUMENTS as DOCUMENT_LIST
from generator.render.lists import Item
from generator.render.page import Frame, Link, Page, PageFamily
from generator.render.pieces.archive import archive_links, year_links
from generator.render.pieces.list_page import around, list_frame
from generator.render.pieces.paper import Paper, papers_in_order
from generator.render.site import PublishedDocument, Site, programme_name
from generator.render.split import ListPage


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Papers of one programme, or its papers for schools (``by_school``); some may be ``dated``.

    ``zips`` are links to all of them as one file.
    """

    id: str
    title: str
    papers: tuple[Paper, ...]
    by_school: bool
    dated: bool
    zips: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """Context of the page of documents."""

    frame: Frame
    around: tuple[Link, ...]
    zips: tuple[Link, ...]
    groups: tuple[PaperGroup, ...]


def _pages(site: Site) -> Iterator[Page]:
    for path in site.sheets[DOCUMENT_LIST]:
        yield Page(path, "pages/documents.html.jinja", partial(_made, site, path))


def _made(site: Site, path: str) -> DocumentsPage:
    page = site.sheets[DOCUMENT_LIST][path]
    made = list_frame(site, "documents", page, say("pages", "menu.documents"))
    zips = year_links(site, path) if path == address.DOCUMENTS else ()
    return DocumentsPage(made, around(site, page), zips, tuple(_groups(site, page)))


def _groups(site: Site, page: ListPage[Item]) -> Iterator[PaperGroup]:
    shown = papers_in_order(site, _listed(site, page), page.path)
    names = list(dict.fromkeys(item.programme for item in shown))
    zips = _zips_by_name(site, page)
    for number, name in enumerate(names, 1):
        title = name or say("pages", "documents.other")
        own = tuple(item for item in shown if item.programme == name and not item.school)
        of_schools = tuple(item for item in shown if item.programme == name and item.school)
        if own:
            yield _group(f"programme-{number}", title, own, zips.get(name, ()))
        if of_schools:
            titled = say("pages", "documents.schools", programme=title)
            more = () if own else zips.get(name, ())
            yield _group(f"schools-{number}", titled, of_schools, more)


def _zips_by_name(site: Site, page: ListPage[Item]) -> dict[str, tuple[Link, ...]]:
    """Return name of a programme → links to its zips."""
    found = {}
    for programme in sorted({item.programme for item in page.rows} & site.units.keys()):
        archives = programme_archives(site, programme)
        found[programme_name(site, programme)] = archive_links(archives, page.path)
    return found


def _listed(site: Site, page: ListPage[Item]) -> Iterator[PublishedDocument]:
    """Give the documents of a page in the order of the index of all documents."""
    listed = {item.id for item in page.rows}
    for programme in sorted({item.programme for item in page.rows}):
        for document in site.programme_documents.get(programme, ()):
            if document.id in listed:
                yield document


def _group(anchor: str, title: str, shown: tuple[Paper, ...], zips: tuple[Link, ...]) -> PaperGroup:
    by_school = any(item.school for item in shown)
    is_dated = any(item.date for item in shown)
    return PaperGroup(anchor, title, shown, by_school=by_school, dated=is_dated, zips=zips)


DOCUMENTS = PageFamily("documents", "pages/documents.html.jinja", DocumentsPage, _pages)
