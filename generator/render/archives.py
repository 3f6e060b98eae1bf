"""Zips of documents: of a school, of a programme, of a year; what is in each, and the list inside.

Enters: a Site with its documents. Leaves: archives, and each as pieces of a zip. Documents are
stored, for they are deflated already, under the names that they have on the site: ASCII, so that
every program unpacks them, and the same from year to year; the list inside tells their titles.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.site import PublishedDocument, Site, programme_name, school_name
from generator.render.word.archive import pour, stored
from generator.russian.counting import counted

# More documents than this nobody takes at once, and each zip repeats their bytes.
MOST = 1_000
LIST = "opis.txt"
_BOM = b"\xef\xbb\xbf"
_YEAR = re.compile(r"\d{4}(?=$|-\d{4}$)")

Documents = tuple[PublishedDocument, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip below the site's folder. ``year`` is "" for one of all years."""

    path: str
    title: str
    year: str
    documents: Documents


def year_of(document: PublishedDocument) -> str:
    """Return the year of a document's cycle or period, else of its date, or ""."""
    folder = document.path.split("/")[1:-1]
    found = _YEAR.match(folder[0]) if folder else None
    return found[0] if found else document.date[:4]


def school_archives(site: Site, school: str) -> tuple[Archive, ...]:
    """Return the archives of a school: of all its documents, then of each year, latest first."""
    documents = site.school_documents.get(school, ())
    title = partial(say, "downloads", "zip.school", school=school_name(site, school))
    return _of_owner(documents, partial(address.school_zip, school), title)


def programme_archives(site: Site, programme: str) -> tuple[Archive, ...]:
    """Return the archives of a programme: of all its documents, then of each year."""
    documents = site.programme_documents.get(programme, ())
    title = partial(say, "downloads", "zip.programme", programme=programme_name(site, programme))
    return _of_owner(documents, partial(address.programme_zip, programme), title)


def year_archives(site: Site) -> tuple[Archive, ...]:
    """Return the archives of the years of all programmes, latest first."""
    return tuple(
        Archive(address.year_zip(year), say("downloads", "zip.year", year=year), year, found)
        for year, found in _by_year(site.documents)
        if _is_offered(found)
    )


def archive_years(site: Site) -> tuple[tuple[str, int], ...]:
    """Return the years that have an archive of all programmes, with the number of documents.

    Only titles are read: what is printed anew under the same title changes nothing here.
    """
    return tuple((year, len(found)) for year, found in _by_year(site.titles) if _is_offered(found))


def zip_pieces(archive: Archive, content: Callable[[str], bytes]) -> Iterator[bytes]:
    """Give a zip piece by piece; ``content`` returns a document by its path below documents/."""
    ordered = sorted(archive.documents, key=lambda item: item.path)
    yield from pour(
        [
            stored(LIST, _list(archive.title, ordered)),
            *(stored(item.path, content(item.path)) for item in ordered),
        ]
    )


def _of_owner(
    documents: Documents, path: Callable[[str], str], title: Callable[[], str]
) -> tuple[Archive, ...]:
    if not _is_offered(documents):
        return ()
    years = [(year, found) for year, found in _by_year(documents) if len(found) < len(documents)]
    return tuple(
        Archive(path(year), title() + (f", {year}" if year else ""), year, found)
        for year, found in (("", documents), *years)
        if _is_offered(found)
    )


def _is_offered(documents: Documents) -> bool:
    """Tell whether documents are worth a zip: one is downloaded as it is."""
    return 1 < len(documents) <= MOST


def _by_year(documents: Iterable[PublishedDocument]) -> list[tuple[str, Documents]]:
    found: dict[str, list[PublishedDocument]] = {}
    for document in documents:
        found.setdefault(year_of(document), []).append(document)
    return [(year, tuple(found[year])) for year in sorted(found, reverse=True) if year]


def _list(title: str, documents: list[PublishedDocument]) -> bytes:
    """Return the list of documents as a text that Notepad shows: UTF-8 with a mark, CRLF."""
    head = [title, counted(len(documents), "документ"), ""]
    lines = [
        line
        for number, item in enumerate(documents, 1)
        for line in (f"{number}. {item.title}{_dated(item)}", f"   {item.path}")
    ]
    return _BOM + "".join(f"{line}\r\n" for line in (*head, *lines)).encode()


def _dated(item: PublishedDocument) -> str:
    day = ".".join(reversed(item.date.split("-")))
    return f" ({day})" if day and day not in item.title else ""
