"""Pointers → lines and columns, reading each file once."""

import pytest

from generator.core.finding import Finding, Place, Severity
from generator.read.locate import locate, locate_all, text_pointer

RECORD = """\
# первая строка
id: a
name:
  full: "Школа"
values:
  - indicator: quality
    parts: [1, {x: 2}]
  -
    indicator: progress
empty:
a/b: 1
""".encode()


def _finding(pointer: str, *, key_only: bool = False, file: str = "r.yaml") -> Finding:
    return Finding("value-empty", Severity.ERROR, file, pointer, key_only=key_only)


@pytest.mark.parametrize(
    ("pointer", "line", "column"),
    [
        ("", 2, 1),
        ("/id", 2, 5),
        ("/name", 3, 1),
        ("/name/full", 4, 9),
        ("/values", 5, 1),
        ("/values/0", 6, 5),
        ("/values/0/indicator", 6, 16),
        ("/values/0/parts", 7, 5),
        ("/values/0/parts/0", 7, 13),
        ("/values/0/parts/1/x", 7, 20),
        ("/values/1", 9, 5),
        ("/empty", 10, 7),
        ("/a~1b", 11, 6),
        ("/name/short", 3, 1),
        ("/values/7/indicator", 5, 1),
        ("/nothing", 2, 1),
        ("/id/deeper", 2, 1),
    ],
)
def test_pointer(pointer: str, line: int, column: int) -> None:
    place = locate(_finding(pointer), lambda _: RECORD).place
    assert place == Place("r.yaml", line, column)


def test_key_only_means_the_key() -> None:
    place = locate(_finding("/name/full", key_only=True), lambda _: RECORD).place
    assert place == Place("r.yaml", 4, 3)


def test_byte_order_mark_and_windows_lines_do_not_shift() -> None:
    data = b"\xef\xbb\xbf" + RECORD.replace(b"\n", b"\r\n")
    assert locate(_finding("/name/full"), lambda _: data).place == Place("r.yaml", 4, 9)


def test_texts_have_line_and_column_pointers() -> None:
    finding = _finding(text_pointer(12, 5), file="texts/a.md")
    assert locate(finding, lambda _: None).place == Place("texts/a.md", 12, 5)
    assert locate(_finding("", file="a.md"), lambda _: None).place == Place("a.md", 1, 1)


def test_without_a_file_the_file_is_the_place() -> None:
    assert locate(_finding("/id"), lambda _: None).place == Place("r.yaml")
    assert locate(_finding("/id"), lambda _: b"a: [").place == Place("r.yaml")
    assert locate(_finding("", file="a.docx"), lambda _: None).place == Place("a.docx")


def test_each_file_is_read_once_and_only_when_needed() -> None:
    asked: list[str] = []

    def read(file: str) -> bytes:
        asked.append(file)
        return RECORD

    placed = _finding("", file="c.yaml").located(Place("c.yaml", 3, 1))
    findings = [_finding("/name"), placed, _finding("/id", file="b.yaml"), _finding("/id")]
    located = locate_all(findings, read)
    assert sorted(asked) == ["b.yaml", "r.yaml"]
    assert [(f.file, f.place.line if f.place else 0) for f in located] == [
        ("b.yaml", 2),
        ("c.yaml", 3),
        ("r.yaml", 2),
        ("r.yaml", 3),
    ]
