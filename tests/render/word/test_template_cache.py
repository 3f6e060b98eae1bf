"""A kept template renders the same file; nothing that has changed is taken from the cache."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.core.exceptions import VektorError
from generator.model.layout import LayoutProfile
from generator.render.word.compiled import CompiledTemplate
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties
from generator.render.word.template import compile_template

PROPERTIES = DocumentProperties("Заголовок", "Департамент", "Тема")


class Shelf(dict[str, bytes]):
    """A cache in memory that counts what was put on it."""

    puts = 0

    def put(self, key: str, value: bytes) -> None:
        self.puts += 1
        self[key] = value


Compile = Callable[..., CompiledTemplate]


@pytest.fixture
def compile_kept(data: Path, shared: Mapping[str, bytes], profile: LayoutProfile) -> Compile:
    """Return a function that compiles a template of features/ with a shelf."""

    def compile_named(
        name: str, shelf: Shelf, files: Mapping[str, bytes] = shared, **options: Any
    ) -> CompiledTemplate:
        source = (data / "features" / f"{name}.docx").read_bytes()
        return compile_template(f"{name}.docx", source, files, profile, cache=shelf, **options)

    return compile_named


@pytest.mark.parametrize("name", ["plain", "include", "repeats", "columns", "sections"])
def test_a_kept_template_renders_the_same_file(
    compile_kept: Compile, paper: Any, name: str
) -> None:
    shelf = Shelf()
    compiled, read = (compile_kept(name, shelf) for _ in range(2))
    assert shelf.puts == 1
    assert read is not compiled
    assert read.digest == compiled.digest
    assert render_document(read, paper, PROPERTIES) == render_document(compiled, paper, PROPERTIES)


def test_a_kept_template_tells_the_place_of_a_mistake(compile_kept: Compile) -> None:
    shelf, places = Shelf(), []
    for _ in range(2):
        with pytest.raises(VektorError) as caught:
            render_document(compile_kept("plain", shelf), {"number": "1"}, PROPERTIES)
        places.append(caught.value.parameters)
    assert places[0] == places[1]
    assert places[0]["place"].startswith("текст, абзац 1")


def test_a_damaged_value_is_none(compile_kept: Compile, paper: Any) -> None:
    shelf = Shelf()
    first = render_document(compile_kept("plain", shelf), paper, PROPERTIES)
    for key, value in list(shelf.items()):
        for damaged in (b"", value[:-1], value[:40] + b"\0" + value[41:]):
            shelf[key] = damaged
            assert render_document(compile_kept("plain", shelf), paper, PROPERTIES) == first
            assert shelf[key] == value


def test_what_is_included_counts(compile_kept: Compile, shared: Mapping[str, bytes]) -> None:
    shelf = Shelf()
    first = compile_kept("include", shelf)
    other = compile_kept("include", shelf, {**shared, "order.docx": shared["annex.docx"]})
    assert other.digest == first.digest, "order.docx is not included"
    changed = {**shared, "point.docx": shared["order.docx"]}
    assert compile_kept("include", shelf, changed).digest != first.digest
    assert compile_kept("include", shelf).digest == first.digest
    assert shelf.puts == 3
    with pytest.raises(VektorError):
        compile_kept("include", shelf, {})


def test_levels_and_filters_of_a_caller_are_apart(compile_kept: Compile) -> None:
    shelf = Shelf()
    assert compile_kept("plain", shelf).level == 6
    assert compile_kept("plain", shelf, level=1).level == 1
    compile_kept("plain", shelf, filters={"loud": str.upper})
    assert shelf.puts == len(shelf) == 2
