"""Drafts and new districts: what the program scaffolds passes its own checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.core.exceptions import VektorError
from generator.core.finding import Severity
from generator.intake.draft import Draft, order_draft, programme_drafts, school_draft
from generator.pipeline import (
    add_drafts,
    load,
    scaffold_district,
    standing,
    stops,
    update_editor_schemas,
)
from generator.read.resources import EDITOR_SCHEMAS


@pytest.fixture
def district(tmp_path: Path) -> Path:
    scaffold_district(tmp_path / "district")
    return tmp_path / "district"


def test_a_new_district_has_no_errors_and_no_stale_schemas(district: Path) -> None:
    loaded = load(district)
    assert standing(loaded.findings, Severity.ERROR) == ()
    assert not stops(loaded.findings, strict=False)
    assert "editor-schemas-stale" not in {item.slug for item in loaded.findings}


def test_every_record_of_a_new_district_is_marked_an_example(district: Path) -> None:
    records = sorted((district / "content").rglob("*.yaml"))
    assert records
    for path in records:
        assert "example: true" in path.read_text(encoding="utf-8"), path


def test_a_new_district_has_what_the_forge_needs(district: Path) -> None:
    for name in (
        "README.md",
        ".github/CODEOWNERS",
        ".github/workflows/check.yml",
        ".github/workflows/publish.yml",
        ".gitignore",
        "vektor.yaml",
    ):
        assert (district / name).is_file(), name


def test_nothing_is_written_over(district: Path) -> None:
    mine = (district / "README.md").read_bytes()
    (district / "vektor.yaml").unlink()
    with pytest.raises(VektorError) as caught:
        scaffold_district(district)
    assert caught.value.slug == "file-exists"
    assert (district / "README.md").read_bytes() == mine
    assert not (district / "vektor.yaml").exists()


def test_stale_schemas_are_told_and_mended(district: Path) -> None:
    (district / EDITOR_SCHEMAS / "school.schema.json").write_text("{}")
    assert "editor-schemas-stale" in {item.slug for item in load(district).findings}
    update_editor_schemas(district)
    assert "editor-schemas-stale" not in {item.slug for item in load(district).findings}


def drafts() -> list[Draft]:
    return [
        school_draft("shkola-2", "primernyy", "МБОУ «Вторая СОШ»"),
        school_draft("filial-2", "primernyy", "филиал «Заречный»", branch_of="shkola-2"),
        *programme_drafts("vektor", "«Вектор»", "uo-primernyy", 2027),
        order_draft("15", "vektor", "uo-primernyy", "О проведении мониторинга", cycle="2027"),
    ]


def test_drafts_are_records_that_stop_no_build(district: Path) -> None:
    paths = add_drafts(district, drafts())
    assert "content/schools/primernyy/filial-2/school.yaml" in paths
    loaded = load(district)
    assert standing(loaded.findings, Severity.ERROR) == ()
    assert loaded.registry.schools["filial-2"].branch_of == "shkola-2"
    assert loaded.programmes["vektor"].orders[0].title == "О проведении мониторинга"


def test_a_draft_names_its_schema_so_that_editors_find_it(district: Path) -> None:
    (path,) = add_drafts(district, drafts()[:1])
    first = (district / path).read_text(encoding="utf-8").splitlines()[0]
    named = first.partition("$schema=")[2]
    assert (district / path).parent.joinpath(named).is_file()


def test_a_wrong_id_is_refused_and_nothing_is_written(district: Path) -> None:
    wrong = [drafts()[0], school_draft("../evil", "primernyy", "МБОУ «Вторая СОШ»")]
    with pytest.raises(VektorError) as caught:
        add_drafts(district, wrong)
    assert caught.value.slug == "draft-wrong"
    assert not (district / "content/schools/primernyy/shkola-2").exists()


def test_an_existing_record_is_not_overwritten(district: Path) -> None:
    add_drafts(district, drafts()[:1])
    with pytest.raises(VektorError) as caught:
        add_drafts(district, drafts())
    assert caught.value.slug == "file-exists"
    assert not (district / "content/programmes/vektor").exists()


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (
            school_draft("shkola-2", "primerniy", "МБОУ «Вторая СОШ»"),
            {"found": "primerniy", "kind": "муниципалитет", "known": "Есть: primernyy."},
        ),
        (
            school_draft("filial-2", "primernyy", "«Заречный»", branch_of="net"),
            {"found": "net", "kind": "школа"},
        ),
        (
            programme_drafts("vektor", "«Вектор»", "uo-primerny", 2027)[0],
            {"found": "uo-primerny", "kind": "организация или школа"},
        ),
        (
            order_draft("15", "vector", "uo-primernyy", "О мониторинге"),
            {"found": "vector", "kind": "программа"},
        ),
        (
            order_draft("15", "podderzhka", "uo-primernyy", "О мониторинге", cycle="1999"),
            {"found": "1999", "kind": "период"},
        ),
    ],
    ids=["municipality", "school", "organisation", "programme", "cycle"],
)
def test_an_id_that_leads_nowhere_is_refused_with_what_exists(
    district: Path, draft: Draft, told: dict[str, str]
) -> None:
    before = sorted(district.rglob("*"))
    with pytest.raises(VektorError) as caught:
        add_drafts(district, [draft])
    assert caught.value.slug == "draft-id-unknown"
    assert told.items() <= caught.value.parameters.items()
    assert caught.value.parameters["known"].startswith("Есть: ")
    assert sorted(district.rglob("*")) == before


def test_a_slip_in_an_id_gets_a_guess(district: Path) -> None:
    with pytest.raises(VektorError) as caught:
        add_drafts(district, [school_draft("shkola-2", "primerny", "МБОУ «Вторая СОШ»")])
    assert "«primernyy»" in caught.value.parameters["suggestion"]


def test_an_id_that_another_record_has_is_refused(district: Path) -> None:
    (district / "content/municipalities/vtoroy").mkdir()
    first = (district / "content/municipalities/primernyy/municipality.yaml").read_text("utf-8")
    (district / "content/municipalities/vtoroy/municipality.yaml").write_text(
        first.replace("id: primernyy", "id: vtoroy"), encoding="utf-8"
    )
    add_drafts(district, drafts()[:1])
    with pytest.raises(VektorError) as caught:
        add_drafts(district, [school_draft("shkola-2", "vtoroy", "МБОУ «Вторая СОШ»")])
    assert caught.value.slug == "draft-id-taken"
    assert caught.value.parameters["other"].endswith("primernyy/shkola-2/school.yaml")
    assert not (district / "content/schools/vtoroy").exists()


def test_a_record_that_can_not_be_read_is_not_called_missing(district: Path) -> None:
    broken = district / "content/municipalities/primernyy/municipality.yaml"
    broken.write_text("kind: municipality\n", encoding="utf-8")
    assert add_drafts(district, drafts()[:1])
