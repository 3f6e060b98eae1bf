"""All documents to download, by programme; the papers of schools apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.core.wording import say
from generator.render import address
from generator.render.page import Frame, Page, PageFamily, frame
from generator.render.pieces.paper import Paper, papers
from generator.render.site import Site


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Papers of one programme, or its papers for schools (``by_school``); some may be ``dated``."""

    id: str
    title: str
    papers: tuple[Paper, ...]
    by_school: bool
    dated: bool


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """Context of the page of documents."""

    frame: Frame
    groups: tuple[PaperGroup, ...]


def _pages(site: Site) -> Iterator[Page]:
    yield Page(address.DOCUMENTS, "pages/documents.html.jinja", partial(_made, site))


def _made(site: Site) -> DocumentsPage:
    path = address.DOCUMENTS
    title = say("pages", "menu.documents")
    return DocumentsPage(frame(site, "documents", path, title), tuple(_groups(site, path)))


def _groups(site: Site, path: str) -> Iterator[PaperGroup]:
    shown = papers(site, path)
    names = list(dict.fromkeys(item.programme for item in shown))
    for number, name in enumerate(names, 1):
        title = name or say("pages", "documents.other")
        own = tuple(item for item in shown if item.programme == name and not item.school)
        of_schools = tuple(item for item in shown if item.programme == name and item.school)
        if own:
            yield _group(f"programme-{number}", title, own)
        if of_schools:
            titled = say("pages", "documents.schools", programme=title)
            yield _group(f"schools-{number}", titled, of_schools)


def _group(anchor: str, title: str, shown: tuple[Paper, ...]) -> PaperGroup:
    by_school = any(item.school for item in shown)
    return PaperGroup(
        anchor, title, shown, by_school=by_school, dated=any(item.date for item in shown)
    )


DOCUMENTS = PageFamily("documents", "pages/documents.html.jinja", DocumentsPage, _pages)
