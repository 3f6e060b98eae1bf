"""Speed is guarded by counts that no machine's mood moves: what an edit reads, compiles, writes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.assemble import content
from generator.graph import workshop
from generator.graph.facts import Facts
from generator.model.edition import Edition
from generator.pipeline import Built, build_root
from generator.render.word import building

DISTRICT = Path(__file__).resolve().parents[1] / "data" / "sixth-district"


def build(root: Path, out: Path) -> Built:
    workshop._WORKSHOPS.clear()  # as in a process of its own
    on = date(2025, 5, 20)
    return build_root(root, Edition.INTERNAL, out, on, tell=lambda *_, **__: None, strict=False)


def counting(calls: list[str], name: str, run: Callable[..., Any]) -> Callable[..., Any]:
    def counted(*arguments: Any, **named: Any) -> Any:
        calls.append(name)
        return run(*arguments, **named)

    return counted


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders that are read and the Word templates that are compiled, as they come."""
    made: list[str] = []
    read = counting(made, "read", content.read_unit)
    monkeypatch.setattr("generator.graph.content.read_unit", read)
    compile_ = counting(made, "compile", building.build)
    monkeypatch.setattr("generator.render.word.template.build", compile_)
    return made


def test_one_value_reads_one_folder_compiles_nothing_writes_little(
    tmp_path: Path, calls: list[str]
) -> None:
    root, out = shutil.copytree(DISTRICT, tmp_path / "root"), tmp_path / "out"
    first = build(root, out)
    assert first.written is not None
    assert {"read", "compile"} == set(calls)
    calls.clear()
    path = next((root / "content").rglob("measurement-2024-12.yaml"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    value: 40\n", "    value: 41\n", 1), encoding="utf-8")
    again = build(root, out)
    assert again.written is not None, again.findings
    assert calls == ["read"]
    assert 0 < len(again.written.changed) < len(first.written.changed) / 4


@pytest.fixture
def nodes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The nodes that run, as they come."""
    run: list[str] = []
    perform = Facts.perform

    def performed(facts: Facts, node: str, make: Callable[[], Any]) -> Any:
        run.append(node)
        return perform(facts, node, make)

    monkeypatch.setattr(Facts, "perform", performed)
    return run


def edited(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_a_field_that_few_print_remakes_only_what_prints_it(
    tmp_path: Path, nodes: list[str]
) -> None:
    root, out = shutil.copytree(DISTRICT, tmp_path / "root"), tmp_path / "out"
    build(root, out)
    school = "content/schools/zarechnyy/zar-nagornaya"
    edited(root / school / "school.yaml", "\nplace: Заречный район", "\nplace: село Нагорное")
    nodes.clear()
    build(root, out)
    assert {node for node in nodes if node.startswith(("check ", "read "))} == {
        f"read {school}",
        f"check {school}",
    }
    pages = {node.partition(" ")[2] for node in nodes if node.startswith("page ")}
    assert pages == {"schools/zar-nagornaya/index.html"}


def test_a_state_of_an_event_checks_its_own_programme_only(
    tmp_path: Path, nodes: list[str]
) -> None:
    root, out = shutil.copytree(DISTRICT, tmp_path / "root"), tmp_path / "out"
    build(root, out)
    roadmap = next((root / "content").rglob("zar-lugovaya-plan/roadmap-*.yaml"))
    edited(roadmap, "\n    report:", "\n    execution: done\n    report:")
    nodes.clear()
    build(root, out)
    checked = {node for node in nodes if node.startswith("check ")}
    assert checked == {"check content/programmes/zar-lugovaya-plan"}
