from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.assemble.content import UnitData, read_registry, read_unit, unit_files
from generator.assemble.texts import prose_texts
from generator.core.finding import Finding, Place
from generator.findings.check import Surroundings
from generator.findings.prose import (
    Neighbours,
    check_texts,
    neighbours_in,
    prose_of_others,
    prose_of_programme,
    prose_of_school,
)
from generator.findings.run import registry_records
from generator.model.date import PrintedDate
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


def test_markdown_is_checked_with_lines_and_columns(
    programme: ProgrammeUnit, surroundings: Surroundings, near: Neighbours
) -> None:
    text = "# Итоги\n\nПервая строка,\nсовещание 31.11.2023 и 31.11.2023.\n"
    unit = replace(programme, texts={"texts/introduction.md": text, "texts/other.md": "Ладно.\n"})
    found = prose_of_programme(unit, {}, surroundings, near)
    file = f"{PATH}/texts/introduction.md"
    assert [(item.slug, item.place) for item in found] == [
        ("date-impossible", Place(file, 4, 11)),
        ("date-impossible", Place(file, 4, 24)),
    ]


def test_tables_of_markdown_are_checked(
    programme: ProgrammeUnit, surroundings: Surroundings, near: Neighbours
) -> None:
    text = "| № п/п | Школ |\n|---|---|\n| 1 | 3 |\n| 2 | 4 |\n| Итого | {} |\n"
    for stated, slugs in (("8", ["total-mismatch"]), ("7", []), ("{{ sum }}", [])):
        unit = replace(programme, texts={"texts/introduction.md": text.replace("{}", stated)})
        found = prose_of_programme(unit, {}, surroundings, near)
        assert [item.slug for item in found] == slugs


def test_a_text_is_held_against_the_date_of_its_record(
    programme: ProgrammeUnit, surroundings: Surroundings, near: Neighbours
) -> None:
    texts = {"texts/introduction.md": "Приказ от 28.12.2023 № 10.", "texts/other.md": ""}
    unit = replace(programme, texts=texts)
    found = prose_of_programme(unit, {}, surroundings, near)
    assert [item.slug for item in found] == ["act-from-future"]


def test_the_same_finding_is_told_once_for_a_place() -> None:
    texts = _texts("content/acts/act-plan.yaml", title="С 31 июня и до 31 июня.")
    assert _slugs(check_texts(texts)) == [("date-impossible", "/title")]


@pytest.mark.parametrize(
    "file",
    [
        "content/acts/act-plan.yaml",
        "content/organisations/office/person-head.yaml",
        "content/municipalities/north/card-2023.yaml",
    ],
)
def test_other_records_are_held_against_names_too(
    file: str, surroundings: Surroundings, near: Neighbours
) -> None:
    records = registry_records(surroundings.registry)
    assert file in {record.origin.file for record in records}
    for text, slugs in (
        ("МБОУ «Соновская СОШ»", [("name-variant", "/title")]),
        ("МБОУ «Сосновская СОШ»", []),
    ):
        assert _slugs(prose_of_others(_texts(file, title=text), records, near)) == slugs


def test_records_of_a_municipality_know_its_names_only(surroundings: Surroundings) -> None:
    registry = surroundings.registry
    alpha = registry.schools["alpha"]
    south = replace(alpha, id="omega", name="МБОУ «Тополёвская СОШ»", municipality="south")
    near = neighbours_in(replace(registry, schools={**registry.schools, "omega": south}))
    records = registry_records(registry)
    said = {
        file: _slugs(prose_of_others(_texts(file, title="«Топлёвская СОШ»"), records, near))
        for file in ("content/municipalities/north/card-2023.yaml", "content/acts/act-plan.yaml")
    }
    assert list(map(len, said.values())) == [0, 1]


def test_a_school_of_an_unknown_municipality_has_no_names(school: SchoolUnit) -> None:
    texts = _texts("content/schools/north/alpha/school.yaml", place="МБОУ «Соновская СОШ»")
    assert prose_of_school(school, texts, Neighbours({})) == []


def test_case_forms_are_names_too(school: SchoolUnit, surroundings: Surroundings) -> None:
    alpha = surroundings.registry.schools["alpha"]
    forms = CaseForms(origin=alpha.origin, gen="МБОУ «Сосновский лицей»")
    registry = Registry(schools={"alpha": replace(alpha, forms=forms)})
    texts = _texts(alpha.origin.file, place="у МБОУ «Сосновский лицей»")
    assert prose_of_school(school, texts, neighbours_in(registry)) == []


def test_a_target_that_its_event_prints_is_not_read_twice() -> None:
    event, file = "/events/1", f"{PATH}/roadmap-2023.yaml"
    slip = "Доля школ в канале к 31.11.2023"
    texts = {
        file: [
            (f"{event}/report", f"{slip} (80 %)"),
            (f"{event}/targets/0/title", slip),
            (f"{event}0/targets/0/title", slip),
        ]
    }
    found = [("date-impossible", f"{event}{rest}") for rest in ("/report", "0/targets/0/title")]
    assert _slugs(check_texts(texts)) == found


def test_a_text_that_cites_a_replaced_act_is_told(
    programme: ProgrammeUnit, surroundings: Surroundings, near: Neighbours
) -> None:
    registry = surroundings.registry
    plan = replace(registry.acts["plan"], replaced_by="report", number="10")
    since = PrintedDate("29.12.2022", 2022, 12, 29)
    for report in (since, None):
        later = replace(registry.acts["report"], date=report)
        around = replace(
            surroundings, registry=replace(registry, acts={"plan": plan, "report": later})
        )
        texts = {"texts/introduction.md": "Приказ от 28.12.2022 № 10, приказ от 27.12.2023 № 2."}
        unit = replace(programme, texts=texts)
        # The note's record cites the act: there the checks of records say it, and only they.
        assert prose_of_programme(unit, {}, around, near) == []
        unit = replace(unit, notes=())
        found = prose_of_programme(unit, {}, around, near)
        assert [item.slug for item in found] == (["act-replaced"] if report else [])


def test_a_number_ends_before_the_full_stop_of_its_sentence() -> None:
    text = "Приказ от 28.12.2022 № 10. Он отменён приказом от 28.12.2021 № 10, п. 1."
    (item,) = check_texts({"a.yaml": [("/text", text)]})
    assert item.slug == "act-date-drift"
    assert item.parameter["number"] == "10"
