"""The structural check finds each fault that makes Word refuse or repair a file."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from generator.render.word.validity import structural_faults


@pytest.fixture(scope="module")
def sound(render: Callable[[str, object], Any], paper: Any) -> bytes:
    content: bytes = render("repeats", paper).content
    return content


def changed(source: bytes, part: str, old: str, new: str) -> bytes:
    """Return the file with one text of a part replaced; an empty ``old`` removes the part."""
    buffer = BytesIO()
    with ZipFile(BytesIO(source)) as archive, ZipFile(buffer, "w") as made:
        for name in archive.namelist():
            text = archive.read(name)
            if name == part and not old:
                continue
            if name == part:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode(), 1)
            made.writestr(name, text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("part", "old", "new", "fault"),
    [
        ("word/styles.xml", "", "", "leads to word/styles.xml, which is not there"),
        ("word/document.xml", "<w:body>", "<w:body><w:tbl/>", "a table has no rows"),
        (
            "word/document.xml",
            "<w:body>",
            "<w:body><w:tbl><w:tblGrid/><w:tr/></w:tbl>",
            "a row has no cells",
        ),
        (
            "word/document.xml",
            "<w:body>",
            (
                "<w:body><w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
                "<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
            ),
            "a row spans 1 of 2 columns",
        ),
        (
            "word/document.xml",
            "<w:body>",
            "<w:body><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl>",
            "tc does not end with a paragraph",
        ),
        ("word/document.xml", "</w:sectPr>", "</w:sectPr><w:p/>", "are not last in the body"),
        ("word/document.xml", '<wp:docPr id="2"', '<wp:docPr id="1"', "drawing id 1 stands 2"),
        ("word/document.xml", "<w:bookmarkEnd ", "<w:moveEnd ", "begin and do not end"),
        ("word/document.xml", 'w:name="пункт_2"', 'w:name="пункт"', "bookmark name пункт twice"),
        ("word/document.xml", 'r:embed="rIdV1"', 'r:embed="rId77"', "rId77 is no relationship"),
        (
            "word/document.xml",
            "<w:body>",
            '<w:body><w:p><w:pPr><w:pStyle w:val="нет"/></w:pPr></w:p>',
            "pStyle нет is not defined",
        ),
        (
            "word/document.xml",
            '<w:footnoteReference w:id="2"/>',
            '<w:footnoteReference w:id="9"/>',
            "footnoteReference 9 is not defined",
        ),
        ("word/document.xml", "</w:body>", "</w:bdy>", "unreadable: broken-xml"),
        (
            "[Content_Types].xml",
            "/word/styles.xml",
            "/word/other.xml",
            "word/styles.xml has no content",
        ),
    ],
)
def test_each_fault_is_found(sound: bytes, part: str, old: str, new: str, fault: str) -> None:
    found = structural_faults(changed(sound, part, old, new))
    assert any(fault in each for each in found), found


def test_a_sound_file_has_no_fault(sound: bytes) -> None:
    assert structural_faults(sound) == []


def test_settings_may_refer_to_separators(sound: bytes) -> None:
    note = '<w:footnotePr><w:footnote w:id="0"/></w:footnotePr><w:compat>'
    assert structural_faults(changed(sound, "word/settings.xml", "<w:compat>", note)) == []


def test_templates_of_the_project_are_sound(data: Path) -> None:
    for path in sorted((data / "features").glob("*.docx")):
        assert structural_faults(path.read_bytes()) == [], path.name
