"""Every kind of document, word for word. The gold is read and accepted by a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.render.documents import DOCUMENTS
from generator.render.paper import Paper
from generator.render.scope import Scope

GOLD = Path(__file__).resolve().parent.parent.parent / "gold" / "documents"
CASES = sorted(GOLD.glob("*.txt"))


# A gold file without a programme in its name is of the first one.
FIRST = "surgut-vektor"


def case(path: Path) -> tuple[str, str, str]:
    """Return slug, item and programme of a file <slug>--<item with = for />[@<programme>].txt."""
    slug, _, rest = path.stem.partition("--")
    item, _, programme = rest.partition("@")
    return slug, item.replace("=", "/"), programme or FIRST


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_document_reads_as_gold(
    path: Path,
    make: Callable[..., Paper],
    scopes: Mapping[str, Scope],
    lines_of: Callable[[bytes], list[str]],
) -> None:
    slug, item, programme = case(path)
    paper = make(slug, item, scopes[programme])
    made = "\n".join(lines_of(paper.artifact.content))  # a cell may hold several lines
    assert made.splitlines() == path.read_text(encoding="utf-8").splitlines()


def test_every_kind_of_document_has_gold(scopes: Mapping[str, Scope]) -> None:
    shelf = {document.slug: document for document in DOCUMENTS}
    assert {case(path)[0] for path in CASES} == set(shelf)
    for slug, item, programme in map(case, CASES):
        assert item in shelf[slug].items(scopes[programme])
