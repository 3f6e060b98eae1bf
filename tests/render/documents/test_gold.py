"""Every kind of document, word for word. The gold is read and accepted by a person."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.render.documents import DOCUMENTS
from generator.render.paper import Paper
from generator.render.scope import Scope

GOLD = Path(__file__).resolve().parent.parent.parent / "gold" / "documents"
CASES = sorted(GOLD.glob("*.txt"))


def case(path: Path) -> tuple[str, str]:
    """Return slug and item of a file <slug>--<item with = for />.txt."""
    slug, _, item = path.stem.partition("--")
    return slug, item.replace("=", "/")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_document_reads_as_gold(
    path: Path, make: Callable[..., Paper], lines_of: Callable[[bytes], list[str]]
) -> None:
    paper = make(*case(path))
    assert lines_of(paper.artifact.content) == path.read_text(encoding="utf-8").splitlines()


def test_every_kind_of_document_has_gold(scope: Scope) -> None:
    assert {case(path)[0] for path in CASES} == {document.slug for document in DOCUMENTS}
    items = {document.slug: document.items(scope) for document in DOCUMENTS}
    assert [path.stem for path in CASES if case(path)[1] not in items[case(path)[0]]] == []
