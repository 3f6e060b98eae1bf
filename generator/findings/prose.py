"""The rules of prose over the texts of records.

Enters: the texts that the schemas mark as prose, and what the programme or municipality has
registered. Leaves: findings at the texts' own pointers or, for Markdown, lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.core.finding import Finding, Place
from generator.findings.check import Surroundings
from generator.findings.membership import members_ever
from generator.findings.reference import references_of
from generator.findings.run import programme_records, school_records
from generator.findings.school_name import registered_names
from generator.model.note import Note
from generator.model.order import Order
from generator.model.record import CaseForms, Record
from generator.model.school import School
from generator.model.unit import ProgrammeUnit, Registry, SchoolUnit
from generator.prose.check import PLAIN, check_prose
from generator.prose.names import index_names
from generator.prose.passage import Passage
from generator.prose.settings import ProseSettings
from generator.prose.titles import Title

# File → (pointer, text) of every text of that record that is prose.
Texts = Mapping[str, Sequence[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Schools by the id of their municipality, and what is registered there, made once for all."""

    schools: Mapping[str, tuple[School, ...]]
    settings: Mapping[str, ProseSettings]


def neighbours_in(registry: Registry) -> Neighbours:
    """Return the neighbours of every school of the registry."""
    groups: dict[str, list[School]] = {}
    for school in registry.schools.values():
        groups.setdefault(school.municipality, []).append(school)
    settings = {
        name: ProseSettings(names=index_names(_school_names(group)))
        for name, group in groups.items()
    }
    return Neighbours({name: tuple(group) for name, group in groups.items()}, settings)


def prose_of_programme(
    unit: ProgrammeUnit, texts: Texts, surroundings: Surroundings, near: Neighbours
) -> list[Finding]:
    """Return what the rules of prose find in a programme's records and Markdown texts."""
    settings = programme_settings(unit, surroundings, near)
    found = check_texts(texts, programme_records(unit), settings)
    return found + check_markdown(unit, settings)


def prose_of_school(unit: SchoolUnit, texts: Texts, near: Neighbours) -> list[Finding]:
    """Return what the rules of prose find in a school's records."""
    settings = near.settings.get(unit.school.municipality, PLAIN)
    return check_texts(texts, school_records(unit), settings)


def check_texts(
    texts: Texts, records: Iterable[Record] = (), settings: ProseSettings = PLAIN
) -> list[Finding]:
    """Return what the rules of prose find in ``texts``; each record is a document of its own.

    A printed school name that is not registered is another check's finding and not repeated.
    """
    dates = {record.origin.file: _date_of(record) for record in records}
    return [
        found
        for file, parts in texts.items()
        for found in check_prose(
            [Passage(file, pointer, without_tokens(text)) for pointer, text in parts],
            settings=replace(settings, document_date=dates.get(file)),
        )
        if not _is_printed_name(found)
    ]


def check_markdown(unit: ProgrammeUnit, settings: ProseSettings) -> list[Finding]:
    """Return what the rules of prose find in the Markdown texts of a programme."""
    folder = unit.programme.origin.file.rpartition("/")[0]
    dates = {
        f"texts/{text.file.removeprefix('texts/')}": note.date.value
        for note in unit.notes
        for text in note.texts
    }
    return [
        found
        for name, text in unit.texts.items()
        for found in check_prose(
            tuple(markdown_passages(f"{folder}/{name}", text)),
            settings=replace(settings, document_date=dates.get(name)),
        )
    ]


def programme_settings(
    unit: ProgrammeUnit, surroundings: Surroundings, near: Neighbours
) -> ProseSettings:
    """Return the names and titles registered around a programme: its schools, people, title."""
    registry, programme = surroundings.registry, unit.programme
    members = members_ever(unit)
    inside = sorted(members.all) if members else []
    schools = {school.id: school for school in near.schools.get(programme.municipality, ())}
    schools |= {name: registry.schools[name] for name in inside if name in registry.schools}
    aliases = tuple(alias.name for alias in programme.aliases)
    return ProseSettings(
        names=index_names(
            [
                *_school_names(schools.values()),
                *_surnames(unit, registry),
                programme.title,
                *aliases,
            ]
        ),
        titles=(Title(programme.title, aliases),),
    )


def _surnames(unit: ProgrammeUnit, registry: Registry) -> list[str]:
    people = {
        reference.id
        for record in programme_records(unit)
        for reference in references_of(record)
        if reference.kind == "person" and reference.id in registry.people
    }
    return [registry.people[person].surname for person in sorted(people)]


def markdown_passages(file: str, text: str) -> Iterator[Passage]:
    """Give the paragraphs, headings and list items of a Markdown text with their lines."""
    held: list[str] = []
    first = 0
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        plain = line.strip()
        if held and (not plain or _OPENING.match(plain)):
            yield _markdown_passage(file, held, first)
            held = []
        if plain:
            first = first if held else number
            held.append(plain if held else _OPENING.sub("", plain))
        if plain.startswith("#"):
            yield _markdown_passage(file, held, first)
            held = []


def _markdown_passage(file: str, lines: Iterable[str], first: int) -> Passage:
    return Passage(file, "", without_tokens(" ".join(lines)), Place(file, first, 1))


def without_tokens(text: str) -> str:
    """Return ``text`` with each {{ token }} as an ellipsis: what it prints is not known here."""
    return _TOKEN.sub("…", text)


def _school_names(schools: Iterable[School]) -> Iterator[str]:
    for school in schools:
        yield from (name for name, _ in registered_names(school))
        if school.forms:
            yield from _forms(school.forms)


def _forms(forms: CaseForms) -> Iterator[str]:
    yield from filter(None, (forms.gen, forms.dat, forms.acc, forms.ins, forms.pre))


def _date_of(record: Record) -> date | None:
    day = record.date if isinstance(record, Note | Order) else None
    return day.value if day else None


def _is_printed_name(found: Finding) -> bool:
    return found.slug == "name-variant" and found.pointer.endswith("/printed")


_TOKEN = re.compile(r"\{\{[^{}]*\}\}")
_OPENING = re.compile(r"^(?:#{1,6}|[-*+]|\d{1,3}[.)])\s+")
