"""The public edition tells no change of a small number of pupils, however it changed."""

from __future__ import annotations

import pytest

from generator.model.edition import Edition
from generator.render.changed_record import Telling, changes_of, owner_of
from generator.render.edition import Shown

_FILE = "content/schools/north/alpha/measurement-2023-06.yaml"


def record(pupils: str) -> bytes:
    head = "kind: measurement\nschema: 1\nid: 2023-06\nprogramme: path\nindicators: main\n"
    values = f"  - measure: quality\n    value: 45.5\n  - measure: pupils\n    {pupils}\n"
    return f"{head}date: 2023-06\nvalues:\n{values}".encode()


def told(district: Shown, edition: Edition, was: str, new: str) -> list[str]:
    telling = Telling(edition, 5, district.registry, district.programmes)
    found = changes_of(telling, {_FILE: record(was)}, {_FILE: record(new)})
    return [line.text for change in found for line in change.lines]


@pytest.mark.parametrize(
    ("was", "new"),
    [
        ("value: 3", "value: 4"),
        ("value: 3", "value: 12"),
        ("value: 12", "value: 3"),
        ("missing: no_data", "value: 2"),
        ("value: 2\n    note: двое переехали", "missing: no_data"),
    ],
)
def test_what_is_hidden_in_either_state_is_not_told(district: Shown, was: str, new: str) -> None:
    assert told(district, Edition.PUBLIC, was, new) == []
    assert told(district, Edition.INTERNAL, was, new) != []


def test_what_both_states_show_is_told_in_both_editions(district: Shown) -> None:
    for edition in Edition:
        (text,) = told(district, edition, "value: 12", "value: 15")
        assert text.endswith("было 12, стало 15")


def test_a_measure_that_nobody_knows_is_hidden(district: Shown) -> None:
    telling = Telling(Edition.PUBLIC, 5, district.registry, {})
    was, new = {_FILE: record("value: 12")}, {_FILE: record("value: 15")}
    assert changes_of(telling, was, new) == ()


def test_a_file_that_moved_to_another_municipality_is_no_change(district: Shown) -> None:
    telling = Telling(Edition.INTERNAL, 5, district.registry, district.programmes)
    moved = _FILE.replace("north", "south")
    was = {_FILE: record("value: 12"), moved: None}
    assert changes_of(telling, was, {_FILE: None, moved: record("value: 12")}) == ()
    assert owner_of(_FILE) == owner_of(moved) == "schools/alpha"


def test_who_is_gone_is_not_named_in_public(district: Shown) -> None:
    path = "content/schools/north/alpha/person-petrov.yaml"
    person = "kind: person\nschema: 1\nid: petrov\nsurname: Петров\ninitials: П.П.\n"
    person += "appointments:\n  - post: учитель\n    school: alpha\n"
    for edition, named in ((Edition.INTERNAL, True), (Edition.PUBLIC, False)):
        telling = Telling(edition, 5, district.registry, district.programmes)
        (gone,) = changes_of(telling, {path: person.encode()}, {path: None})
        assert ("Петров" in gone.title) == named


def test_a_text_is_named_by_its_heading(district: Shown) -> None:
    path = "content/programmes/path/texts/plan.md"
    telling = Telling(Edition.PUBLIC, 5, district.registry, district.programmes)
    (change,) = changes_of(telling, {path: b"# \xd0\x90\n"}, {path: "# План\n\nНовое\n".encode()})
    assert change.title == "Текст «План»"
    assert [line.text for line in change.lines] == ["изменён текст"]
