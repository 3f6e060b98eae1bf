"""The index of the site's own search: names, titles, people, events, documents, terms.

Enters: a Site and the pages of guides. Leaves: search/entries.js, a script that hands the entries
and the tables of endings to the search page; so it also works from a folder, without a server.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.core.artifact import Artifact
from generator.core.wording import say, wording
from generator.model.school import School
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.opendata import DATASETS
from generator.render.pages.people import person_anchor
from generator.render.pieces.event import event_anchor
from generator.render.site import (
    Site,
    person_name,
    roadmap_title,
    school_name,
    schools_in_order,
)
from generator.render.stem import ENDINGS, VOWELS, stems


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that can be found. ``words`` are searched besides the title; ``note`` is shown."""

    kind: str
    title: str
    path: str
    anchor: str = ""
    note: str = ""
    words: str = ""


def search_index(site: Site, guides: Iterable[Entry] = ()) -> Artifact:
    """Return the script with all entries, in the order of kinds and of the site."""
    kinds = wording("pages")["search"]["kinds"]
    lines = [_line(entry) for entry in (*entries(site), *guides)]
    content = {"vowels": VOWELS, "endings": ENDINGS, "kinds": kinds, "entries": lines}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Artifact(address.SEARCH_ENTRIES, f"var vektorSearch={text};\n".encode())


def entries(site: Site) -> Iterator[Entry]:
    """Give every entry of the site's data."""
    for school in schools_in_order(site):
        yield _school(school)
    for unit in site.programmes:
        yield from _programme(unit)
    yield from _people(site)
    for document in site.titles:
        of_whom = school_name(site, document.school) if document.school else ""
        place = address.anchor("document", document.id)
        yield Entry("document", document.title, address.DOCUMENTS, place, of_whom)
    yield from _terms(site)
    for dataset in DATASETS:
        title = str(wording("pages")["data"][dataset.name]["title"])
        place = address.anchor("data", dataset.name)
        yield Entry("data", title, address.DATA, place, words=dataset.name)


def _line(entry: Entry) -> list[str]:
    target = f"{entry.path}#{entry.anchor}" if entry.anchor else entry.path
    title = stems(entry.title)
    found = dict.fromkeys((*title, *stems(entry.note), *stems(entry.words)))
    return [entry.kind, entry.title, target, entry.note, " ".join(title), " ".join(found)]


def _school(school: School) -> Entry:
    names = (school.short_name, school.full_name, *(alias.name for alias in school.aliases))
    words = " ".join((*names, school.place))
    return Entry("school", school.name, address.school_page(school.id), words=words)


def _programme(unit: ProgrammeUnit) -> Iterator[Entry]:
    programme = unit.programme
    names = " ".join(alias.name for alias in programme.aliases)
    path = address.programme_page(programme.id)
    yield Entry("programme", programme.name, path, note=programme.title, words=names)
    for text in unit.narratives:
        target = address.narrative_page(programme.id, text.id)
        yield Entry("text", text.title, target, note=programme.name)
    for comparison in unit.comparisons:
        target = address.monitoring_page(programme.id, comparison.id)
        yield Entry("monitoring", comparison.title, target, note=programme.name)
    for roadmap in unit.roadmaps:
        target = address.roadmap_page(programme.id, roadmap.id)
        title = roadmap_title(unit, roadmap)
        yield Entry("roadmap", title, target, note=programme.name, words=roadmap.title)
        for event in roadmap.events:
            note = say("pages", "search.event", year=roadmap.year, programme=programme.name)
            yield Entry("event", event.title, target, event_anchor(event), note)


def _people(site: Site) -> Iterator[Entry]:
    for person in site.registry.people.values():
        place = person_anchor(person)
        posts = ", ".join(item.post for item in person.appointments if item.post)
        schools = [school_name(site, item.school) for item in person.appointments if item.school]
        note = ", ".join(part for part in (posts, *schools) if part)
        if place:
            words = f"{person.first_name} {person.patronymic}"
            yield Entry("person", person_name(person), address.PEOPLE, place, note, words)
    for organisation in site.registry.organisations.values():
        place = address.anchor("organisation", organisation.id)
        full = organisation.full_name
        yield Entry("organisation", organisation.name, address.PEOPLE, place, words=full)


def _terms(site: Site) -> Iterator[Entry]:
    for labels in site.registry.label_sets.values():
        for label in labels.labels:
            place = address.anchor("label", labels.id, label.id)
            yield Entry("term", label.name, address.GLOSSARY, place, note=labels.title)
    for key, text in wording("pages")["terms"].items():
        yield Entry("term", str(text["name"]), address.GLOSSARY, address.anchor("term", key))
