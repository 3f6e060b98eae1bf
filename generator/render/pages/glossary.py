"""The glossary: the categories of every method with their definitions, and our own terms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say, wording
from generator.model.school import LabelSet
from generator.render import address
from generator.render.page import Frame, Page, PageFamily, Source, frame, sources
from generator.render.pieces.line import fact_of, opening_fact
from generator.render.site import Site


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its definition; ``risk`` says in words that a category marks need."""

    id: str
    name: Fact
    definition: Fact
    risk: str = ""


@dataclass(frozen=True, slots=True)
class TermGroup:
    """The categories of one method."""

    id: str
    title: str
    terms: tuple[Term, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """Context of the glossary."""

    frame: Frame
    groups: tuple[TermGroup, ...]
    terms: tuple[Term, ...]


def _pages(site: Site) -> Iterator[Page]:
    yield Page(address.GLOSSARY, "pages/glossary.html.jinja", partial(_made, site))


def _made(site: Site) -> GlossaryPage:
    path = address.GLOSSARY
    return GlossaryPage(
        frame(site, "glossary", path, say("pages", "menu.glossary")),
        tuple(_group(site, item) for item in site.registry.label_sets.values()),
        tuple(_own_terms()),
    )


def _group(site: Site, labels: LabelSet) -> TermGroup:
    terms = tuple(
        Term(
            address.anchor("label", labels.id, item.id),
            fact_of(item, "name"),
            opening_fact(item, "definition"),
            say("pages", "glossary.risk") if item.risk else "",
        )
        for item in labels.labels
    )
    place = address.anchor("labels", labels.id)
    record = sources(site, labels)
    return TermGroup(place, labels.title, terms, record)


def _own_terms() -> Iterator[Term]:
    for key, text in wording("pages")["terms"].items():
        yield Term(address.anchor("term", key), Fact(text["name"]), Fact(text["definition"]))


GLOSSARY = PageFamily("glossary", "pages/glossary.html.jinja", GlossaryPage, _pages)
