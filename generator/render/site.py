"""What the site is made from: registry, programmes, results, documents, findings of one edition.

Enters: projected data (render/edition.py). Leaves: the Site that every page family reads, with
the few look-ups that several of them need.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.analyse.result import SchoolResults
from generator.core.finding import Finding
from generator.core.wording import say
from generator.model.indicator import Comparison
from generator.model.organisation import Person
from generator.model.programme import Cycle, Pair, Pairs
from generator.model.record import Record
from generator.model.roadmap import Roadmap
from generator.model.school import Label, School
from generator.model.score import Sheet
from generator.model.settings import Settings
from generator.model.unit import ProgrammeUnit, Registry
from generator.render.edition import Edition, Shown
from generator.render.ordered import natural
from generator.render.repository import records_address


@dataclass(frozen=True, slots=True)
class PublishedDocument:
    """A line of documents/index.json. ``path`` is below documents/, ``date`` ISO or "".

    ``kind`` is the kind of document, ``word`` what this one is called: «распоряжение».
    """

    id: str
    kind: str
    title: str
    path: str
    sha256: str
    programme: str = ""
    school: str = ""
    date: str = ""
    size_bytes: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """All that pages may show, already projected for ``edition``.

    ``results`` maps school id → results. ``repository`` is the address of the content's folder on
    its branch ("" when there is none); only the internal edition links to it. ``schemas`` maps
    record kind → schema, with "common" among them. ``on`` is the day that overdue is told by.
    """

    edition: Edition
    name: str
    registry: Registry
    on: date
    programmes: tuple[ProgrammeUnit, ...] = ()
    results: Mapping[str, SchoolResults] = field(default_factory=dict)
    documents: tuple[PublishedDocument, ...] = ()
    findings: tuple[Finding, ...] = ()
    schemas: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    repository: str = ""


def make_site(
    shown: Shown,
    settings: Settings,
    *,
    on: date,
    documents: Iterable[PublishedDocument] = (),
    schemas: Mapping[str, Mapping[str, Any]] | None = None,
) -> Site:
    """Return the site of an edition; ``shown`` is already projected."""
    folder = records_address(settings.forge, settings.repository, settings.branch)
    return Site(
        edition=shown.edition,
        name=settings.title or say("pages", "frame.name"),
        registry=shown.registry,
        on=on,
        programmes=tuple(shown.programmes[key] for key in sorted(shown.programmes)),
        results=shown.results,
        documents=tuple(documents),
        findings=shown.findings,
        schemas=schemas or {},
        repository=folder if shown.edition is Edition.INTERNAL else "",
    )


def school_name(site: Site, school: str) -> str:
    """Return the usual name of a school; the id itself when there is no such record."""
    found = site.registry.schools.get(school)
    return found.name if found else school


def short_school_name(site: Site, school: str) -> str:
    """Return the name of a school for narrow columns."""
    found = site.registry.schools.get(school)
    return (found.short_name or found.name) if found else school


def programme_name(site: Site, programme: str) -> str:
    """Return the name of a programme; the id itself when there is no such record."""
    found = site.registry.programmes.get(programme)
    return found.name if found else programme


def person_name(person: Person) -> str:
    """Return «И.О. Фамилия» as one unbreakable text."""
    return f"{person.initials}\u00a0{person.surname}".strip("\u00a0")


def organisation_name(site: Site, organisation: str) -> str:
    """Return the name of an organisation; the id itself when there is no such record."""
    found = site.registry.organisations.get(organisation)
    return found.name if found else organisation


def label_of(site: Site, label_set: str, label: str) -> Label | None:
    """Return a category of a label set; None when it is not defined."""
    found = site.registry.label_sets.get(label_set)
    return next((item for item in found.labels if item.id == label), None) if found else None


def schools_in_order(site: Site) -> tuple[School, ...]:
    """Return all schools ordered by name, numbers by their value, then by id."""
    schools = site.registry.schools.values()
    return tuple(sorted(schools, key=lambda item: (natural(item.name), item.id)))


def cycle_of(unit: ProgrammeUnit, cycle: str) -> Cycle | None:
    """Return a cycle of a programme by id."""
    return next((item for item in unit.cycles if item.id == cycle), None)


def roadmap_title(unit: ProgrammeUnit, roadmap: Roadmap) -> str:
    """Return «Дорожная карта на 2024–2027 годы»: the years of its cycle, else its own."""
    cycle = cycle_of(unit, roadmap.cycle)
    own = say("pages", "roadmap.year", year=roadmap.year)
    period = cycle.title if cycle and cycle.title[:1].isdigit() else own
    return say("pages", "roadmap.title", period=period)


def comparison_of(unit: ProgrammeUnit, comparison: str) -> Comparison | None:
    """Return a comparison of a programme by id."""
    return next((item for item in unit.comparisons if item.id == comparison), None)


def sheet_of(unit: ProgrammeUnit, sheet: str) -> Sheet | None:
    """Return an expert sheet of a programme by id."""
    return next((item for item in unit.sheets if item.id == sheet), None)


def unit_of(site: Site, programme: str) -> ProgrammeUnit | None:
    """Return the unit of a programme by id."""
    return next((unit for unit in site.programmes if unit.programme.id == programme), None)


def newest_first(cycles: tuple[Cycle, ...]) -> tuple[Cycle, ...]:
    """Return cycles from the last year to the first."""
    return tuple(sorted(cycles, key=lambda item: (-item.year, item.id)))


def pairs_of_school(site: Site, school: str) -> Iterator[tuple[ProgrammeUnit, Pairs, Pair]]:
    """Give every pair that a school stands in, newest year first."""
    for unit in site.programmes:
        for pairs in sorted(unit.pairs, key=lambda item: (-item.year, item.id)):
            mine = (pair for pair in pairs.pairs if school in {pair.partner, *pair.wards})
            yield from ((unit, pairs, pair) for pair in mine)


def roadmaps_in_order(unit: ProgrammeUnit) -> tuple[Roadmap, ...]:
    """Return the roadmaps of a programme, newest year first."""
    return tuple(sorted(unit.roadmaps, key=lambda item: (-item.year, item.id)))


def is_internal(site: Site) -> bool:
    """Tell whether records and repository may be named."""
    return site.edition is Edition.INTERNAL


def record_of(item: Record) -> str:
    """Return the path of a record's file."""
    return item.origin.file
