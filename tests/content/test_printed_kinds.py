"""What an order annexes and a text shows: one list, the schemas and the code that prints agree."""

from __future__ import annotations

from collections import Counter
from typing import Any

from generator.model.kind import ANNEXES, BLOCKS, KINDS
from generator.read.resources import schema_of
from generator.render.documents.pack import MAKERS
from generator.render.views import VIEWS


def offered(kind: str, part: str) -> list[str]:
    node: Any = schema_of(kind)["$defs"][part]["properties"]["content_kind"]
    return list(node["enum"])


def test_an_order_annexes_what_the_list_names() -> None:
    assert set(offered("order", "annex")) == set(MAKERS) == set(ANNEXES)


def test_a_text_shows_what_the_list_names() -> None:
    assert set(offered("narrative", "block")) == {view.kind for view in VIEWS} == set(BLOCKS)


def test_every_name_is_a_kind_and_stands_once() -> None:
    kinds = {kind.name for kind in KINDS}
    for listed in (ANNEXES, BLOCKS, offered("order", "annex"), offered("narrative", "block")):
        assert set(listed) <= kinds
        assert max(Counter(listed).values()) == 1
