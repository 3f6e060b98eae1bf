"""The code of templates is compiled once for all processes, and never a stale or damaged one."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader

from generator.core.jinja import KeptCode, PageEnvironment, Target, environment

TEXTS = {"parts": "{% macro mark(item) %}<b>{{ item }}</b>{% endmacro %}"}
PAGE = '{% import "parts" as parts %}{{ parts.mark(word) }}'


def written(cache: Cache, word: str, digest: str = "one") -> str:
    loader = DictLoader({**TEXTS, "page": PAGE})
    made = environment(Target.HTML, loader=loader, kept=KeptCode(cache, digest))
    return made.get_template("page").render(word=word)


class Cache(dict[str, bytes]):
    """Values in memory."""

    def put(self, key: str, value: bytes) -> None:
        self[key] = value


def test_a_template_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache()
    assert written(cache, "<а>") == "<b>&lt;а&gt;</b>"
    monkeypatch.delattr(PageEnvironment, "_generate")
    monkeypatch.setattr(PageEnvironment, "compile", None)
    assert written(cache, "б") == "<b>б</b>"


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 90])
def test_damaged_code_is_compiled_anew(damage: bytes) -> None:
    cache = Cache()
    written(cache, "а")
    whole = dict(cache)
    for key in cache:
        cache[key] = damage
    assert written(cache, "а") == "<b>а</b>"
    assert cache == whole


def test_code_stands_on_all_templates_that_may_be_imported() -> None:
    cache = Cache()
    written(cache, "а")
    kept = len(cache)
    written(cache, "а", "other")
    assert len(cache) == 2 * kept
