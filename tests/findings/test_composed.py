"""Findings that only composing the papers brings to light weigh like all others."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.core.finding import Finding, Severity
from generator.pipeline import check

BASE = Path(__file__).parent.parent / "data" / "findings" / "base"
ACKNOWLEDGED = """acknowledged:
  - slug: text-html
    at: /texts/0/file
    value: "<b>"
    reason: так напечатано в источнике
"""


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """Return the record of a note whose introduction holds a tag of HTML."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    shutil.copyfile(BASE.parents[3] / "vektor.yaml", tmp_path / "vektor.yaml")
    programme = tmp_path / "content/programmes/path"
    (programme / "texts").mkdir(exist_ok=True)
    (programme / "texts/introduction.md").write_text("Проект <b>выполнен.\n", encoding="utf-8")
    return next(programme.glob("note-*.yaml"))


def _found(note: Path) -> list[Finding]:
    wanted = {"text-html", "acknowledgement-stale"}
    return [item for item in check(note.parents[3], ()) if item.slug in wanted]


def _change(note: Path, old: str, new: str) -> None:
    note.write_text(note.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_in_a_final_paper_it_is_an_error(note: Path) -> None:
    (item,) = _found(note)
    assert (item.severity, item.acknowledged) == (Severity.ERROR, "")


def test_in_a_draft_it_is_a_warning(note: Path) -> None:
    _change(note, "\ncycle:", "\nstatus: draft\ncycle:")
    (item,) = _found(note)
    assert item.severity is Severity.WARNING


def test_an_acknowledgement_is_met_by_it(note: Path) -> None:
    _change(note, "\ncycle:", f"\n{ACKNOWLEDGED}cycle:")
    (item,) = _found(note)
    assert item.acknowledged == "так напечатано в источнике"
