"""Content is read unit by unit; what is broken stops nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.assemble.content import missing_head, read_registry, read_unit, unit_files
from generator.core.finding import Finding

MUNICIPALITY = "kind: municipality\nschema: 1\nid: m\nname: Район\n"
SCHOOL = (
    "kind: school\nschema: 1\nid: {id}\nmunicipality: m\nname: МБОУ «{id}»\nlegal_form: entity\n"
)
LABELS = "kind: labels\nschema: 1\nid: '{year}'\nlabel_set: set\nyear: {year}\n"

Read = Callable[[str], tuple[bytes | None, list[Finding]]]


def reader(files: dict[str, str]) -> Read:
    def read(file: str) -> tuple[bytes | None, list[Finding]]:
        return files[file].encode(), []

    return read


@pytest.fixture
def files() -> dict[str, str]:
    return {
        "content/municipalities/m/municipality.yaml": MUNICIPALITY,
        "content/schools/m/a/school.yaml": SCHOOL.format(id="a"),
        "content/schools/m/a/labels-2023.yaml": LABELS.format(year=2023),
        "content/schools/m/a/labels-2022.yaml": LABELS.format(year=2022),
        "content/schools/m/b/school.yaml": SCHOOL.format(id="b"),
    }


def test_the_registry_holds_what_others_refer_to(files: dict[str, str]) -> None:
    registry, raws, found = read_registry(files, reader(files))
    assert list(registry.schools) == ["a", "b"]
    assert list(registry.municipalities) == ["m"]
    assert len(raws) == 3
    assert found == []


def test_a_unit_holds_its_records_in_order(files: dict[str, str]) -> None:
    folders = unit_files(files)
    data, found = read_unit("content/schools/m/a", folders["content/schools/m/a"], reader(files))
    assert found == []
    unit = data.school
    assert unit is not None
    assert [item.year for item in unit.labels] == [2022, 2023]
    assert data.programme is None


def test_a_doubled_id_is_found_and_the_first_is_kept(files: dict[str, str]) -> None:
    files["content/schools/n/a/school.yaml"] = SCHOOL.format(id="a").replace(": m\n", ": n\n")
    registry, _, found = read_registry(files, reader(files))
    assert [item.slug for item in found] == ["id-doubled"]
    assert registry.schools["a"].municipality == "m"


def test_a_broken_record_is_named_and_the_others_are_read(files: dict[str, str]) -> None:
    files["content/schools/m/b/school.yaml"] = "kind: school\nschema: 1\nid: b\n"
    registry, _, _ = read_registry(files, reader(files))
    assert registry.unreadable == {"content/schools/m/b/school.yaml"}
    data, found = read_unit(
        "content/schools/m/b", ["content/schools/m/b/school.yaml"], reader(files)
    )
    assert data.school is None
    assert found


def test_texts_come_with_their_programme() -> None:
    files = {"content/programmes/p/texts/intro.md": "\ufeffТекст"}
    data, found = read_unit("content/programmes/p", files, reader(files))
    assert dict(data.texts) == {"texts/intro.md": "Текст"}
    assert [item.slug for item in found] == ["head-missing"]


def test_a_text_that_is_not_utf8_is_left_out() -> None:
    file = "content/programmes/p/texts/intro.md"
    record = "content/programmes/p/programme.yaml"
    data, found = read_unit(
        "content/programmes/p", [record, file], lambda _: ("Пункты".encode("cp1251"), [])
    )
    assert dict(data.texts) == {}
    assert data.unreadable == (record, file)
    assert [(item.slug, item.file) for item in found] == [
        ("file-not-utf8", record),
        ("file-not-utf8", file),
    ]


def test_a_folder_without_its_head_is_told_once() -> None:
    folder = "content/schools/m/b"
    files = {f"{folder}/labels-2022.yaml": "", f"{folder}/labels-2023.yaml": ""}
    data, found = read_unit(folder, files, reader(files))
    heads = [item for item in found if item.slug == "head-missing"]
    assert [(item.file, item.severity.value) for item in heads] == [(min(files), "error")]
    assert f"{folder}/school.yaml" in data.unreadable
    assert f"{folder}/school.yaml" in read_registry(files, reader(files))[0].unreadable


@pytest.mark.parametrize(
    ("folder", "file"),
    [
        ("content/schools/README.md", "content/schools/README.md"),
        ("content/schools/m/README.md", "content/schools/m/README.md"),
        ("content/schools/m/texts", "content/schools/m/texts/a.md"),
        ("content/programmes/README.md", "content/programmes/README.md"),
        ("content/programmes/p", "content/programmes/p/programme.yaml"),
        ("content/acts", "content/acts/act-a.yaml"),
        ("content/municipalities/README.md", "content/municipalities/README.md"),
        ("content/organisations/README.md", "content/organisations/README.md"),
        ("content/organisations/o", "content/organisations/o/organisation.yaml"),
    ],
)
def test_a_folder_with_its_head_or_of_no_unit_misses_none(folder: str, file: str) -> None:
    assert missing_head(folder, [file]) == ""
