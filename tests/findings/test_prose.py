from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.assemble.content import UnitData, read_registry, read_unit, unit_files
from generator.assemble.texts import prose_texts
from generator.core.finding import Finding
from generator.findings.check import Surroundings
from generator.findings.prose import (
    Neighbours,
    check_texts,
    markdown_passages,
    neighbours_in,
    prose_of_programme,
    prose_of_school,
    without_tokens,
)
from generator.model.record import CaseForms
from generator.model.unit import ProgrammeUnit, Registry, SchoolUnit

BASE = Path(__file__).parent.parent / "data" / "findings" / "base"
PATH = "content/programmes/path"


def _read(file: str) -> tuple[bytes | None, list[Finding]]:
    return (BASE / file).read_bytes(), []


def _units() -> Iterator[UnitData]:
    files = sorted(str(path.relative_to(BASE)) for path in BASE.rglob("content/**/*.*"))
    for folder, inside in unit_files(files).items():
        yield read_unit(folder, inside, _read)[0]


@pytest.fixture(scope="module")
def surroundings() -> Surroundings:
    files = [str(path.relative_to(BASE)) for path in BASE.rglob("content/**/*.yaml")]
    registry, _, _ = read_registry(files, _read)
    units = (data.programme for data in _units())
    return Surroundings(registry, {unit.programme.id: unit for unit in units if unit})


@pytest.fixture(scope="module")
def programme(surroundings: Surroundings) -> ProgrammeUnit:
    return surroundings.programmes["path"]


@pytest.fixture(scope="module")
def near(surroundings: Surroundings) -> Neighbours:
    return neighbours_in(surroundings.registry)


@pytest.fixture(scope="module")
def school() -> SchoolUnit:
    return next(data.school for data in _units() if data.folder.endswith("/alpha") and data.school)


def _slugs(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(item.slug, item.pointer) for item in findings]


def _texts(file: str, **parts: str) -> dict[str, list[tuple[str, str]]]:
    return {file: [(f"/{name}", text) for name, text in parts.items()]}


def test_sound_records_have_no_finding(surroundings: Surroundings, near: Neighbours) -> None:
    for data in _units():
        texts = {raw.file: list(prose_texts(raw)) for raw in data.records}
        if data.programme:
            assert prose_of_programme(data.programme, texts, surroundings, near) == []
        elif data.school:
            assert prose_of_school(data.school, texts, near) == []
        else:
            assert check_texts(texts) == []


def test_names_of_a_programme_are_its_schools_people_and_title(
    programme: ProgrammeUnit, surroundings: Surroundings, near: Neighbours
) -> None:
    texts = _texts(
        f"{PATH}/note-2023.yaml",
        title="Справка о МБОУ «Соновская СОШ» (П.П. Премерова)",
        author="муниципальный проект сопровождения школ «Шаг вперёд» с низкими результатами",
        printed="МБОУ «Соновская СОШ»",
    )
    found = _slugs(prose_of_programme(programme, texts, surroundings, near))
    assert found == [
        ("name-variant", "/title"),
        ("name-variant", "/title"),
        ("title-drift", "/author"),
    ]


def test_names_of_a_school_are_those_of_its_municipality(
    school: SchoolUnit, near: Neighbours
) -> None:
    file = "content/schools/north/alpha/school.yaml"
    texts = _texts(file, place="рядом с МБОУ «Березавская СОШ № 2»")
    assert _slugs(prose_of_school(school, texts, near)) == [("name-variant", "/place")]


def test_a_paper_is_held_against_its_own_date(
    programme: ProgrammeUnit, surroundings: Surroundings, near: Neighbours
) -> None:
    text = "Согласно приказу от 28.12.2023 № 10."
    texts = _texts(f"{PATH}/note-2023.yaml", title=text) | _texts(
        f"{PATH}/cycle-2023.yaml", title=text
    )
    found = prose_of_programme(programme, texts, surroundings, near)
    assert [(item.slug, item.file) for item in found] == [
        ("act-from-future", f"{PATH}/note-2023.yaml")
    ]


def test_markdown_is_checked_with_lines(
    programme: ProgrammeUnit, surroundings: Surroundings, near: Neighbours
) -> None:
    text = "# Итоги\n\nСовещание 31.11.2023.\n"
    unit = replace(programme, texts={"texts/introduction.md": text, "texts/other.md": "Ладно.\n"})
    (found,) = prose_of_programme(unit, {}, surroundings, near)
    assert (found.slug, found.file) == ("date-impossible", f"{PATH}/texts/introduction.md")
    assert found.place is not None
    assert found.place.line == 3


def test_passages_of_markdown() -> None:
    text = "# Заголовок\nСтрока один\nи два\n\n1. Первый\n1. Второй\n   и дальше\n- третий"
    passages = [
        (item.text, item.place.line) for item in markdown_passages("a.md", text) if item.place
    ]
    assert passages == [
        ("Заголовок", 1),
        ("Строка один и два", 2),
        ("Первый", 5),
        ("Второй и дальше", 6),
        ("третий", 8),
    ]


def test_a_school_of_an_unknown_municipality_has_no_names(school: SchoolUnit) -> None:
    texts = _texts("content/schools/north/alpha/school.yaml", place="МБОУ «Соновская СОШ»")
    assert prose_of_school(school, texts, Neighbours({}, {})) == []


def test_case_forms_are_names_too(school: SchoolUnit, surroundings: Surroundings) -> None:
    alpha = surroundings.registry.schools["alpha"]
    forms = CaseForms(origin=alpha.origin, gen="МБОУ «Сосновский лицей»")
    registry = Registry(schools={"alpha": replace(alpha, forms=forms)})
    texts = _texts(alpha.origin.file, place="у МБОУ «Сосновский лицей»")
    assert prose_of_school(school, texts, neighbours_in(registry)) == []


def test_tokens_are_masked() -> None:
    assert without_tokens("Пары ({{ annex.pairs | dat }}) и {{ x }}.") == "Пары (…) и …."
