"""Every rule fires on its bad cases with what they name, and stays silent on its good ones."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.core.finding import Finding, Place, Severity
from generator.core.wording import wording
from generator.prose.acts import ReplacedAct
from generator.prose.check import check_prose
from generator.prose.names import index_names
from generator.prose.numbering import check_numbering
from generator.prose.passage import Passage, PrintedNumber, ProseTable
from generator.prose.rules import RULES
from generator.prose.settings import ProseSettings
from generator.prose.titles import Title

CASES = Path(__file__).parents[1] / "data" / "prose"
PATHS = sorted(CASES.glob("*/*/*.yaml"))


def _load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return loaded


def _findings(case: dict[str, Any]) -> list[Finding]:
    passages = [
        Passage("case.yaml", f"/passages/{at}", text)
        for at, text in enumerate(case.get("passages", []))
    ]
    tables = [
        ProseTable("case.yaml", f"/tables/{at}", tuple(tuple(row) for row in rows))
        for at, rows in enumerate(case.get("tables", []))
    ]
    numbers = [
        PrintedNumber(number, "case.yaml", f"/numbers/{at}")
        for at, number in enumerate(case.get("numbers", []))
    ]
    return [
        *check_prose(passages, tables, _settings(case.get("settings", {}))),
        *check_numbering(numbers, one_list=True),
    ]


def _settings(told: dict[str, Any]) -> ProseSettings:
    day = told.get("document_date")
    title = told.get("title")
    return ProseSettings(
        nested_quotes=told.get("nested_quotes") != "no",
        document_date=date.fromisoformat(day) if day else None,
        names=index_names(told.get("names", [])),
        titles=(Title(title, tuple(told.get("aliases", []))),) if title else (),
        replaced=tuple(_replaced(act) for act in told.get("replaced", [])),
    )


def _replaced(told: dict[str, str]) -> ReplacedAct:
    day, since = (date.fromisoformat(told[key]) for key in ("day", "since"))
    return ReplacedAct(told["number"], day, told["successor"], since)


def _said(finding: Finding) -> str:
    """Return what a finding names: the words found, else the heading or the words around."""
    named = finding.parameter
    return named.get("found") or named.get("where") or named["around"]


@pytest.mark.parametrize("path", PATHS, ids=[str(path.relative_to(CASES)) for path in PATHS])
def test_case(path: Path) -> None:
    case, slug = _load(path), path.parent.parent.name
    found = [_said(one) for one in _findings(case) if one.slug == slug]
    assert found == case.get("found", [])
    assert bool(found) == (path.parent.name == "bad")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.slug))
def test_every_rule_has_cases_of_both_sides(rule: Any) -> None:
    for side in ("good", "bad"):
        assert list((CASES / rule.slug / side).glob("*.yaml")), (rule.slug, side)


def test_slugs_are_unique_and_worded() -> None:
    slugs = [rule.slug for rule in RULES]
    assert len(set(slugs)) == len(slugs)
    worded = wording("findings-prose").keys() | wording("findings-records").keys()
    assert set(slugs) <= worded


@pytest.mark.parametrize("path", PATHS, ids=[str(path.relative_to(CASES)) for path in PATHS])
def test_every_finding_fills_its_wording(path: Path) -> None:
    texts = {**wording("findings-records"), **wording("findings-prose")}
    for found in _findings(_load(path)):
        for part in ("message", "hint"):
            assert "{" not in texts[found.slug][part].format_map(found.parameter)


def test_the_day_weighs_a_foreign_service() -> None:
    before, after = (
        _findings({"passages": ["WhatsApp"], "settings": {"document_date": day}})
        for day in ("2025-05-31", "2025-06-01")
    )
    assert [one.severity for one in (*before, *after)] == [Severity.ADVICE, Severity.WARNING]


def test_a_finding_keeps_the_place_of_its_passage() -> None:
    place = Place("order.docx", label="абзац 3")
    (found,) = check_prose([Passage("order.docx", "", "31.11.2024", place)])
    assert (found.place, found.file) == (place, "order.docx")


def test_rules_that_are_off_stay_silent() -> None:
    settings = ProseSettings(off=frozenset({"date-impossible"}))
    assert check_prose([Passage("a", "", "31.11.2024")], (), settings) == []


def test_texts_of_two_files_do_not_complete_each_other() -> None:
    found = check_prose([Passage("a.yaml", "", "«начало"), Passage("b.yaml", "", "конец»")])
    assert [one.slug for one in found] == ["quotes-unbalanced"] * 2


PIECES = st.lists(
    st.sampled_from(
        [*'абА БВabC.,;:()«»„“"№N0123- \n', "31.11.2024", "О.А.", "Синюк ", "1. ", " от ", "Итого"]
    ),
    max_size=25,
).map("".join)


@given(st.lists(PIECES | st.text(), max_size=4))
def test_no_text_raises(texts: list[str]) -> None:
    settings = ProseSettings(
        nested_quotes=False,
        document_date=date(2024, 1, 1),
        names=index_names(["МБОУ «Русскинская СОШ № 1»"]),
        titles=(Title("раз два три четыре пять шесть"),),
    )
    passages = [Passage("case.yaml", str(at), text) for at, text in enumerate(texts)]
    table = ProseTable("case.yaml", "", tuple((text, *texts) for text in texts))
    for found in check_prose(passages, [table], settings):
        assert found.file == "case.yaml"
