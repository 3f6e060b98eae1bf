"""No invented people or schools: every name in content/ stands in a source or in an example."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.model.organisation import Person

if TYPE_CHECKING:
    from tests.content.conftest import Content

DATA = Path(__file__).resolve().parent.parent / "data" / "seeds" / "names.txt"

_INITIALS = r"[А-ЯЁ]\.\s?[А-ЯЁ]\."
_SURNAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
PERSON = re.compile(rf"{_INITIALS}\s?{_SURNAME}|{_SURNAME}\s{_INITIALS}")
SCHOOL = re.compile(r"[А-ЯЁ][а-яё-]+ (?:СОШ|ООШ|НОШ|СШ|НШ)(?: ?№ ?[0-9]+)?")


def plain(text: str) -> str:
    """Return ``text`` without spaces and in one case, for names are spaced in many ways."""
    return re.sub(r"\s+", "", text).casefold()


def source_names() -> list[str]:
    """Return the names as they stand in the sources, in plain spelling."""
    lines = DATA.read_text(encoding="utf-8").splitlines()
    return [plain(line.partition("\t")[2]) for line in lines if not line.startswith("#")]


def stands_in(names: list[str], found: str) -> bool:
    """Tell whether a source has ``found``, a person's initials before or after the surname."""
    return any(spelling in name for name in names for spelling in spellings(found))


def spellings(found: str) -> tuple[str, ...]:
    """Return the plain spellings of a name."""
    match = re.fullmatch(rf"({_INITIALS})\s?({_SURNAME})|({_SURNAME})\s({_INITIALS})", found)
    if match is None:
        return (plain(found),)
    initials, surname = (match[1], match[2]) if match[1] else (match[4], match[3])
    return plain(initials + surname), plain(surname + initials)


def texts_in(value: Any) -> Iterator[str]:
    """Yield every text of plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner)


def named_in(text: str) -> list[str]:
    """Return the people and schools that ``text`` names."""
    return PERSON.findall(text) + SCHOOL.findall(text)


def test_people_of_the_records_stand_in_a_source(content: Content) -> None:
    names = source_names()
    people = [person for person in content.of(Person) if not person.example]
    unknown = [
        person.surname
        for person in people
        if not stands_in(names, f"{person.surname} {person.initials}")
    ]
    assert len(people) >= 13
    assert unknown == []


def test_names_in_all_texts_stand_in_a_source(content: Content) -> None:
    names = source_names()
    texts = [(file, text) for file, text in content.texts.items()]
    for file, record in content.raw.items():
        if not record.instance.get("example"):
            texts += [(file, text) for text in texts_in(record.instance)]
    found = [(file, name) for file, text in texts for name in named_in(text)]
    assert len(found) > 50
    assert [each for each in found if not stands_in(names, each[1])] == []


def test_whole_names_of_schools_stand_in_a_source(content: Content) -> None:
    names = source_names()
    for file, record in content.raw.items():
        if record.kind.name == "school" and not record.instance.get("example"):
            whole = [record.instance["name"], record.instance.get("short_name", "")]
            whole += [alias["name"] for alias in record.instance.get("aliases", [])]
            assert [name for name in whole if not stands_in(names, name)] == [], file


@pytest.mark.parametrize(
    "text",
    ["Согласовано с И.О. Ивановой.", "Иванова И.О.", "МБОУ «Приморская СОШ»", "Лянторская СОШ № 7"],
)
def test_an_invented_name_is_noticed(text: str) -> None:
    found = named_in(text)
    assert found
    assert not any(stands_in(source_names(), name) for name in found)


def test_a_name_of_the_source_is_found_in_every_spelling() -> None:
    names = source_names()
    assert stands_in(names, "Синюк О.А.")
    assert stands_in(names, "Н.И. Вергун")
    assert stands_in(names, "Лянторская СОШ №5")
