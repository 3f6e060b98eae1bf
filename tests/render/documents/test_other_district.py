"""Nothing is particular to one district: another one's records print without any change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.pipeline import load
from generator.publish.rendering import open_press
from generator.render.documents import DOCUMENTS
from generator.render.paper import Paper
from generator.render.scope import Scope
from tests.whole import programme_papers

BASE = Path(__file__).resolve().parents[2] / "data" / "findings" / "base"


@pytest.fixture(scope="module")
def papers() -> dict[str, Paper]:
    loaded = load(BASE)
    press = open_press(BASE)
    return {
        paper.entry.id: paper
        for unit in loaded.programmes.values()
        for paper in programme_papers(Scope(loaded.registry, unit, loaded.results), press)
    }


def test_what_it_records_is_printed(papers: dict[str, Paper]) -> None:
    """The sixth district prints every kind; this root has no records of some."""
    kinds = {paper.entry.document for paper in papers.values()}
    assert {"order", "pack", "note", "pairs", "indicators", "targets", "extract"} <= kinds
    assert kinds <= {document.slug for document in DOCUMENTS}
    assert [paper.findings for paper in papers.values() if paper.findings] == []


def test_its_own_words_stand_in_the_papers(
    papers: dict[str, Paper], lines_of: Callable[[bytes], list[str]]
) -> None:
    order = "\n".join(lines_of(papers["path/2023/order-12"].artifact.content))
    assert "Состав пар (приложение\u00a01)." in order
    assert "подпунктом 1.1, до 20.01.2023." in order
    note = "\n".join(lines_of(papers["path/2023/note-2023"].artifact.content))
    assert "[Title] СПРАВКА" in note
    assert "Проект выполнен." in note
    assert "Вектор на развитие" not in note + order
