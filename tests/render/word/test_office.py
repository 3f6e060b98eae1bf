"""LibreOffice opens a document with every feature and prints its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from generator.model.layout import LayoutProfile
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties
from generator.render.word.template import compile_template


@pytest.mark.office
def test_a_rich_pack_becomes_pages(
    to_pdf: Callable[[Path], Path],
    tmp_path: Path,
    data: Path,
    shared: Mapping[str, bytes],
    profile: LayoutProfile,
    paper: Any,
) -> None:
    included = {**shared, "rich.docx": (data / "features" / "rich.docx").read_bytes()}
    source = (data / "features" / "everything.docx").read_bytes()
    compiled = compile_template("everything.docx", source, included, profile)
    context = {
        "order": paper,
        "annexes": paper.annexes,
        "note": ({"note": paper.note, "site": paper.site, "note_title": "Итог"},),
    }
    file = tmp_path / "everything.docx"
    file.write_bytes(render_document(compiled, context, DocumentProperties("Пакет", "Департамент")))
    pages = PdfReader(to_pdf(file)).pages
    texts = [" ".join(page.extract_text().split()) for page in pages]
    wide = [page.mediabox.width > page.mediabox.height for page in pages]
    assert wide == [False, True, True, False]
    assert "Приказ № 1144" in texts[0]
    assert "Колонтитул: Первое" in texts[1]
    assert "Колонтитул: Второе" in texts[2]
    assert "Пояснение со ссылкой" in texts[3]
    assert [text.startswith(str(number)) for number, text in enumerate(texts, 1)] == [
        False,
        True,
        True,
        True,
    ]
    assert {font for page in pages for font in fonts_of(page)} <= {"Liberation", "Times", "Symbol"}


def fonts_of(page: Any) -> set[str]:
    """Return the families of a page's fonts, as the first word of each."""
    names = {str(font.get_object()["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}
    families = ("Liberation", "Times", "Symbol")
    return {next((each for each in families if each in name), name) for name in names}
