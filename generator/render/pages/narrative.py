"""A narrative document's page: its text with tables from records, its annexes one after another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.rich import Rich
from generator.model.narrative import Narrative
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.documents.narrative import narrative_texts
from generator.render.narrative import NarrativeText
from generator.render.page import Frame, Link, Page, Source, frame, programme_family, sources
from generator.render.pieces.paper import Paper, papers
from generator.render.site import Site, scope_of


@dataclass(frozen=True, slots=True)
class AnnexText:
    """An annex: its number and title over its text."""

    id: str
    number: str
    title: Fact
    text: Rich


@dataclass(frozen=True, slots=True)
class NarrativePage:
    """Context of a narrative document's page."""

    frame: Frame
    subtitle: Fact
    programme: Link
    contents: tuple[Link, ...]
    text: Rich
    annexes: tuple[AnnexText, ...]
    papers: tuple[Paper, ...]
    sources: tuple[Source, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    for narrative in unit.narratives:
        path = address.narrative_page(unit.programme.id, narrative.id)
        make = partial(_context, site, unit, narrative, path)
        yield Page(path, "pages/narrative.html.jinja", make)


def _context(site: Site, unit: ProgrammeUnit, narrative: Narrative, path: str) -> NarrativePage:
    above = address.programme_page(unit.programme.id)
    scope = scope_of(site, unit)
    own, *rest = narrative_texts(scope, narrative, ()).texts
    annexes = tuple(_annex(number, each) for number, each in enumerate(rest, start=1))
    return NarrativePage(
        frame=frame(
            site,
            "narrative",
            path,
            narrative.title,
            description=narrative.title,
            trail=(address.PROGRAMMES, above),
        ),
        subtitle=own.subtitle,
        programme=Link(unit.programme.name, address.link(path, above)),
        contents=tuple(Link(f"{each.number}. {each.title}", f"#{each.id}") for each in annexes),
        text=own.rich,
        annexes=annexes,
        papers=tuple(
            each
            for each in papers(site, path, programme=unit.programme.id)
            if _is_own(each, narrative, unit)
        ),
        sources=sources(site, narrative),
    )


def _is_own(paper: Paper, narrative: Narrative, unit: ProgrammeUnit) -> bool:
    name = f"narrative-{narrative.id}.docx"
    return paper.file.href.endswith(f"/{name}") and f"/{unit.programme.id}/" in paper.file.href


def _annex(number: int, text: NarrativeText) -> AnnexText:
    return AnnexText(f"annex-{number}", text.heading[0].title, text.title, text.rich)


NARRATIVE = programme_family("narrative", "pages/narrative.html.jinja", NarrativePage, _pages)
