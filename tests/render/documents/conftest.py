"""The real programme as a scope, the real templates, and documents read back as lines of text."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from generator.pipeline import load
from generator.publish.rendering import open_press
from generator.render.documents import DOCUMENTS
from generator.render.paper import Paper, Press, make_paper
from generator.render.scope import Scope

ROOT = Path(__file__).resolve().parent.parent.parent.parent

Lines = Callable[[bytes], list[str]]
Make = Callable[..., Paper]


@pytest.fixture(scope="session")
def scopes() -> dict[str, Scope]:
    """Programme id → its scope."""
    loaded = load(ROOT)
    return {
        name: Scope(loaded.registry, unit, loaded.results)
        for name, unit in loaded.programmes.items()
    }


@pytest.fixture(scope="session")
def scope(scopes: dict[str, Scope]) -> Scope:
    return scopes["surgut-vektor"]


@pytest.fixture(scope="session")
def press() -> Press:
    return open_press(ROOT)


@pytest.fixture(scope="session")
def make(scope: Scope, press: Press) -> Make:
    """A function (slug, item, scope of its own) → paper."""
    by_slug = {document.slug: document for document in DOCUMENTS}

    def made(slug: str, item: str, own: Scope | None = None) -> Paper:
        return make_paper(by_slug[slug], own or scope, item, press)

    return made


@pytest.fixture(scope="session")
def lines_of() -> Lines:
    """A function: the bytes of a document → its text, a line per paragraph and row.

    Styles stand in square brackets, cells between bars, a section's end as its orientation.
    """

    def lines(content: bytes) -> list[str]:
        return list(_lines(docx.Document(io.BytesIO(content))))

    return lines


def _lines(document: WordDocument) -> Iterator[str]:
    for block in document.element.body:
        if block.tag == qn("w:p"):
            paragraph = Paragraph(block, document)
            if paragraph.text.strip():
                yield f"[{paragraph.style.name if paragraph.style else ''}] {paragraph.text}"
            if block.pPr is not None and block.pPr.sectPr is not None:
                yield _section(block.pPr.sectPr)
        elif block.tag == qn("w:tbl"):
            yield from _rows(Table(block, document))
        elif block.tag == qn("w:sectPr"):
            yield _section(block)


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        seen: list[object] = []
        cells: list[str] = []
        for cell in row.cells:
            if cell._tc not in seen:
                seen.append(cell._tc)
                cells.append(" ¶ ".join(part.text for part in cell.paragraphs))
        yield f"| {' | '.join(cells)} |"


def _section(properties: object) -> str:
    size = properties.find(qn("w:pgSz"))  # type: ignore[attr-defined]  # an lxml element
    return f"--- {size.get(qn('w:orient')) or 'portrait'}"
