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
    assert not loaded.blocked
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
