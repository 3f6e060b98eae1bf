"""Findings of the check, gravest first, each kind with its explanation; acknowledged ones apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from generator.core.dataclass import dataclass
from generator.core.finding import Finding, Place, Severity
from generator.core.slug import hint, message, slugs
from generator.core.wording import say
from generator.render import address
from generator.render.page import Frame, Page, PageFamily, Source, frame, recorded
from generator.render.site import Site, is_internal
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
    """Context of the page of findings."""

    frame: Frame
    summary: str
    sections: tuple[FindingSection, ...]


def _pages(site: Site) -> Iterator[Page]:
    if not is_internal(site):
        return
    yield Page(address.FINDINGS, "pages/findings.html.jinja", partial(_made, site))


def _made(site: Site) -> FindingsPage:
    path = address.FINDINGS
    return FindingsPage(
        frame(site, "findings", path, say("pages", "menu.findings")),
        counted(len(site.findings), "замечание"),
        tuple(_sections(site)),
    )


def _sections(site: Site) -> Iterator[FindingSection]:
    for severity in Severity:
        found = [
            item for item in site.findings if item.severity is severity and not item.acknowledged
        ]
        if found:
            yield _section(site, severity.value, found)
    known = [item for item in site.findings if item.acknowledged]
    if known:
        yield _section(site, "acknowledged", known)


def _section(site: Site, key: str, found: Iterable[Finding]) -> FindingSection:
    ordered = sorted(found, key=lambda item: (item.slug, item.sort_key))
    groups = tuple(
        _group(site, key, slug, tuple(items))
        for slug, items in groupby(ordered, lambda item: item.slug)
    )
    return FindingSection(key, say("pages", f"findings.{key}"), groups)


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
