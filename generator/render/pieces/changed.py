"""What changed since an earlier revision, as pages show it: records by line, and a short block.

Enters: rows of changes. Leaves: groups by programme and owner, and the block of a programme's page
and of the home page, which holds five lines at most.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from generator.analyse.changes import MOST_LINES, Sort, folded, sentence
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.changed_row import ChangedRow
from generator.render.page import Frame, Link
from generator.render.site import Site, programme_name
from generator.russian.counting import counted

_BLOCK_LINES = 5


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """A record: its title, what happened to it whole ("" for fields), and a line for each field."""

    title: str
    note: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedOwner:
    """A school or programme, a link where it has a page (``href`` is "" where it has none)."""

    page: Link
    records: tuple[ChangedRecord, ...]


@dataclass(frozen=True, slots=True)
class ChangedGroup:
    """The changes of a programme and its schools."""

    id: str
    page: Link
    owners: tuple[ChangedOwner, ...]


@dataclass(frozen=True, slots=True)
class ChangedBlock:
    """A short list of changes: the day they are counted from, lines, and the link to all."""

    day: str
    lines: tuple[Link, ...]
    more: Link


def changed_groups(site: Site, rows: Iterable[ChangedRow], path: str) -> tuple[ChangedGroup, ...]:
    """Return rows by programme and owner; they stand in that order already."""
    return tuple(
        ChangedGroup(
            group_anchor(programme), _programme(site, programme, path), _owners(site, found, path)
        )
        for programme, found in groupby(rows, key=lambda row: row.programme)
    )


def group_anchor(programme: str) -> str:
    """Return the anchor of a programme's changes."""
    return address.anchor("programme", programme) if programme else "other"


def changed_of_programme(site: Site, programme: str, path: str) -> tuple[ChangedBlock, ...]:
    """Return the block of a programme's page; none without a revision or without changes."""
    shown = site.changes.get(programme) if site.since else None
    if not site.since or not shown:
        return ()
    rows = shown.rows
    target = address.link(path, shown.page, group_anchor(programme))
    lines = tuple(
        Link(f"{row.name}: {sentence(row.change)}" if row.name else sentence(row.change), target)
        for row in rows[: _BLOCK_LINES - (len(rows) > _BLOCK_LINES)]
    )
    return (ChangedBlock(site.since.day, lines, _all(len(rows), target)),)


def changed_of_site(site: Site, path: str) -> tuple[ChangedBlock, ...]:
    """Return the block of the home page: programmes with the number of their changed records."""
    if not site.since or not site.changed_programmes:
        return ()
    found = site.changed_programmes
    lines = tuple(
        Link(
            say(
                "changes",
                "block.programme",
                name=programme_title(site, each.programme),
                records=counted(each.records, "запись"),
            ),
            address.link(path, each.page, group_anchor(each.programme)),
        )
        for each in found[: _BLOCK_LINES - (len(found) > _BLOCK_LINES)]
    )
    total = sum(each.records for each in found)
    return (ChangedBlock(site.since.day, lines, _all(total, address.link(path, address.CHANGES))),)


def with_feeds(site: Site, made: Frame, path: str, programme: str = "") -> Frame:
    """Return a frame with the feeds of a programme, and that of changes where there is one."""
    feeds = list(made.feeds)
    if programme:
        title = say("changes", "feed.programme", name=programme_name(site, programme))
        feeds.append(Link(title, address.link(path, address.programme_feed(programme))))
    if site.since:
        title = say("changes", "feed.changes")
        feeds.append(Link(title, address.link(path, address.CHANGES_FEED)))
    return replace(made, feeds=tuple(feeds))


def programme_title(site: Site, programme: str) -> str:
    """Return the name of a programme; of what belongs to none, that it is common to all."""
    return programme_name(site, programme) if programme else say("changes", "page.other")


def _all(count: int, target: str) -> Link:
    return Link(say("changes", "block.all", records=counted(count, "запись")), target)


def _programme(site: Site, programme: str, path: str) -> Link:
    title = programme_title(site, programme)
    target = address.programme_page(programme) if programme else ""
    return Link(title, address.link(path, target) if target else "")


def _owners(site: Site, rows: Iterable[ChangedRow], path: str) -> tuple[ChangedOwner, ...]:
    return tuple(
        ChangedOwner(Link(name, _page_of(site, owner, path)), tuple(_records(found)))
        for (owner, name), found in groupby(rows, key=lambda row: (row.owner, row.name))
    )


def _page_of(site: Site, owner: str, path: str) -> str:
    place, _, name = owner.partition("/")
    is_school = place == "schools" and name in site.registry.schools
    return address.link(path, address.school_page(name)) if is_school else ""


def _records(rows: Iterable[ChangedRow]) -> Iterator[ChangedRecord]:
    for row in rows:
        change = row.change
        whole = change.sort is not Sort.CHANGED
        note = say("changes", f"record.{change.sort.value}") if whole else ""
        yield ChangedRecord(change.title, note, folded(change.lines, MOST_LINES))
