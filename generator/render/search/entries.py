"""What the search of a site finds: names, titles, headings, people, events, documents, terms.

Enters: a Site. Leaves: shelves of entries, each of one owner or of one page of a list, so that no
shelf stands on more than what it shows. What has a name of its own comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.core.wording import say, wording
from generator.model.organisation import Person
from generator.model.roadmap import Event, Roadmap
from generator.model.school import School
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.lists import DOCUMENTS, ORGANISATION, PEOPLE, PERSON, SCHOOLS
from generator.render.opendata import DATASETS
from generator.render.pages.people import person_anchor, person_home
from generator.render.pieces.comparisons import compared_sheets, has_risks
from generator.render.pieces.event import event_anchor
from generator.render.search.entry import Entry
from generator.render.site import (
    PublishedDocument,
    Site,
    cycle_of,
    person_name,
    programme_name,
    roadmap_title,
    school_name,
    unit_of,
)

Entries = Callable[[], Iterable[Entry]]
# Where guides stand, which are known when they are built.
GUIDES = "guides"


def search_shelves(site: Site) -> Iterator[tuple[str, Entries]]:
    """Give the name of each shelf in order, and what gives its entries; that of guides is last."""
    for name, entries in ((SCHOOLS, _schools), (PEOPLE, _people)):
        for path in site.sheets[name]:
            yield _name(path), partial(entries, site, path)
    for key in site.units:
        yield f"programmes/{key}", partial(_programme_of, site, key)
    for path in site.sheets[DOCUMENTS]:
        yield _name(path), partial(_documents, site, path)
    yield "terms", partial(_terms, site)
    yield "data", _data


def _name(path: str) -> str:
    return path.removesuffix("/index.html")


def _schools(site: Site, path: str) -> Iterator[Entry]:
    for item in site.sheets[SCHOOLS][path].rows:
        if item.id in site.registry.schools:
            yield _school(site.registry.schools[item.id])


def _school(school: School) -> Entry:
    names = (school.short_name, school.full_name, *(alias.name for alias in school.aliases))
    return Entry(
        "school",
        school.name,
        address.school_page(school.id),
        note=school.place,
        words=" ".join(names),
        schools=(school.id,),
        places=_given(school.municipality),
    )


def _people(site: Site, path: str) -> Iterator[Entry]:
    for item in site.sheets[PEOPLE][path].rows:
        people: tuple[str, ...] = (item.id,) if item.kind == PERSON else ()
        if item.kind == ORGANISATION:
            organisation = site.registry.organisations[item.id]
            place = address.anchor("organisation", item.id)
            yield Entry(
                "organisation",
                organisation.name,
                path,
                place,
                words=organisation.full_name,
                places=_given(item.municipality),
            )
            people = site.organisation_people.get(item.id, ())
        for each in people:
            person = site.registry.people[each]
            if person_home(person) == (item.kind, item.id):
                yield _person(site, person, path, item.municipality)


def _person(site: Site, person: Person, path: str, municipality: str) -> Entry:
    posts = [item.post for item in person.appointments if item.post]
    schools = [item.school for item in person.appointments if item.school]
    return Entry(
        "person",
        person_name(person),
        path,
        person_anchor(person),
        note=", ".join((*posts, *(school_name(site, each) for each in schools))),
        words=f"{person.first_name} {person.patronymic}",
        schools=tuple(schools),
        places=_given(municipality),
    )


def _programme_of(site: Site, programme: str) -> Iterator[Entry]:
    return _programme(site, site.units[programme])


def _programme(site: Site, unit: ProgrammeUnit) -> Iterator[Entry]:
    programme = unit.programme
    about = partial(
        Entry,
        schools=site.members.get(programme.id, ()),
        places=_places_of(site, unit),
    )
    names = " ".join(alias.name for alias in programme.aliases)
    path = address.programme_page(programme.id)
    yield about("programme", programme.name, path, note=programme.title, words=names)
    named = partial(about, note=_whose(site, programme.id))
    for text in unit.narratives:
        target = address.narrative_page(programme.id, text.id)
        year = str(text.date.year or "") if text.date else _cycle_year(unit, text.cycle)
        yield named("text", text.title, target, year=year)
    for comparison in unit.comparisons:
        target = address.monitoring_page(programme.id, comparison.id)
        yield named("monitoring", comparison.title, target, year=comparison.date[:4])
    yield from _compared(unit, named)
    for roadmap in unit.roadmaps:
        yield from _roadmap(site, unit, roadmap, partial(named, year=str(roadmap.year)))


def _compared(unit: ProgrammeUnit, about: Callable[..., Entry]) -> Iterator[Entry]:
    """Give the pages that put the schools of a programme side by side."""
    programme = unit.programme.id
    if has_risks(unit):
        yield about("comparison", say("compare", "links.risks"), address.risks_page(programme))
    for sheet in compared_sheets(unit):
        title, year = say("compare", "links.scores", title=sheet.title), sheet.held_from.year
        target = address.scores_page(programme, sheet.id)
        yield about("comparison", title, target, year=str(year or ""))
    for pairs in unit.pairs:
        title = say("compare", "links.pairs", title=pairs.title)
        target = address.pairs_page(programme, pairs.id)
        yield about("comparison", title, target, year=str(pairs.year))


def _roadmap(
    site: Site, unit: ProgrammeUnit, roadmap: Roadmap, about: Callable[..., Entry]
) -> Iterator[Entry]:
    target = address.roadmap_page(unit.programme.id, roadmap.id)
    yield about("roadmap", roadmap_title(unit, roadmap), target, words=roadmap.title)
    for section in roadmap.sections:
        place = address.anchor("section", section.id)
        yield about("section", section.title, target, place, words=section.description)
    for event in roadmap.events:
        words = " ".join(_responsible(site, event))
        listed = tuple(dict.fromkeys(item.school for item in event.schools))
        narrower = {"schools": listed} if listed else {}
        yield about("event", event.title, target, event_anchor(event), words=words, **narrower)


def _responsible(site: Site, event: Event) -> Iterator[str]:
    for item in event.responsible:
        person = site.registry.people.get(item.person)
        yield item.printed or (person_name(person) if person else "")


def _documents(site: Site, path: str) -> Iterator[Entry]:
    wanted = {item.id: item for item in site.sheets[DOCUMENTS][path].rows}
    for programme in dict.fromkeys(item.programme for item in wanted.values()):
        unit = unit_of(site, programme)
        places = _places_of(site, unit) if unit else ()
        for document in site.programme_documents.get(programme, ()):
            if document.id in wanted:
                yield _document(site, document, path, places)


def _document(site: Site, document: PublishedDocument, path: str, places: tuple[str, ...]) -> Entry:
    school, programme = document.school, document.programme
    unit = unit_of(site, programme)
    notes = (school_name(site, school) if school else "", _whose(site, programme) if unit else "")
    cycle = document.id.split("/")[1:2] if unit else []
    return Entry(
        "document",
        document.title,
        path,
        address.anchor("document", document.id),
        note=", ".join(note for note in notes if note),
        year=document.date[:4] or "".join(_cycle_year(unit, each) for each in cycle if unit),
        schools=_given(school) or site.members.get(programme, ()),
        places=places,
    )


def _whose(site: Site, programme: str) -> str:
    """Return whose things of a programme are: its name, and its school's when there is one only."""
    name, members = programme_name(site, programme), site.members.get(programme, ())
    return f"{name}, {school_name(site, members[0])}" if len(members) == 1 else name


def _places_of(site: Site, unit: ProgrammeUnit) -> tuple[str, ...]:
    """Return the municipality of a programme, else those of its schools."""
    if unit.programme.municipality:
        return (unit.programme.municipality,)
    members = (site.school_places.get(each) for each in site.members.get(unit.programme.id, ()))
    return tuple(sorted({each.municipality for each in members if each} - {""}))


def _cycle_year(unit: ProgrammeUnit | None, cycle: str) -> str:
    found = cycle_of(unit, cycle) if unit else None
    return str(found.year) if found else ""


def _given(name: str) -> tuple[str, ...]:
    return (name,) if name else ()


def _terms(site: Site) -> Iterator[Entry]:
    for labels in site.registry.label_sets.values():
        for label in labels.labels:
            place = address.anchor("label", labels.id, label.id)
            yield Entry("term", label.name, address.GLOSSARY, place, note=labels.title)
    for key, text in wording("pages")["terms"].items():
        yield Entry("term", str(text["name"]), address.GLOSSARY, address.anchor("term", key))


def _data() -> Iterator[Entry]:
    for dataset in DATASETS:
        title = str(wording("pages")["data"][dataset.name]["title"])
        place = address.anchor("data", dataset.name)
        yield Entry("data", title, address.DATA, place, words=dataset.name)
