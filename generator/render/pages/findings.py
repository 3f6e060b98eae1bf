"""Findings of the check, gravest first, each kind with its explanation; acknowledged ones apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from generator.core.dataclass import dataclass
from generator.core.finding import Finding, Place, Severity
from generator.core.slug import hint, message, slugs
from generator.core.wording import say
from generator.render import address
from generator.render.page import Frame, Link, Page, PageFamily, Source, recorded
from generator.render.pieces.list_page import (
    INDEX_TEMPLATE,
    ListIndex,
    around,
    list_frame,
    list_index,
)
from generator.render.site import Site, is_internal
from generator.render.split import LONGEST, ListPage, Plan, Rung, split
from generator.russian.counting import counted


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding: where, what, what to do; ``reason`` is the author's word on it or ""."""

    place: tuple[Source, ...]
    message: str
    hint: str
    reason: str
    clause: str


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one slug, with what the check says about it."""

    id: str
    slug: str
    title: str
    why: str
    count: str
    lines: tuple[FindingLine, ...]


@dataclass(frozen=True, slots=True)
class FindingSection:
    """The groups of one severity, or the acknowledged ones."""

    id: str
    title: str
    groups: tuple[FindingGroup, ...]


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """Context of a page of findings: all of them, or those of one kind when they are many."""

    frame: Frame
    summary: str
    around: tuple[Link, ...]
    sections: tuple[FindingSection, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A finding with the section that it stands in."""

    section: str
    finding: Finding


def _pages(site: Site) -> Iterator[Page]:
    if not is_internal(site):
        return
    for page in _sheets(site):
        if page.below:
            yield Page(page.path, INDEX_TEMPLATE, partial(_index, site, page.path))
        else:
            yield Page(page.path, "pages/findings.html.jinja", partial(_made, site, page.path))


def _sheets(site: Site) -> tuple[ListPage[_Row], ...]:
    """Return the pages of the findings: one, or when they are many one for each kind."""
    rung: Rung[_Row] = Rung("finding", lambda row: f"{row.section}/{row.finding.slug}")
    return split(Plan(address.FINDINGS, "findings", (rung,)), tuple(_rows(site)), LONGEST)


def _rows(site: Site) -> Iterator[_Row]:
    ordered = sorted(site.findings, key=lambda item: (item.slug, item.sort_key))
    for severity in Severity:
        for item in ordered:
            if item.severity is severity and not item.acknowledged:
                yield _Row(severity.value, item)
    yield from (_Row("acknowledged", item) for item in ordered if item.acknowledged)


def _sheet(site: Site, path: str) -> tuple[ListPage[_Row], Frame]:
    page = next(page for page in _sheets(site) if page.path == path)
    return page, list_frame(site, "findings", page, say("pages", "menu.findings"))


def _index(site: Site, path: str) -> ListIndex:
    return list_index(site, "findings", *_sheet(site, path))


def _made(site: Site, path: str) -> FindingsPage:
    page, made = _sheet(site, path)
    return FindingsPage(
        made,
        counted(page.count, "замечание"),
        around(site, page),
        tuple(_sections(site, page.rows)),
    )


def _sections(site: Site, rows: tuple[_Row, ...]) -> Iterator[FindingSection]:
    for key, found in groupby(rows, lambda row: row.section):
        items = [row.finding for row in found]
        groups = tuple(
            _group(site, key, slug, tuple(own))
            for slug, own in groupby(items, lambda item: item.slug)
        )
        yield FindingSection(key, say("pages", f"findings.{key}"), groups)


def _group(site: Site, section: str, slug: str, found: tuple[Finding, ...]) -> FindingGroup:
    words = slugs()[slug]
    return FindingGroup(
        id=address.anchor(section, slug),
        slug=slug,
        title=str(words["title"]),
        why=str(words.get("why", "")),
        count=counted(len(found), "замечание"),
        lines=tuple(_line(site, item) for item in found),
    )


def _line(site: Site, item: Finding) -> FindingLine:
    place = item.place or Place(item.file)
    numbers = (place.line, place.column)
    where = ":".join(str(part) for part in (place.file, *numbers) if part)
    named = f"{where} {place.label}".strip()
    found = recorded(site, "", place.file)
    return FindingLine(
        place=tuple(
            Source(named, record=entry.record, href=_at_line(entry.href, place.line))
            for entry in found
        ),
        message=message(item),
        hint=hint(item),
        reason=item.acknowledged,
        clause=item.clause,
    )


def _at_line(href: str, line: int) -> str:
    return f"{href}#L{line}" if href and line else href


FINDINGS = PageFamily("findings", "pages/findings.html.jinja", FindingsPage, _pages)
