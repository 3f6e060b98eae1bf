"""The same simple template gives the same text here and in docxtpl, whose users know the tags."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from generator.core.fact import Fact
from generator.core.jinja import plain

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from docxtpl import DocxTemplate


def texts(document: Any) -> tuple[list[str], list[list[list[str]]]]:
    tables = [
        [[cell.text.strip() for cell in row.cells] for row in table.rows]
        for table in document.tables
    ]
    return [each.text for each in document.paragraphs], tables


@pytest.mark.parametrize("name", ["plain", "columns", "hm"])
def test_docxtpl_prints_the_same(
    name: str, data: Path, render: Callable[[str, object], Any], paper: Any
) -> None:
    oracle = DocxTemplate(data / "features" / f"{name}.docx")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        oracle.render(plain(paper, {Fact: str}), autoescape=True)
    buffer = BytesIO()
    oracle.save(buffer)
    assert texts(render(name, paper).document) == texts(docx.Document(buffer))
