"""Zips of documents: which there are, what is in them, the list inside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.edition import Edition
from generator.render import archives
from generator.render.archives import (
    LIST,
    Archive,
    archive_years,
    programme_archives,
    school_archives,
    year_archives,
    year_of,
    zip_pieces,
)
from generator.render.site import PublishedDocument, Site, by_owner, titles_of

Sample = Callable[[Edition], Site]


def paper(path: str, school: str = "", date: str = "") -> PublishedDocument:
    name = path.rsplit("/", 1)[1]
    return PublishedDocument(name, "order", f"Приказ {name}", path, "0" * 64, "path", school, date)


PAPERS = (
    paper("path/2024/order-2.docx", date="2023-12-29"),
    paper("path/2023/schools/alpha.docx", "alpha"),
    paper("path/2024/schools/alpha.docx", "alpha"),
    paper("path/2024/alpha-plan.docx", "alpha"),
    paper("path/staff/staff.docx"),
)


@pytest.fixture
def site(sample: Sample) -> Site:
    return with_papers(sample(Edition.PUBLIC), PAPERS)


def with_papers(site: Site, papers: tuple[PublishedDocument, ...]) -> Site:
    return replace(
        site,
        documents=papers,
        titles=titles_of(papers),
        programme_documents=by_owner(papers, "programme"),
        school_documents=by_owner(papers, "school"),
    )


@pytest.mark.parametrize(
    ("path", "date", "year"),
    [
        ("p/2024/order.docx", "2023-12-29", "2024"),
        ("p/2024-2027/order.docx", "", "2024"),
        ("p/exams/ege.docx", "2025-01-09", "2025"),
        ("p/exams/ege.docx", "", ""),
        ("p/2024.docx", "", ""),
        ("p/20245/x.docx", "", ""),
    ],
)
def test_year_is_that_of_the_cycle_else_of_the_date(path: str, date: str, year: str) -> None:
    assert year_of(paper(path, date=date)) == year


def test_owner_has_all_and_the_years_that_have_several(site: Site) -> None:
    found = {item.path: len(item.documents) for item in school_archives(site, "alpha")}
    assert found == {
        "schools/alpha/documents.zip": 3,
        "schools/alpha/documents-2024.zip": 2,
    }
    found = {item.path: len(item.documents) for item in programme_archives(site, "path")}
    assert found == {
        "programmes/path/documents.zip": 5,
        "programmes/path/documents-2024.zip": 3,
    }
    assert school_archives(site, "beta") == ()


def test_year_that_is_all_has_no_zip_of_its_own(sample: Sample) -> None:
    site = with_papers(sample(Edition.PUBLIC), PAPERS[2:4])
    assert [item.year for item in school_archives(site, "alpha")] == [""]


def test_years_of_all_are_those_that_pages_link(site: Site) -> None:
    assert archive_years(site) == (("2024", 3),)
    assert [(item.year, len(item.documents)) for item in year_archives(site)] == [("2024", 3)]


def test_more_than_anyone_takes_is_not_offered(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST", 2)
    assert [item.year for item in school_archives(site, "alpha")] == []
    assert archive_years(site) == ()


def zipped(archive: Archive) -> bytes:
    return b"".join(zip_pieces(archive, lambda path: f"PK {path}".encode()))


def test_zip_holds_documents_as_they_are_and_their_list(site: Site) -> None:
    archive = programme_archives(site, "path")[0]
    with zipfile.ZipFile(io.BytesIO(zipped(archive))) as opened:
        assert opened.testzip() is None
        names = opened.namelist()
        assert names == [LIST, *sorted(item.path for item in PAPERS)]
        assert {info.date_time for info in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.compress_type for info in opened.infolist()} == {zipfile.ZIP_STORED}
        assert opened.read(names[1]) == f"PK {names[1]}".encode()
        text = opened.read(LIST).decode("utf-8-sig")
    lines = text.split("\r\n")
    assert lines[0].startswith("Документы программы «")
    assert lines[1] == "5\u00a0документов"
    assert lines[3] == "1. Приказ alpha.docx"
    assert "5. Приказ staff.docx" in lines
    assert any(line.endswith("(29.12.2023)") for line in lines)


def test_order_of_documents_changes_no_byte(site: Site) -> None:
    archive = programme_archives(site, "path")[0]
    turned = replace(archive, documents=archive.documents[::-1])
    assert zipped(turned) == zipped(archive)
