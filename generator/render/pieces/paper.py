"""Papers to download: the documents of a build as links with a short description."""

from __future__ import annotations

from collections.abc import Iterable

from generator.core.dataclass import dataclass
from generator.core.wording import wording
from generator.render import address
from generator.render.ordered import natural
from generator.render.page import Link
from generator.render.site import PublishedDocument, Site, programme_name, school_name
from generator.russian.numbers import NBSP


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: the file to download, what it is, its date in words or "", and its size.

    ``pdf`` is the same as PDF, where there is one; its title is its size.
    """

    id: str
    file: Link
    kind: str
    programme: str
    school: str
    date: str
    size: str
    sha256: str
    pdf: Link | None


def papers(site: Site, page: str, *, school: str = "", programme: str = "") -> tuple[Paper, ...]:
    """Return the papers of a school or of a programme (or all), in the order of the index."""
    listed = _listed(site, school, programme)
    found = (item for item in listed if programme in {"", item.programme})
    return papers_in_order(site, found, page)


def papers_in_order(
    site: Site, documents: Iterable[PublishedDocument], page: str
) -> tuple[Paper, ...]:
    """Return documents as a page shows them; those of single schools stand last, by name."""
    found = tuple(documents)
    whole = (item for item in found if not item.school)
    single = sorted((item for item in found if item.school), key=_by_name)
    return tuple(paper(site, item, page) for item in (*whole, *single))


def _listed(site: Site, school: str, programme: str) -> tuple[PublishedDocument, ...]:
    """Return the shortest list that has them all: so a page stands on no other papers."""
    if school:
        return site.school_documents.get(school, ())
    return site.programme_documents.get(programme, ()) if programme else site.documents


def _by_name(item: PublishedDocument) -> tuple[tuple[tuple[str, int], ...], str]:
    return natural(item.title), item.id


def paper(site: Site, item: PublishedDocument, page: str) -> Paper:
    """Return a document of the build as a page shows it."""
    kinds = wording("pages")["document"]
    return Paper(
        id=address.anchor("document", item.id),
        file=Link(item.title, address.link(page, address.document_file(item.path))),
        kind=item.word or str(kinds.get(item.kind, kinds["other"])),
        programme=programme_name(site, item.programme) if item.programme else "",
        school=school_name(site, item.school) if item.school else "",
        date=".".join(reversed(item.date.split("-"))),
        size=_size(item.size_bytes),
        sha256=item.sha256,
        pdf=_pdf(site, item, page),
    )


def _pdf(site: Site, item: PublishedDocument, page: str) -> Link | None:
    size = site.pdfs.get(item.programme, {}).get(item.path)
    if size is None:
        return None
    return Link(_size(size), address.link(page, address.pdf_file(item.path)))


def latest(papers_shown: Iterable[PublishedDocument], count: int) -> tuple[PublishedDocument, ...]:
    """Return the ``count`` newest documents by their own date; undated ones stand last."""
    ordered = sorted(papers_shown, key=lambda item: (item.date, item.id), reverse=True)
    return tuple(ordered[:count])


def _size(size_bytes: int) -> str:
    return f"{(size_bytes + 1023) // 1024}{NBSP}КБ" if size_bytes else ""
