"""Processes that share the work: the same files, the same errors, nothing half done."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from generator.core.exceptions import VektorError
from generator.graph import acts, crew, worker
from generator.graph.facts import Offer
from generator.graph.job import Job
from generator.model.edition import Edition
from generator.pipeline import Built, build_root

DISTRICT = Path(__file__).resolve().parents[1] / "data" / "sixth-district"
ON = date(2025, 5, 20)
TEMPLATE = "site/pages/school.html.jinja"


@pytest.fixture(autouse=True)
def _two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acts, "make_rest", lambda *_: 0)
    monkeypatch.setattr(crew, "_WORTH_STARTING", 0)
    monkeypatch.setattr(crew, "_WORTH_SENDING", 0)
    monkeypatch.setattr(crew, "processors", lambda: 2)


def build(root: Path, out: Path, edition: Edition = Edition.INTERNAL) -> Built:
    return build_root(root, edition, out, ON, tell=lambda *_, **__: None, strict=False)


def alone(root: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> Built:
    """Build with one process."""
    with monkeypatch.context() as patch:
        patch.setattr(crew, "processors", lambda: 1)
        return build(root, out)


def tree(out: Path) -> dict[str, bytes]:
    files = (path for path in out.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def change_a_name(root: Path) -> None:
    path = next((root / "content" / "schools").rglob("school.yaml"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("name: ", "name: Новая ", 1), encoding="utf-8")


def test_a_crew_gives_what_one_process_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = shutil.copytree(DISTRICT, tmp_path / "root")
    sent: list[int] = []
    dispatch = crew.Crew._send

    def counted(self: crew.Crew, jobs: Sequence[Job]) -> object:
        sent.append(len(jobs))
        return dispatch(self, jobs)

    monkeypatch.setattr(crew.Crew, "_send", counted)
    shared, single = tmp_path / "shared", tmp_path / "single"
    first = build(root, shared)
    everything = sum(sent)
    assert everything > first.documents + first.pages  # reading and checking, too
    assert first.findings == alone(root, single, monkeypatch).findings
    assert tree(shared) == tree(single)
    change_a_name(root)
    sent.clear()
    build(root, shared)
    assert 0 < sum(sent) < everything
    alone(root, single, monkeypatch)
    assert tree(shared) == tree(single)


def test_the_error_of_a_job_comes_out_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = shutil.copytree(DISTRICT, tmp_path / "root")
    template = root / TEMPLATE
    template.parent.mkdir(parents=True)
    template.write_text("{{ [][0].more }}", encoding="utf-8")
    with pytest.raises(VektorError) as shared:
        build(root, tmp_path / "shared")
    with pytest.raises(VektorError) as single:
        alone(root, tmp_path / "single", monkeypatch)
    assert shared.value.slug == "page-template-wrong"
    assert shared.value.parameters == single.value.parameters


def test_a_process_that_dies_is_told_and_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    with monkeypatch.context() as patch:
        patch.setattr(worker, "work", die)
        with pytest.raises(VektorError) as caught:
            build(DISTRICT, out)
    assert caught.value.slug == "worker-died"
    assert not (out / "site").exists()
    build(DISTRICT, out)
    alone(DISTRICT, tmp_path / "single", monkeypatch)
    assert tree(out) == tree(tmp_path / "single")


def die(_: int, __: Sequence[Job]) -> list[Offer | VektorError]:
    """Work like a process that the system stops."""
    os._exit(3)


def test_a_build_that_stops_late_leaves_the_next_one_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was printed and never put in place must be printed again."""
    root = shutil.copytree(DISTRICT, tmp_path / "root")
    out, clean = tmp_path / "out", tmp_path / "clean"
    build(root, out)
    before = tree(out)
    change_a_name(root)
    with monkeypatch.context() as patch:
        patch.setattr(acts, "make_rest", stop)
        with pytest.raises(VektorError):
            build(root, out)
    assert tree(out) == before
    build(root, out)
    alone(root, clean, monkeypatch)
    assert tree(out) == tree(clean)


def stop(*_: object) -> int:
    raise VektorError("site-text-wrong", file="x", problem="y")
