"""What rendering does not do, counted: it neither reads nor compiles, nor packs a thing twice."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from types import FrameType
from typing import Any
from zipfile import ZipFile

import pytest

from generator.core.fact import Fact
from generator.render.word.compiled import CompiledTemplate
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties

PROPERTIES = DocumentProperties("Заголовок", "Департамент", "Тема")
_READING = ("ooxml", "package.open_package", "reading", "template", "building", "validity")


def counted(work: Callable[[], object]) -> Counter[str]:
    """Return how often each function of Python, and each built-in one, was called."""
    calls: Counter[str] = Counter()

    def note(frame: FrameType, event: str, called: Any) -> None:
        if event == "call":
            calls[f"{frame.f_globals.get('__name__')}.{frame.f_code.co_name}"] += 1
        if event == "c_call":
            calls[f"{called.__module__}.{called.__name__}"] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("name", ["plain", "include", "repeats"])
def test_nothing_is_read_or_compiled(
    compiled: Callable[[str], CompiledTemplate], paper: Any, name: str
) -> None:
    template = compiled(name)
    calls = counted(lambda: render_document(template, paper, PROPERTIES))
    modules = {call.rpartition(".")[0] for call in calls}
    assert not {
        each for each in modules if each.startswith(("lxml", "xml.etree", "jinja2.compiler"))
    }
    assert not {f"generator.render.word.{each}" for each in _READING} & {*modules, *calls}
    assert not calls["builtins.compile"]


def test_what_stands_is_compressed_with_the_template(
    compiled: Callable[[str], CompiledTemplate], paper: Any
) -> None:
    template = compiled("plain")
    calls = counted(lambda: render_document(template, paper, PROPERTIES))
    content = render_document(template, paper, PROPERTIES)
    with ZipFile(BytesIO(content)) as archive:
        whole = len(archive.namelist())
    own = {*template.rendered, "docProps/core.xml"}
    assert calls["zlib.compress"] == len(own)
    assert whole == len(own | {*template.standing})
    assert whole - len(own) > len(own)


def test_a_row_costs_the_same_in_a_table_of_any_length(
    compiled: Callable[[str], CompiledTemplate], paper: Any
) -> None:
    template = compiled("repeats")

    def calls(rows: int) -> int:
        points = [
            {"number": str(row), "text": Fact("План"), "subpoints": ()} for row in range(rows)
        ]
        context = {**_fields(paper), "points": points}
        return counted(lambda: render_document(template, context, PROPERTIES)).total()

    one, two, four = calls(100), calls(200), calls(400)
    assert two > one
    assert four - two == pytest.approx(2 * (two - one), rel=0.01)


def _fields(paper: Any) -> dict[str, Any]:
    return {name: getattr(paper, name) for name in paper.__slots__}
