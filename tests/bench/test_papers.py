"""All sides print the same papers from the same texts."""

from __future__ import annotations

import warnings
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest

from bench.district.name import municipalities
from bench.rows.papers import LEVEL
from bench.word.content import PAPERS, cells_of, papers_of
from bench.word.template import BRACES, JINJA, NOTE_TABLES, templates
from generator.model.layout import LayoutProfile, layout_from
from generator.read.layouts import layout_data
from generator.render.word.archive import entry
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties
from generator.render.word.template import compile_template

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from docxtpl import DocxTemplate

CONTEXTS = papers_of(7, municipalities(10)[0])


@pytest.fixture(scope="module")
def profile() -> LayoutProfile:
    return layout_from(layout_data(Path())["gost-2025"])


def texts(source: bytes) -> tuple[list[str], list[list[list[str]]]]:
    document = docx.Document(BytesIO(source))
    tables = [[[cell.text for cell in row.cells] for row in each.rows] for each in document.tables]
    return [each.text for each in document.paragraphs], tables


def ours(paper: str, profile: LayoutProfile) -> bytes:
    source = templates(JINJA)[paper]
    compiled = compile_template(f"{paper}.docx", source, {}, profile)
    return render_document(compiled, CONTEXTS[paper], DocumentProperties(paper, "Вектор"))


def docxtpl(paper: str) -> bytes:
    template: Any = DocxTemplate(BytesIO(templates(JINJA)[paper]))
    buffer = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        template.render(CONTEXTS[paper], autoescape=True)
        template.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("paper", PAPERS)
def test_docxtpl_prints_the_same_paper(paper: str, profile: LayoutProfile) -> None:
    assert texts(ours(paper, profile)) == texts(docxtpl(paper))


@pytest.mark.parametrize("paper", PAPERS)
def test_both_dialects_say_the_same_beside_their_tags(paper: str) -> None:
    spoken = []
    for dialect in (JINJA, BRACES):
        _, tables = texts(templates(dialect)[paper])
        spoken.append([table[0] for table in tables])
    assert spoken[0] == spoken[1]


def test_the_note_is_as_large_as_the_benchmark_says(profile: LayoutProfile) -> None:
    _, tables = texts(ours("note", profile))
    assert len(tables) == len(NOTE_TABLES) == 7
    cells = sum(len(row) for table in tables for row in table)
    assert cells == cells_of(CONTEXTS["note"]) + sum(len(each) for _, _, each in NOTE_TABLES)
    assert 700 <= cells <= 760
    assert len(CONTEXTS["roadmap"]["events"]) == 40


def test_the_level_of_compression_that_the_table_states_is_ours() -> None:
    content = "Приказ о плане ".encode() * 200
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    deflated = packer.compress(content) + packer.flush()
    assert entry("word/document.xml", content).stored.endswith(deflated)


def test_the_floor_writes_as_many_bytes_as_we_do(profile: LayoutProfile, tmp_path: Path) -> None:
    from bench.worker.papers_floor import main  # noqa: PLC0415  # a program of its own

    (tmp_path / "ours").mkdir()
    paper = ours("note", profile)
    (tmp_path / "ours" / "note.docx").write_bytes(paper)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["papers_floor", "--once"])
        main(tmp_path / "ours", tmp_path / "floor", LEVEL)
    assert len((tmp_path / "floor" / "note.docx").read_bytes()) == len(paper)
    with ZipFile(BytesIO(paper)) as archive:
        assert "word/document.xml" in archive.namelist()
