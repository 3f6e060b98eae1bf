"""Workbooks: what is written is read back, by an XML reader and by LibreOffice."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.model.edition import Edition
from generator.render import workbook
from generator.render.checksum import joined
from generator.render.dataset import Dataset, book_of
from generator.render.opendata import DATASETS
from generator.render.site import Site
from generator.render.workbook import Book, Cell, pieces_of, pour_book, rows_piece
from tests.whole import build_data

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BOOK = Book("Набор", ("text", "number"), ("Школа", "Значение"), "Данные", "Паспорт", (("а", "б"),))
ESCAPE = re.compile("_x([0-9A-F]{4})_")


def written(book: Book, rows: Sequence[Sequence[Cell]], length: int = 2) -> zipfile.ZipFile:
    found = tuple(pieces_of(book.kinds, rows, length))
    pieces = [piece for piece, _ in found]
    content = b"".join(pour_book(book, pieces, [deflated for _, deflated in found]))
    opened = zipfile.ZipFile(io.BytesIO(content))
    assert opened.testzip() is None
    return opened


def rows_of(opened: zipfile.ZipFile, number: int = 1) -> list[list[str | Decimal | None]]:
    tree = etree.fromstring(opened.read(f"xl/worksheets/sheet{number}.xml"))
    assert not list(tree.iter(f"{SPACE}f"))  # no formula, whatever a text begins with
    return [[value_of(cell) for cell in row] for row in tree.iter(f"{SPACE}row")]


def value_of(cell: etree._Element) -> str | Decimal | None:
    if cell.get("t") == "inlineStr":
        return ESCAPE.sub(lambda found: chr(int(found[1], 16)), str(cell.findtext(f".//{SPACE}t")))
    number = cell.find(f"{SPACE}v")
    return None if number is None else Decimal(str(number.text))


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_checksum_of_parts_is_that_of_the_whole(first: bytes, second: bytes) -> None:
    assert joined(zlib.crc32(first), zlib.crc32(second), len(second)) == zlib.crc32(first + second)


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)


@given(st.lists(st.tuples(TEXTS, st.decimals(-999, 999, places=2)), max_size=5))
def test_rows_are_read_back(rows: list[tuple[str, Decimal]]) -> None:
    rows = [
        (text, number) for text, number in rows if "\ufffe" not in text and "\uffff" not in text
    ]
    with written(BOOK, rows) as opened:
        assert rows_of(opened) == [["Школа", "Значение"], *map(list, rows)]


def test_text_is_never_a_formula_nor_an_escape() -> None:
    texts = ("=1+1", "+7", "-5", "@x", "_x0041_", "a\x00b", " край ", "<&>")
    with written(BOOK, [(text, None) for text in texts]) as opened:
        assert b"_x005F_x0041_" in opened.read("xl/worksheets/sheet1.xml")
        read = [row[0] for row in rows_of(opened)[1:]]
    assert read == ["=1+1", "+7", "-5", "@x", "_x0041_", "ab", " край ", "<&>"]


def test_days_and_months_are_dates_and_what_is_none_stays_text() -> None:
    days = ("2024-02-29", "1899-05-01", "2024-13-01", "")
    book = Book("Т", ("date", "month"), ("А", "Б"), "Данные", "Паспорт", ())
    with written(book, [(day, "2024-02") for day in days]) as opened:
        rows = rows_of(opened)[1:]
    first = (date(2024, 2, 29) - date(1899, 12, 30)) // timedelta(days=1)
    assert [row[0] for row in rows] == [Decimal(first), "1899-05-01", "2024-13-01", None]
    assert {row[1] for row in rows} == {Decimal(first - 28)}


def test_rows_without_room_go_on_on_the_third_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    with written(BOOK, [(f"школа {number}", 0) for number in range(5)]) as opened:
        names = re.findall('<sheet name="([^"]+)"', opened.read("xl/workbook.xml").decode())
        assert names == ["Данные", "Паспорт", "Данные 2"]
        assert [row[0] for row in rows_of(opened, 1)] == ["Школа", "школа 0", "школа 1"]
        assert [row[0] for row in rows_of(opened, 3)] == ["Школа", "школа 2", "школа 3", "школа 4"]


def test_long_text_is_cut_to_what_a_cell_holds() -> None:
    with written(BOOK, [("ш" * 40_000, 1)]) as opened:
        assert rows_of(opened)[1][0] == "ш" * 32_766 + "…"


def test_a_piece_is_the_same_wherever_it_stands() -> None:
    rows = [("школа", Decimal("1.5"))]
    assert rows_piece(BOOK.kinds, rows) == next(pieces_of(BOOK.kinds, rows * 9, 1))


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda item: item.name)
def test_passport_names_every_column(dataset: Dataset) -> None:
    book = book_of(dataset)
    assert all(heading and heading[0].isupper() for heading in book.headings)
    listed = [row[1] for row in book.about[-len(book.headings) :]]
    assert listed == [column.name for column in dataset.columns]
    assert len({len(row) for row in book.about[-len(book.headings) :]}) == 1


@pytest.mark.office
def test_libreoffice_reads_what_csv_says(
    sample: Callable[[Edition], Site], by_office: Callable[[Path, str, str], Path], tmp_path: Path
) -> None:
    made = {item.path: item.content for item in build_data(sample(Edition.INTERNAL))}
    as_csv = "Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false"
    for name in ("dynamics", "events"):
        book = tmp_path / f"{name}.xlsx"
        book.write_bytes(made[book.name])
        text = by_office(book, "csv", as_csv).read_text(encoding="utf-8-sig")
        read = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
        told = list(
            csv.reader(
                io.StringIO(made[f"{name}.csv"].decode("utf-8-sig"), newline=""), delimiter=";"
            )
        )
        assert len(read) == len(told)
        at = told[0].index("school_name" if name == "dynamics" else "event")
        assert [row[at] for row in read[1:]] == [row[at].removeprefix("'") for row in told[1:]]
