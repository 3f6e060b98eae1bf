"""Feeds: what is new on the site, for programs that read news.

Enters: a Site. Leaves: Atom documents (RFC 4287) as bytes. Ids come from the ids of records, so a
renamed document stays the same entry; dates come from documents and commits, never from a clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID, uuid5
from xml.sax.saxutils import escape, quoteattr

from generator.analyse.changes import sentence
from generator.core.dataclass import dataclass
from generator.core.wording import say, wording
from generator.render import address
from generator.render.changed_row import ChangedRow
from generator.render.pieces.paper import latest
from generator.render.site import PublishedDocument, Site, programme_name, school_name

# Entries of a feed: a reader who looks in once a week misses nothing.
_MOST = 50
# Ours alone; made once, it never changes.
_NAMESPACE = UUID("6f1d4a2e-9b57-4d0c-8f0a-3c2b7e5d9a41")
_MIDNIGHT = "T00:00:00Z"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: what its id is made of, its words, its moment, where it leads and to what type."""

    key: str
    title: str
    summary: str
    updated: str
    target: str
    anchor: str = ""
    type: str = "text/html"


def newest(documents: Iterable[PublishedDocument]) -> tuple[PublishedDocument, ...]:
    """Return the newest dated documents; one without a date can't be told to be new."""
    return latest((each for each in documents if _is_day(each.date)), _MOST)


def document_feed(site: Site, documents: Iterable[PublishedDocument], programme: str = "") -> bytes:
    """Return the feed of new documents: of a programme, or of all when it is ""."""
    path = address.programme_feed(programme) if programme else address.FEED
    above = address.programme_page(programme) if programme else address.DOCUMENTS
    title = say("changes", "feed.documents")
    if programme:
        title = say("changes", "feed.programme", name=programme_name(site, programme))
    entries = tuple(_document(site, each) for each in newest(documents))
    return _feed(site, path, above, f"documents/{programme}", title, entries)


def changes_feed(site: Site, rows: Iterable[ChangedRow]) -> bytes:
    """Return the feed of changes since the earlier revision, one entry for each record."""
    entries = tuple(_change(site, row) for row in rows)
    title = say("changes", "feed.changes")
    return _feed(site, address.CHANGES_FEED, address.CHANGES, "changes", title, entries)


def _document(site: Site, item: PublishedDocument) -> Entry:
    kinds = wording("pages")["document"]
    about = (
        item.word or str(kinds.get(item.kind, kinds["other"])),
        school_name(site, item.school) if item.school else "",
        programme_name(site, item.programme) if item.programme else "",
    )
    return Entry(
        f"document/{item.programme}/{item.id}",
        item.title,
        "; ".join(filter(None, about)),
        f"{item.date}{_MIDNIGHT}",
        address.document_file(item.path),
        type=_WORD,
    )


def _change(site: Site, row: ChangedRow) -> Entry:
    since = site.since
    commit, moment = (since.commit, since.moment) if since else ("", "")
    shown = site.changes.get(row.programme)
    anchor = address.anchor("programme", row.programme) if row.programme else "other"
    change = row.change
    return Entry(
        f"change/{commit}/{moment}/{row.owner}/{change.kind}/{change.id}",
        f"{row.name}: {change.title}",
        sentence(change),
        moment,
        shown.page if shown else address.CHANGES,
        anchor,
    )


def _is_day(text: str) -> bool:
    return len(text) == len("2024-03-01")


def _feed(
    site: Site, path: str, above: str, key: str, title: str, entries: tuple[Entry, ...]
) -> bytes:
    since = site.since.moment if site.since and key == "changes" else ""
    # A feed without entries has no day of its own but that of the build.
    updated = max((each.updated for each in entries), default=since) or f"{site.on}{_MIDNIGHT}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">',
        f"<id>{_name(f'feed/{key}')}</id>",
        f"<title>{escape(title)}</title>",
        f"<updated>{updated}</updated>",
        f"<author><name>{escape(site.name)}</name></author>",
        _link(site, path, path, "self", "application/atom+xml"),
        _link(site, path, above, "alternate", "text/html"),
        *(line for entry in entries for line in _entry(site, path, entry)),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _entry(site: Site, path: str, entry: Entry) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{_name(entry.key)}</id>"
    yield f"<title>{escape(entry.title)}</title>"
    yield f"<updated>{entry.updated}</updated>"
    yield _link(site, path, entry.target, "alternate", entry.type, entry.anchor)
    yield f"<summary>{escape(entry.summary)}</summary>"
    yield "</entry>"


def _name(key: str) -> str:
    return uuid5(_NAMESPACE, key).urn


def _link(site: Site, path: str, target: str, relation: str, sort: str, anchor: str = "") -> str:
    """Return a link: absolute where the site's address is known, else relative to the feed."""
    # A file names itself: «» would be the folder for a reader that has no address of the feed.
    href = path.rpartition("/")[2] if target == path else address.link(path, target)
    if site.address:
        href = f"{site.address.rstrip('/')}/{target}"
    href += f"#{anchor}" if anchor else ""
    return f"<link rel={quoteattr(relation)} type={quoteattr(sort)} href={quoteattr(href)}/>"
