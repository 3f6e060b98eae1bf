"""The index of the site's own search: names, titles, people, events, documents, terms.

Enters: a Site and the pages of guides. Leaves: search/entries.js, a script that hands the entries
and the tables of endings to the search page; so it also works from a folder, without a server.
The entries come in parts, so that who edits one programme stems the words of no other. In the
script every stem, page and note stands once, and the entries name them by number.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.core.artifact import Artifact
from generator.core.wording import say, wording
from generator.model.school import School
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.lists import DOCUMENTS, ORGANISATION, PEOPLE
from generator.render.opendata import DATASETS
from generator.render.pages.people import person_anchor, person_home
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


@dataclass(frozen=True, slots=True)
class Line:
    """An entry with the stems of its title, its note and its words."""

    entry: Entry
    title: tuple[str, ...]
    note: tuple[str, ...]
    words: tuple[str, ...]


def search_parts(site: Site) -> Iterator[tuple[str, Callable[[], Iterable[Entry]]]]:
    """Give the parts of the index in order: the name of each, and what gives its entries."""
    yield "schools", partial(_schools, site)
    for key in site.units:
        yield f"programmes/{key}", partial(_programme_of, site, key)
    yield "people", partial(_people, site)
    yield "documents", partial(_documents, site)
    yield "terms", partial(_terms, site)
    yield "data", _data


def search_lines(entries: Iterable[Entry]) -> tuple[Line, ...]:
    """Return entries with their stems."""
    return tuple(
        Line(each, stems(each.title), stems(each.note), stems(each.words)) for each in entries
    )


def search_index(lines: Iterable[Line]) -> Artifact:
    """Return the script with all entries, in their order."""
    known, pages, notes = _Numbers(), _Numbers(), _Numbers()
    listed = [
        [
            line.entry.kind,
            line.entry.title,
            pages[line.entry.path],
            line.entry.anchor,
            notes[line.entry.note, line.note],
            [known[each] for each in line.title],
            [known[each] for each in line.words],
        ]
        for line in lines
    ]
    content = {
        "vowels": VOWELS,
        "endings": ENDINGS,
        "kinds": wording("pages")["search"]["kinds"],
        "entries": listed,
        "pages": list(pages),
        "notes": [[text, [known[each] for each in note]] for text, note in notes],
        "stems": list(known),
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Artifact(address.SEARCH_ENTRIES, f"var vektorSearch={text};\n".encode())


class _Numbers(dict[Any, int]):
    """What was asked for → its number, in the order of asking."""

    def __missing__(self, item: Any) -> int:
        self[item] = len(self)
        return self[item]


def _schools(site: Site) -> Iterator[Entry]:
    return map(_school, schools_in_order(site))


def _documents(site: Site) -> Iterator[Entry]:
    pages = _pages_of(site, DOCUMENTS)
    for document in site.titles:
        of_whom = school_name(site, document.school) if document.school else ""
        place = address.anchor("document", document.id)
        path = pages.get((DOCUMENTS, document.id), address.DOCUMENTS)
        yield Entry("document", document.title, path, place, of_whom)


def _data() -> Iterator[Entry]:
    for dataset in DATASETS:
        title = str(wording("pages")["data"][dataset.name]["title"])
        place = address.anchor("data", dataset.name)
        yield Entry("data", title, address.DATA, place, words=dataset.name)


def _school(school: School) -> Entry:
    names = (school.short_name, school.full_name, *(alias.name for alias in school.aliases))
    words = " ".join((*names, school.place))
    return Entry("school", school.name, address.school_page(school.id), words=words)


def _programme_of(site: Site, programme: str) -> Iterator[Entry]:
    return _programme(site.units[programme])


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
    pages = _pages_of(site, PEOPLE)
    for person in site.registry.people.values():
        place = person_anchor(person)
        posts = ", ".join(item.post for item in person.appointments if item.post)
        schools = [school_name(site, item.school) for item in person.appointments if item.school]
        note = ", ".join(part for part in (posts, *schools) if part)
        if place:
            words = f"{person.first_name} {person.patronymic}"
            path = pages.get(person_home(person), address.PEOPLE)
            yield Entry("person", person_name(person), path, place, note, words)
    for organisation in site.registry.organisations.values():
        place = address.anchor("organisation", organisation.id)
        full = organisation.full_name
        path = pages.get((ORGANISATION, organisation.id), address.PEOPLE)
        yield Entry("organisation", organisation.name, path, place, words=full)


def _pages_of(site: Site, name: str) -> dict[tuple[str, str], str]:
    """Return the page of each row of a list, by the row's kind and id."""
    pages = site.sheets[name].values()
    return {(item.kind, item.id): page.path for page in pages for item in page.rows}


def _terms(site: Site) -> Iterator[Entry]:
    for labels in site.registry.label_sets.values():
        for label in labels.labels:
            place = address.anchor("label", labels.id, label.id)
            yield Entry("term", label.name, address.GLOSSARY, place, note=labels.title)
    for key, text in wording("pages")["terms"].items():
        yield Entry("term", str(text["name"]), address.GLOSSARY, address.anchor("term", key))
