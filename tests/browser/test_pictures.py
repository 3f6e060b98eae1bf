"""The pictures of the guides: none is out of date, all are used and described, all are small."""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.palette import few_colours
from tests.browser.pictures import FOLDER, PICTURES, Picture, outline, outline_file

if TYPE_CHECKING:
    from playwright.sync_api import Page

IMAGE = re.compile(r"!\[(.*?)\]\((?:\.\./)?pictures/([\w-]+)\.png\)(\{loading=lazy\})?")
MOST_BYTES = 60_000


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_page_still_looks_as_its_picture_shows(
    page: Page, whole_site: Path, picture: Picture
) -> None:
    committed = outline_file(picture).read_text("utf-8")
    today = outline(page, whole_site, picture)
    assert today == committed, "Страница изменилась, обновите рисунки: make screenshots"


def test_an_outline_tells_of_what_is_shown_only(page: Page, whole_site: Path) -> None:
    part = Picture("part", "schools/russkinskaya/index.html", "#scores", 100)
    lines = outline(page, whole_site, part).splitlines()
    assert lines[0] == "h2 Оценки экспертов"
    assert not any(line.startswith(("h1", "h2")) for line in lines[1:])
    gone = Picture("gone", "schools/russkinskaya/index.html", "#no-such-place", 100)
    assert outline(page, whole_site, gone).strip() == ""


def test_every_picture_is_used_described_and_loaded_late() -> None:
    texts = [path.read_text("utf-8") for path in sorted(FOLDER.parent.rglob("*.md"))]
    used = [found for text in texts for found in IMAGE.findall(text)]
    assert {name for _, name, _ in used} == {picture.name for picture in PICTURES}
    assert sum(text.count("![") for text in texts) == len(used)
    for alt, name, late in used:
        assert len(alt) > 30, name
        assert alt.endswith("."), name
        assert late, name


def test_pictures_and_outlines_are_those_of_the_list_and_small() -> None:
    names = {f"{picture.name}{end}" for picture in PICTURES for end in (".png", ".outline.txt")}
    assert {path.name for path in FOLDER.iterdir()} == names
    for path in FOLDER.glob("*.png"):
        assert path.stat().st_size < MOST_BYTES, path.name


def test_outlines_are_not_published(whole_site: Path) -> None:
    published = {path.name for path in (whole_site / "guides" / "pictures").iterdir()}
    assert published == {f"{picture.name}.png" for picture in PICTURES}


def png(rows: list[bytes], kind: int, channels: int) -> bytes:
    """Return a picture whose rows carry their filter in the first byte."""

    def chunk(name: bytes, data: bytes) -> bytes:
        sum_ = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + sum_

    width = (len(rows[0]) - 1) // channels
    head = struct.pack(">IIBBBBB", width, len(rows), 8, kind, 0, 0, 0)
    data = chunk(b"IDAT", zlib.compress(b"".join(rows)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + data + chunk(b"IEND", b"")


def chunks(picture: bytes) -> dict[bytes, bytes]:
    found, at = {}, 8
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        found[picture[at + 4 : at + 8]] = picture[at + 8 : at + 8 + length]
        at += length + 12
    return found


def shown(picture: bytes) -> list[bytes]:
    """Return the colours of a picture with a palette, row by row."""
    parts = chunks(picture)
    palette, raw = parts[b"PLTE"], zlib.decompress(parts[b"IDAT"])
    (width,) = struct.unpack(">I", parts[b"IHDR"][:4])
    lines = [raw[at + 1 : at + 1 + width] for at in range(0, len(raw), width + 1)]
    return [b"".join(palette[3 * seen : 3 * seen + 3] for seen in line) for line in lines]


def test_a_picture_of_few_colours_keeps_each_under_every_filter() -> None:
    """The same row five times, written by each of the five filters of PNG."""
    row = bytes((10, 20, 30, 40, 60, 80, 15, 25, 35))
    left = bytes((10, 20, 30, 30, 40, 50, 231, 221, 211))
    # With the same row above, Up leaves nothing; Average halves both; Paeth takes what is above.
    average = bytes(
        (value - ((row[at - 3] if at > 2 else 0) + value) // 2) & 255
        for at, value in enumerate(row)
    )
    rows = [b"\0" + row, b"\1" + left, b"\2" + bytes(9), b"\3" + average, b"\4" + bytes(9)]
    assert shown(few_colours(png(rows, 2, 3))) == [row] * 5


def test_a_picture_of_many_colours_keeps_the_most_frequent_as_it_is() -> None:
    many = [
        b"\0" + bytes(c for at in range(40) for c in (at * 6, line * 9, 77)) for line in range(20)
    ]
    paper = [b"\0" + b"\xfe\xfd\xfc" * 40] * 20
    made = few_colours(png(many + paper, 2, 3))
    assert shown(made)[20:] == [b"\xfe\xfd\xfc" * 40] * 20
    assert made == few_colours(png(many + paper, 2, 3))


def test_transparency_is_left_out() -> None:
    rows = [b"\0" + bytes((1, 2, 3, 255, 4, 5, 6, 255))]
    assert shown(few_colours(png(rows, 6, 4))) == [bytes((1, 2, 3, 4, 5, 6))]


def test_another_form_of_png_is_refused() -> None:
    with pytest.raises(ValueError, match="3"):
        few_colours(png([b"\0\0"], 3, 1))
