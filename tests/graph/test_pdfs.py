"""PDF of documents: tagged, made once for each state of a document, linked where they are."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from bench.district.whole import write_district
from generator.core.exceptions import VektorError
from generator.graph import acts, crew, pdfs
from generator.graph.pdfs import PdfWish
from generator.model.edition import Edition
from generator.pipeline import Built, build_root
from generator.system import office

ON = date(2024, 3, 1)
Runs = list[list[str]]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(acts, "make_rest", lambda *_: 0)
    monkeypatch.setattr(crew, "processors", lambda: 1)
    write_district(1, tmp_path / "root")
    return tmp_path / "root"


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    """The names of the documents that were converted, run by run."""
    found: Runs = []

    def convert(_: str, documents: Sequence[Path], folder: Path) -> None:
        found.append([path.name for path in documents])
        for path in documents:
            (folder / path.with_suffix(".pdf").name).write_bytes(b"%PDF " + path.name.encode())

    monkeypatch.setattr(pdfs, "convert", convert)
    monkeypatch.setattr(pdfs, "find_office", lambda: "soffice")
    return found


def build(root: Path, out: Path, wish: PdfWish | None) -> Built:
    return build_root(
        root, Edition.INTERNAL, out, ON, tell=lambda *_, **__: None, strict=False, pdfs=wish
    )


def files(out: Path, pattern: str) -> set[str]:
    return {path.relative_to(out).as_posix() for path in out.glob(pattern)}


def school_of(root: Path) -> str:
    return next(root.glob("content/schools/*/*/school.yaml")).parent.name


def test_pdf_lie_beside_documents_and_are_made_once(root: Path, tmp_path: Path, runs: Runs) -> None:
    out = tmp_path / "out"
    build(root, out, PdfWish())
    documents = files(out / "site", "documents/**/*.docx")
    assert documents
    assert files(out / "site", "documents/**/*.pdf") == {
        path.replace(".docx", ".pdf") for path in documents
    }
    assert 'pdf" download' in (out / "site/documents/index.html").read_text(encoding="utf-8")
    made = len(runs)
    assert build(root, out, PdfWish(school_of(root))).written is not None
    assert len(runs) == made  # taken from the cache
    assert 0 < len(files(out / "site", "documents/**/*.pdf")) < len(documents)


def test_without_the_wish_there_are_none_and_no_link(
    root: Path, tmp_path: Path, runs: Runs
) -> None:
    out, plain = tmp_path / "out", tmp_path / "plain"
    build(root, out, PdfWish())
    build(root, out, None)
    build(root, plain, None)
    assert files(out / "site", "**/*.pdf") == set()
    for path in files(plain, "site/**/*.html"):
        assert (out / path).read_bytes() == (plain / path).read_bytes(), path


def test_document_that_gives_no_pdf_is_named(
    root: Path, tmp_path: Path, runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdfs, "convert", lambda *_: None)
    with pytest.raises(VektorError) as caught:
        build(root, tmp_path / "out", PdfWish())
    assert caught.value.slug == "pdf-lost"
    assert ".docx" in str(caught.value.parameters["documents"])
    assert not (tmp_path / "out" / "site").exists()


def test_unknown_school_is_refused(root: Path, tmp_path: Path, runs: Runs) -> None:
    with pytest.raises(VektorError) as caught:
        build(root, tmp_path / "out", PdfWish("nobody"))
    assert caught.value.slug == "pdf-school-unknown"
    assert school_of(root) in str(caught.value.parameters["known"])


def test_missing_libreoffice_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(VektorError) as caught:
        office.find_office()
    assert caught.value.slug == "office-missing"


def test_libreoffice_that_fails_is_told(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\necho damaged >&2\nexit 3\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(VektorError) as caught:
        office.convert(str(program), [], tmp_path)
    assert caught.value.parameters == {"why": "damaged"}


@pytest.mark.office
@pytest.mark.usefixtures("soffice")
def test_pdf_has_tags_title_and_language(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "a folder with пробелы"
    build(root, out, PdfWish(school_of(root)))
    made = sorted(out.glob("site/documents/**/*.pdf"))
    assert made
    for path in made:
        reader = PdfReader(path)
        catalog: Any = reader.trailer["/Root"]
        assert catalog["/MarkInfo"]["/Marked"]
        assert "/StructTreeRoot" in catalog
        assert catalog["/Lang"] == "ru-RU"
        assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
        assert reader.metadata is not None
        assert reader.metadata.title
        assert b"pdfuaid" in path.read_bytes()
