"""What the site is made from: registry, programmes, results, documents, findings of one edition.

Enters: projected data (render/edition.py). Leaves: the Site that every page family reads, with
the few look-ups that several of them need.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from typing import Any

from generator.analyse.mark_sums import MarkSum
from generator.analyse.result import EventState, SchoolResults
from generator.core.dataclass import dataclass
from generator.core.finding import Finding
from generator.core.watched import Selected
from generator.core.wording import say
from generator.model.edition import Edition
from generator.model.indicator import Comparison
from generator.model.organisation import Person
from generator.model.programme import Cycle, Pair, Pairs
from generator.model.record import Record
from generator.model.roadmap import Roadmap
from generator.model.school import Label, School
from generator.model.score import Sheet
from generator.model.unit import ProgrammeUnit, Registry
from generator.render.changed_row import ChangedProgramme, ChangesShown, Since
from generator.render.ordered import natural
from generator.render.scope import Scope
from generator.render.split import ListPage


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
class Placed:
    """A school or programme as lists order it: its name and its municipality, "" for none."""

    id: str
    name: str
    municipality: str


@dataclass(frozen=True, slots=True)
class Site:
    """All that pages may show, already projected for ``edition``.

    ``units`` maps programme id → unit, ``results`` school id → results, ``shown_schools`` programme
    → the schools that it may show, ``school_programmes`` school → where it takes part,
    ``card_owners`` programme → the schools that filled a card for it, ``members`` programme → those
    that take part in it.
    ``documents`` are all papers, ``programme_documents`` and ``school_documents`` those of each
    programme and school, ``titles`` all of them without what changes with every edit: digest and
    size. ``dataset_rows`` maps dataset → its number of rows. ``repository`` is the address of the
    content's folder on its branch ("" when there is none); only the internal edition links to it.
    ``mark_sums`` maps «municipality/paper» → the marks of its schools together (analyse/mark_sums).
    ``agenda`` maps «programme/month» → the rows of the calendar, ``joined_by`` programme → those
    whose events join its own, ``event_states`` counts all events, ``owned`` maps a school, person
    or programme → what the plans have of it (render/owned.py), ``reminder_days`` is how many days
    before a term calendars remind of it, ``sheets`` maps list → path → page of the list, ``pages``
    family → path → programme of the pages that belong to one, ``organisation_pages`` organisation →
    the page that holds it,
    ``organisation_people`` organisation → those who have a post there, ``municipalities``
    municipality → what belongs to it and ``municipality_briefs`` the same in numbers
    (render/municipality.py), ``programme_years`` programme → the years in which it has anything,
    ``year_programmes`` year → the rows of its list in the archive.
    ``address`` is where the public edition is published ("" in any other), ``since`` the earlier
    state that changes are told from, None without one; ``changes`` maps programme → its changed
    records, ``changed_programmes`` are those that have any.
    ``overviews`` maps programme → its overview, of which ``home_overview`` is the sum.
    ``pdfs`` maps programme → path of a document → bytes of its PDF.
    ``schemas`` maps record kind → schema, with "common" among them. ``on`` is the day that overdue
    is told by.
    """

    edition: Edition
    name: str
    registry: Registry
    on: date
    units: Mapping[str, ProgrammeUnit] = field(default_factory=dict)
    results: Mapping[str, SchoolResults] = field(default_factory=dict)
    shown_schools: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    school_programmes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    card_owners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    documents: tuple[PublishedDocument, ...] = ()
    programme_documents: Mapping[str, tuple[PublishedDocument, ...]] = field(default_factory=dict)
    school_documents: Mapping[str, tuple[PublishedDocument, ...]] = field(default_factory=dict)
    titles: tuple[PublishedDocument, ...] = ()
    pdfs: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    dataset_rows: Mapping[str, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    schemas: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    repository: str = ""
    school_places: Mapping[str, Placed] = field(default_factory=dict)
    programme_places: Mapping[str, Placed] = field(default_factory=dict)
    joined_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    agenda: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    mark_sums: Mapping[str, MarkSum] = field(default_factory=dict)
    event_states: tuple[tuple[EventState, int], ...] = ()
    overviews: Mapping[str, Any] = field(default_factory=dict)
    home_overview: Any = None
    owned: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    reminder_days: int = 7
    sheets: Mapping[str, Mapping[str, ListPage[Any]]] = field(default_factory=dict)
    pages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    organisation_pages: Mapping[str, str] = field(default_factory=dict)
    organisation_people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    address: str = ""
    since: Since | None = None
    changes: Mapping[str, ChangesShown] = field(default_factory=dict)
    changed_programmes: tuple[ChangedProgramme, ...] = ()
    municipalities: Mapping[str, Any] = field(default_factory=dict)
    municipality_briefs: Mapping[str, Any] = field(default_factory=dict)
    programme_years: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    year_programmes: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)

    @property
    def programmes(self) -> tuple[ProgrammeUnit, ...]:
        """Return all programmes, ordered by id."""
        return tuple(self.units[key] for key in self.units)


def by_owner(
    documents: Iterable[PublishedDocument], owner: str
) -> dict[str, tuple[PublishedDocument, ...]]:
    """Return programme or school → its documents in their order; "" has those of none."""
    found: dict[str, list[PublishedDocument]] = {}
    for document in documents:
        found.setdefault(getattr(document, owner), []).append(document)
    return {name: tuple(found[name]) for name in sorted(found)}


def titles_of(documents: Iterable[PublishedDocument]) -> tuple[PublishedDocument, ...]:
    """Return documents without digest and size."""
    return tuple(replace(document, sha256="", size_bytes=0) for document in documents)


def scope_of(site: Site, unit: ProgrammeUnit) -> Scope:
    """Return the material of a programme: the results are those of the schools it may show."""
    return Scope(site.registry, unit, results_in(site, unit.programme.id))


def results_in(site: Site, programme: str) -> Mapping[str, SchoolResults]:
    """Return the results of the schools that a programme's papers and pages may show."""
    return Selected(site.results, lambda: site.shown_schools.get(programme, ()))


def card_results(site: Site, programme: str) -> Mapping[str, SchoolResults]:
    """Return the results of the schools that filled a card for a programme."""
    owners = site.card_owners.get(programme, ())
    return {school: site.results[school] for school in owners if school in site.results}


def units_of_school(site: Site, school: str) -> Iterator[ProgrammeUnit]:
    """Give the programmes in which a school takes part, ordered by id."""
    for programme in site.school_programmes.get(school, ()):
        yield site.units[programme]


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
    return in_order(site.registry.schools.values())


def members_in_order(site: Site, programme: str) -> tuple[School, ...]:
    """Return the schools that take part in a programme, in the same order."""
    schools = site.registry.schools
    return in_order(schools[key] for key in site.members.get(programme, ()) if key in schools)


def in_order(schools: Iterable[School]) -> tuple[School, ...]:
    """Return schools ordered by name, numbers by their value, then by id."""
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
    return site.units.get(programme)


def newest_first(cycles: tuple[Cycle, ...]) -> tuple[Cycle, ...]:
    """Return cycles from the last year to the first."""
    return tuple(sorted(cycles, key=lambda item: (-item.year, item.id)))


def pairs_of_school(site: Site, school: str) -> Iterator[tuple[ProgrammeUnit, Pairs, Pair]]:
    """Give every pair that a school stands in, newest year first."""
    for unit in units_of_school(site, school):
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
