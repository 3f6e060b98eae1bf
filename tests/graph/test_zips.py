"""Zips as nodes: an edit of one school makes its own zips anew, and the same as a clean build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bench.district.whole import write_district
from generator.graph import acts, crew
from generator.model.edition import Edition
from generator.pipeline import build_root

ON = date(2024, 3, 1)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(acts, "make_rest", lambda *_: 0)
    monkeypatch.setattr(acts, "make_pages", lambda *_: 0)
    monkeypatch.setattr(crew, "processors", lambda: 1)
    write_district(2, tmp_path / "root")
    return tmp_path / "root"


def build(root: Path, out: Path) -> set[str]:
    """Build and return the zips that changed."""
    made = build_root(root, Edition.INTERNAL, out, ON, tell=lambda *_, **__: None, strict=False)
    assert made.written is not None
    return {path for path in made.written.changed if path.endswith(".zip")}


def zips(out: Path) -> dict[str, bytes]:
    found = out.glob("site/**/*.zip")
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in found}


def test_edit_makes_the_zips_of_its_owners_anew(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = build(root, out)
    assert first == zips(out).keys()
    assert not [path for path in first if path.startswith("site/schools/documents")]
    assert build(root, out) == set()
    plan = next(root.glob("content/programmes/*00002/programme.yaml"))
    text = plan.read_text(encoding="utf-8")
    assert "name: " in text
    plan.write_text(text.replace("name: ", "name: Новый ", 1), encoding="utf-8")
    changed = build(root, out)
    assert changed
    assert changed < first
    build(root, tmp_path / "clean")
    assert zips(out) == zips(tmp_path / "clean")


def test_lost_zip_comes_back(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(root, out)
    before = zips(out)
    (out / min(before)).unlink()
    made = build_root(
        root, Edition.INTERNAL, out, ON, tell=lambda *_, **__: None, strict=False, verify=True
    )
    assert made.written is not None
    assert zips(out) == before
