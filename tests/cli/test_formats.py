"""Report formats against gold files, and what each format must never do."""

import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import __version__
from generator.cli.formats import FORMATS
from generator.cli.formats.github import by_importance
from generator.cli.formats.told import counts_words, fingerprints
from generator.cli.report import report_text
from generator.core.finding import Finding, Place, Severity, finding

GOLD = Path(__file__).parent.parent / "gold" / "formats"

WORDING = {
    "date-impossible": {
        "title": "Невозможная дата",
        "message": "«{found}»: в ноябре 30 дней",
        "hint": "Исправьте дату\nили отметьте её.",
        "why": "Такого дня нет.",
    },
    "share-high": {"title": "Доля, 100 %: больше", "message": "{found} больше 100 %", "hint": ""},
    "weekend": {"title": "Выходной", "message": "{found} — суббота", "why": "Суббота: выходной."},
}
SCHOOL = "content/schools/surgut/russkinskaya/school.yaml"


def _samples() -> list[Finding]:
    located = finding("date-impossible", Severity.ERROR, SCHOOL, "/due", found="31.11.2024")
    return [
        located.located(Place(SCHOOL, 12, 5)),
        finding(
            "share-high", Severity.WARNING, SCHOOL, "/a", found="101,5", clause="п. 5.18"
        ).located(Place(SCHOOL, 20, 10)),
        Finding(
            "share-high",
            Severity.ERROR,
            SCHOOL,
            "/b",
            (("found", "250"),),
            place=Place(SCHOOL, 21, 3),
            acknowledged="так напечатано",
        ),
        finding(
            "weekend",
            Severity.ADVICE,
            "templates/docx/приказ №1.docx",
            found="10.02.2024",
            place=Place("templates/docx/приказ №1.docx", label="таблица 2, строка 3"),
        ),
        finding("weekend", Severity.ADVICE, "vektor.yaml", found="«a,b:c»\n100 %"),
    ]


def _report(name: str, findings: list[Finding], **options: Any) -> str:
    module = import_module(f"generator.cli.formats.{name}")
    text: str = module.report(findings, WORDING, **options)
    return text


@pytest.mark.parametrize("name", FORMATS)
def test_gold(name: str) -> None:
    gold = (GOLD / f"{name}.txt").read_text(encoding="utf-8")
    assert _report(name, _samples()) == gold.replace("@VERSION@", __version__)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found_is_said_and_well_formed(name: str) -> None:
    text = _report(name, [])
    assert text.endswith("\n")
    if name in {"text", "github"}:
        assert text == "Замечаний нет.\n"
    else:
        assert json.loads(text) is not None


@pytest.mark.parametrize("name", ["json", "gitlab", "sarif"])
def test_shipped_wording_serves_every_format(name: str) -> None:
    found = [finding("file-empty", Severity.ERROR, "a.yaml", place=Place("a.yaml", 1, 1))]
    assert "В файле нет ни одного поля" in report_text(found, name)


def test_colours_only_when_asked() -> None:
    plain = _report("text", _samples())
    painted = _report("text", _samples(), colour=True)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[\d+m", "", painted) == plain
    assert report_text(_wide(1), "text").count("\x1b") == 0
    assert "\x1b[31m" in report_text(_wide(1), "text", colour=True)
    assert "\x1b" not in report_text(_wide(1), "json", colour=True)


def test_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="xml"):
        report_text([], "xml")


def _wide(count: int) -> list[Finding]:
    return [
        finding("file-empty", Severity.ERROR, f"{n:02}.yaml", place=Place(f"{n:02}.yaml", 1, 1))
        for n in range(count)
    ]


@pytest.mark.parametrize(
    ("errors", "warnings", "expected"),
    [
        (1, 0, "Всего: 1 ошибка в 1 файле."),
        (2, 1, "Всего: 2 ошибки, 1 предупреждение в 3 файлах."),
        (5, 11, "Всего: 5 ошибок, 11 предупреждений в 16 файлах."),
        (21, 22, "Всего: 21 ошибка, 22 предупреждения в 43 файлах."),
    ],
)
def test_counts_agree_with_their_words(errors: int, warnings: int, expected: str) -> None:
    found = [finding("weekend", Severity.ERROR, f"e{n}") for n in range(errors)]
    found += [finding("weekend", Severity.WARNING, f"w{n}") for n in range(warnings)]
    assert counts_words(found) == expected


def test_github_shows_ten_of_a_kind_and_every_slug_among_them() -> None:
    findings = [finding("weekend", Severity.ERROR, f"{n:02}", found=str(n)) for n in range(15)]
    findings.append(finding("share-high", Severity.ERROR, "99", found="1"))
    findings.append(finding("share-high", Severity.WARNING, "00", found="1"))
    lines = _report("github", findings).splitlines()
    annotations = [line for line in lines if line.startswith("::")]
    assert len([line for line in annotations if line.startswith("::error ")]) == 10
    assert len([line for line in annotations if line.startswith("::warning ")]) == 1
    assert any("file=99" in line for line in annotations)
    assert len(lines) == len(findings) + 2


def test_importance_puts_errors_first_and_keeps_files_in_order() -> None:
    ranked = by_importance(_samples())
    assert [item.severity.rank for item in ranked] == [0, 0, 1, 2, 2]
    assert [item.slug for item in ranked[:2]] == ["date-impossible", "share-high"]


@given(st.text(), st.text())
def test_github_text_cannot_start_a_command(file: str, found: str) -> None:
    made = finding("weekend", Severity.ADVICE, f"a{file}", found=found)
    text = _report("github", [made])
    assert len(text.split("\n")) == 3
    assert text.count("\r") == 0
    properties = text.removeprefix("::notice ").partition("::")[0]
    assert re.fullmatch(r"file=[^,:]*,title=[^,:]*", properties, re.DOTALL)


def test_fingerprints_outlive_moved_lines_and_tell_twins_apart() -> None:
    twin = finding("weekend", Severity.ADVICE, "a", found="x")
    moved = twin.located(Place("a", 99, 1))
    assert fingerprints([twin])[0] == fingerprints([moved])[0]
    assert len(set(fingerprints([twin, twin, twin]))) == 3
    assert fingerprints([twin, twin])[0] == fingerprints([twin])[0]
