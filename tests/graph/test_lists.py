"""Long lists in the graph: an edit makes only the pages that show it, as a clean build would."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from bench.district.whole import write_district
from generator.core.artifact import Artifact
from generator.graph import acts, crew, jobs
from generator.model.edition import Edition
from generator.pipeline import build_root
from generator.render import lists
from generator.render.html import PageTemplates, render_page
from generator.render.page import Page

ON = date(2024, 3, 1)
PLAN = "content/programmes/plan-00002"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A district whose lists are all too long for one page."""
    monkeypatch.setattr(acts, "make_rest", lambda *_: 0)
    monkeypatch.setattr(crew, "processors", lambda: 1)
    monkeypatch.setattr(lists, "LONGEST", 5)
    write_district(3, tmp_path / "root")
    return tmp_path / "root"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the pages that were written since this list was cleared."""
    paths: list[str] = []

    def written(templates: PageTemplates, page: Page) -> Artifact:
        paths.append(page.path)
        return render_page(templates, page)

    monkeypatch.setattr(jobs, "render_page", written)
    return paths


def build(root: Path, out: Path) -> None:
    made = build_root(root, Edition.INTERNAL, out, ON, tell=lambda *_, **__: None, strict=False)
    assert made.written is not None


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def tree(out: Path) -> dict[str, bytes]:
    files = (path for path in out.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def as_clean(root: Path, out: Path) -> bool:
    clean = out.with_name("clean")
    shutil.rmtree(clean, ignore_errors=True)
    build(root, clean)
    return tree(out) == tree(clean)


def test_an_edited_title_makes_the_pages_that_show_it(
    root: Path, tmp_path: Path, made: list[str]
) -> None:
    out = tmp_path / "out"
    build(root, out)
    made.clear()
    edit(root / PLAN / "roadmap-2024.yaml", "Анализ результатов", "Разбор результатов")
    build(root, out)
    months = {path.split("/")[1] for path in made if path.startswith("calendar/2")}
    assert len(months) == 1
    assert {path for path in made if path.startswith(("programmes/", "schools/"))} == {
        "programmes/plan-00002/index.html",
        "programmes/plan-00002/roadmap-2024/index.html",
        "programmes/plan-00002/roadmap-2024/months/index.html",
        "schools/school-00002/calendar/index.html",
        "schools/school-00002/index.html",
    }
    assert as_clean(root, out)


def test_a_new_programme_leaves_the_pages_of_others(
    root: Path, tmp_path: Path, made: list[str]
) -> None:
    out, aside = tmp_path / "out", tmp_path / "aside"
    shutil.move(root / PLAN, aside)
    build(root, out)
    made.clear()
    shutil.move(aside, root / PLAN)
    build(root, out)
    others = [path for path in made if path.startswith("programmes/plan-")]
    assert {path.split("/")[1] for path in others} == {"plan-00002"}
    assert as_clean(root, out)
