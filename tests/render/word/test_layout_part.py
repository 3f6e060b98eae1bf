"""The layout profile in a document: margins, page number, reserved styles, and the advice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from generator.model.layout import LayoutProfile
from generator.render.word.check import check_template
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties
from generator.render.word.template import compile_template


@pytest.fixture(scope="module")
def made(data: Path, shared: Mapping[str, bytes]) -> Callable[[str, LayoutProfile, object], Any]:
    def make(name: str, profile: LayoutProfile, context: object) -> Any:
        source = (data / "features" / f"{name}.docx").read_bytes()
        compiled = compile_template(name, source, shared, profile)
        content = render_document(compiled, context, DocumentProperties("Т", "А"))
        return docx.Document(BytesIO(content))

    return make


def test_portrait_and_landscape_have_their_own_margins(
    made: Any, profile: LayoutProfile, paper: Any
) -> None:
    sections = made("sections", profile, paper).sections
    shown = [(round(s.left_margin.mm), round(s.top_margin.mm)) for s in sections]
    assert shown == [(20, 30), (20, 30), (30, 20)]
    assert [round(s.header_distance.mm) for s in sections] == [10, 10, 10]


def test_reserved_styles_take_the_values_of_the_profile(made: Any, profile: LayoutProfile) -> None:
    smaller = replace(
        profile,
        styles=tuple(
            replace(rule, size=Decimal(11), font="PT Astra Serif") for rule in profile.styles
        ),
    )
    styles = made("title", smaller, {"title": "x"}).styles
    assert styles["Normal"].font.size.pt == 11
    assert styles["Normal"].font.name == "PT Astra Serif"
    assert styles["Вектор Таблица"].paragraph_format.space_after.pt == 0
    assert styles["Heading 1"].font.bold


def test_the_page_number_may_stand_in_the_footer_from_page_one(
    made: Any, profile: LayoutProfile
) -> None:
    rule = replace(profile.page_number, place="footer", alignment="right", on_first_page=True)
    section = made("title", replace(profile, page_number=rule), {"title": "x"}).sections[0]
    assert "PAGE" in section.footer._element.xml
    assert "PAGE" not in section.header._element.xml
    assert not section.different_first_page_header_footer
    assert section.footer.paragraphs[0].alignment == 2


def test_pages_of_a_pack_may_be_numbered_anew(
    made: Any, profile: LayoutProfile, paper: Any
) -> None:
    rule = replace(profile.page_number, restarts=True)
    pack = {"order": paper, "annexes": paper.annexes}
    sections = made("pack", replace(profile, page_number=rule), pack).sections
    assert [s.different_first_page_header_footer for s in sections] == [True, True, True]
    starts = [s._sectPr.xpath("w:pgNumType/@w:start") for s in sections]
    assert starts == [[], ["1"], ["1"]]


def test_a_header_of_the_template_gets_the_number_and_keeps_its_words(
    made: Any, profile: LayoutProfile, paper: Any
) -> None:
    header = made("repeats", profile, paper).sections[0].header
    assert "PAGE" in header._element.xml
    assert header.paragraphs[-1].text.startswith("Лист 1144")


def test_what_differs_is_told_with_both_values(
    data: Path, shared: Mapping[str, bytes], profile: LayoutProfile, paper_type: type
) -> None:
    source = (data / "cases" / "template-layout-differs" / "bad.docx").read_bytes()
    found = check_template("a.docx", source, shared, paper_type, "a.docx", profile=profile)
    told = [each.parameter for each in found if each.slug == "template-layout-differs"]
    assert told == [
        {
            "what": "левое поле",
            "found": "20 мм",
            "wanted": "30 мм",
            "profile": "ГОСТ Р 7.0.97-2025",
        }
    ]
