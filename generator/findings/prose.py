"""The rules of prose over the texts of records.

Enters: the texts that the schemas mark as prose, and what the programme or municipality has
registered. Leaves: findings at the texts' own pointers or, for Markdown, lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.core.dataclass import dataclass
from generator.core.finding import Finding
from generator.findings.act_replaced import in_force_since
from generator.findings.act_told import without_told
from generator.findings.check import Surroundings
from generator.findings.membership import members_ever
from generator.findings.reference import references_of
from generator.findings.run import programme_records, school_records
from generator.findings.school_name import registered_names
from generator.findings.text_owner import texts_named
from generator.model.narrative import Narrative
from generator.model.note import Note
from generator.model.order import Order
from generator.model.organisation import Act, Municipality, Organisation
from generator.model.record import CaseForms, Record
from generator.model.school import School
from generator.model.unit import ProgrammeUnit, Registry, SchoolUnit
from generator.prose.acts import ReplacedAct
from generator.prose.check import PLAIN, check_prose
from generator.prose.excerpt import without_tokens
from generator.prose.markdown import split_markdown
from generator.prose.names import NOTHING, NameIndex, index_names, joined_names
from generator.prose.passage import Passage
from generator.prose.settings import ProseSettings
from generator.prose.titles import Title

# File → (pointer, text) of every text of that record that is prose.
Texts = Mapping[str, Sequence[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The names of schools by the id of their municipality, indexed once for all.

    ``anywhere`` has the names of all schools, for records of no municipality.
    """

    names: Mapping[str, NameIndex]
    anywhere: NameIndex = NOTHING


def neighbours_in(registry: Registry) -> Neighbours:
    """Return the neighbours of every school of the registry."""
    groups: dict[str, list[str]] = {}
    for school in registry.schools.values():
        groups.setdefault(school.municipality, []).extend(_names_of(school))
    anywhere = index_names(
        name for school in registry.schools.values() for name in _names_of(school)
    )
    return Neighbours({place: index_names(names) for place, names in groups.items()}, anywhere)


def prose_of_programme(
    unit: ProgrammeUnit, texts: Texts, surroundings: Surroundings, near: Neighbours
) -> list[Finding]:
    """Return what the rules of prose find in a programme's records and Markdown texts."""
    settings = programme_settings(unit, surroundings, near)
    found = check_texts(texts, programme_records(unit), settings) + check_markdown(unit, settings)
    return without_told(found, (*unit.notes, *unit.orders), surroundings.registry.acts)


def prose_of_school(unit: SchoolUnit, texts: Texts, near: Neighbours) -> list[Finding]:
    """Return what the rules of prose find in a school's records."""
    settings = _settings_of(near.names.get(unit.school.municipality, NOTHING))
    return check_texts(texts, school_records(unit), settings)


def prose_of_others(texts: Texts, records: Iterable[Record], near: Neighbours) -> list[Finding]:
    """Return what the rules of prose find in records that belong to no school or programme.

    The names sought are those of the record's municipality; without one, of all schools.
    """
    listed = tuple(records)
    places = {
        _folder(record.origin.file): record.id
        if isinstance(record, Municipality)
        else record.municipality
        for record in listed
        if isinstance(record, Municipality | Organisation)
    }
    return [
        found
        for file, parts in texts.items()
        for found in check_texts(
            {file: parts}, listed, _settings_in(places.get(_folder(file), ""), near)
        )
    ]


def _settings_in(municipality: str, near: Neighbours) -> ProseSettings:
    return _settings_of(near.names.get(municipality) or near.anywhere)


def _settings_of(names: NameIndex) -> ProseSettings:
    """Return settings with an index that is looked at once, not at every word."""
    return ProseSettings(names=joined_names(names, NOTHING))


def check_texts(
    texts: Texts, records: Iterable[Record] = (), settings: ProseSettings = PLAIN
) -> list[Finding]:
    """Return what the rules of prose find in ``texts``; each record is a document of its own.

    A printed school name that is not registered is another check's finding and not repeated.
    """
    dates = {record.origin.file: _date_of(record) for record in records}
    found = (
        item
        for file, parts in texts.items()
        for item in check_prose(
            [Passage(file, pointer, without_tokens(text)) for pointer, text in _once(parts)],
            settings=_dated(settings, dates.get(file)),
        )
        if not _is_printed_name(item)
    )
    return list(dict.fromkeys(found))


def _dated(settings: ProseSettings, day: date | None) -> ProseSettings:
    return settings if settings.document_date == day else replace(settings, document_date=day)


def check_markdown(unit: ProgrammeUnit, settings: ProseSettings) -> list[Finding]:
    """Return what the rules of prose find in the Markdown texts of a programme."""
    folder = _folder(unit.programme.origin.file)
    dates = {
        file: _date_of(record)
        for record in (*unit.narratives, *unit.notes)
        for file, _ in texts_named(record)
    }
    found: list[Finding] = []
    for name, text in unit.texts.items():
        file = f"{folder}/{name}"
        read = split_markdown(file, text)
        found += check_prose(read.passages, read.tables, _dated(settings, dates.get(file)))
    return list(dict.fromkeys(found))


def programme_settings(
    unit: ProgrammeUnit, surroundings: Surroundings, near: Neighbours
) -> ProseSettings:
    """Return the names and titles registered around a programme: its schools, people, title."""
    registry, programme = surroundings.registry, unit.programme
    aliases = tuple(alias.name for alias in programme.aliases)
    own = [*_names_elsewhere(unit, registry), *_surnames(unit, registry), programme.title, *aliases]
    around = near.names.get(programme.municipality, NOTHING)
    return ProseSettings(
        names=joined_names(around, index_names(own)),
        titles=(Title(programme.title, aliases),),
        replaced=_replaced(registry),
    )


def _names_elsewhere(unit: ProgrammeUnit, registry: Registry) -> Iterator[str]:
    """Give the names of schools that take part and belong to another municipality."""
    members = members_ever(unit)
    for school in sorted(members.all) if members else ():
        record = registry.schools.get(school)
        if record and record.municipality != unit.programme.municipality:
            yield from _names_of(record)


def _replaced(registry: Registry) -> tuple[ReplacedAct, ...]:
    found = []
    for act in registry.acts.values():
        successor = registry.acts.get(act.replaced_by)
        since, day = in_force_since(successor), act.date.value if act.date else None
        if successor and since and day and act.number:
            found.append(ReplacedAct(act.number, day, _cited(successor), since))
    return tuple(found)


def _cited(act: Act) -> str:
    return f"{act.type} от {act.date.text} № {act.number}" if act.date else act.title


def _surnames(unit: ProgrammeUnit, registry: Registry) -> list[str]:
    people = {
        reference.id
        for record in programme_records(unit)
        for reference in references_of(record)
        if reference.kind == "person" and reference.id in registry.people
    }
    return [registry.people[person].surname for person in sorted(people)]


def _names_of(school: School) -> Iterator[str]:
    yield from (name for name, _ in registered_names(school))
    if school.forms:
        yield from _forms(school.forms)


def _forms(forms: CaseForms) -> Iterator[str]:
    yield from filter(None, (forms.gen, forms.dat, forms.acc, forms.ins, forms.pre))


def _once(parts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Leave out the titles of targets that their event's own texts print: one slip is one."""
    for pointer, text in parts:
        event = pointer.partition("/targets/")[0]
        # Nearly all texts are those of no target.
        printed = event != pointer and any(
            other.startswith(f"{event}/") and "/targets/" not in other and text in said
            for other, said in parts
        )
        if not printed:
            yield pointer, text


def _date_of(record: Record) -> date | None:
    day = record.date if isinstance(record, Narrative | Note | Order) else None
    return day.value if day else None


def _folder(file: str) -> str:
    return file.rpartition("/")[0]


def _is_printed_name(found: Finding) -> bool:
    return found.slug == "name-variant" and found.pointer.endswith("/printed")
