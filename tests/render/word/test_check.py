"""Mistakes of templates: each kind has a good and a bad file, named after its one defect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.core.fact import Fact
from generator.core.finding import Finding, Severity
from generator.core.wording import wording
from generator.model.layout import LayoutProfile
from generator.render.word.check import check_template

CASES = Path(__file__).resolve().parents[2] / "data" / "word" / "cases"
SLUGS = sorted(path.name for path in CASES.iterdir())
FILE = "templates/docx/paper.docx"


@pytest.fixture(scope="module")
def check(shared: Mapping[str, bytes], paper_type: type, profile: LayoutProfile) -> Any:
    def check_file(path: Path) -> list[Finding]:
        source = path.read_bytes()
        return check_template("paper.docx", source, shared, paper_type, FILE, profile=profile)

    return check_file


def told(findings: list[Finding], slug: str) -> set[str]:
    """Return the slugs found; unused fields count only where they are the subject."""
    return {each.slug for each in findings} - ({"template-field-unused"} - {slug})


@pytest.mark.parametrize("slug", SLUGS)
def test_a_good_template_has_no_finding(slug: str, check: Any) -> None:
    assert told(check(CASES / slug / "good.docx"), slug) == set()


@pytest.mark.parametrize("slug", SLUGS)
def test_a_bad_template_has_its_one_finding(slug: str, check: Any) -> None:
    assert told(check(CASES / slug / "bad.docx"), slug) == {slug}


@pytest.mark.parametrize("slug", SLUGS)
def test_every_finding_can_be_said(slug: str, check: Any) -> None:
    texts = wording("findings-template")[slug]
    for each in check(CASES / slug / "bad.docx"):
        if each.slug == slug:
            assert texts["message"].format_map(each.parameter)
            assert texts["hint"].format_map(each.parameter)
            assert each.file == FILE
            assert each.place is not None


def test_every_worded_finding_has_its_case() -> None:
    assert sorted(wording("findings-template")) == SLUGS


def label(findings: list[Finding], slug: str) -> str:
    return next(each.place.label for each in findings if each.slug == slug and each.place)


def test_a_place_is_told_by_part_paragraph_and_words(check: Any) -> None:
    found = check(CASES / "template-name-unknown" / "bad.docx")
    assert label(found, "template-name-unknown") == "текст, абзац 1, рядом: «{{ nmber }}»"


def test_a_place_in_a_table_is_told_by_row_and_cell(check: Any) -> None:
    found = check(CASES / "template-block-levels" / "bad.docx")
    expected = "текст, таблица 1, строка 4, ячейка 1, рядом: «{% endfor %}»"
    assert label(found, "template-block-levels") == expected


def test_a_nearest_name_is_offered(check: Any) -> None:
    found = check(CASES / "template-name-unknown" / "bad.docx")
    unknown = next(each for each in found if each.slug == "template-name-unknown")
    assert unknown.parameter["nearest"] == "; возможно, имелось в виду «number»"
    assert unknown.severity is Severity.ERROR


def test_a_mistake_in_an_included_file_names_that_file(
    shared: Mapping[str, bytes], data: Path
) -> None:
    @dataclass(frozen=True, slots=True)
    class Untitled:
        number: str

    source = (data / "cases" / "template-include-unknown" / "good.docx").read_bytes()
    found = check_template("order.docx", source, shared, Untitled, FILE)
    labels = [each.place.label for each in found if each.place]
    assert [each.slug for each in found] == ["template-name-unknown"]
    assert labels[0].startswith("letterhead.docx: текст, рядом: «Герб: {{ title }}»")


def test_names_are_checked_in_a_broken_template_too(shared: Mapping[str, bytes]) -> None:
    @dataclass(frozen=True, slots=True)
    class Texts:
        text: tuple[Fact, ...]

    source = (CASES / "template-block-open" / "bad.docx").read_bytes()
    found = check_template("order.docx", source, shared, Texts, FILE)
    assert {each.slug for each in found} == {
        "template-block-open",
        "template-name-unknown",
        "template-field-unused",
    }


def test_the_features_have_only_advice(
    data: Path, shared: Mapping[str, bytes], paper_type: type
) -> None:
    for path in sorted((data / "features").glob("*.docx")):
        if path.stem in ("pack", "pack-own", "rich", "everything"):
            continue  # these have contexts of their own
        found = check_template(path.name, path.read_bytes(), shared, paper_type, FILE)
        errors = [each for each in found if each.severity is Severity.ERROR]
        assert errors == [], path.name
