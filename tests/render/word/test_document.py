"""Documents from templates: what each feature of the tag language prints."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from generator.core.exceptions import VektorError
from generator.core.fact import Fact
from generator.core.rich import Link, Paragraph, Rich, Table
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties
from generator.render.word.template import compile_template

Render = Callable[[str, object], Any]
PROPERTIES = DocumentProperties("Заголовок & <знаки>", "Департамент", "Тема")


def parts(content: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(content)) as archive:
        return {
            name: archive.read(name).decode()
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def grid(document: Any, table: int = 0) -> list[int]:
    columns = document.tables[table]._tbl.tblGrid.findall(qn("w:gridCol"))
    return [int(each.get(qn("w:w"))) for each in columns]


def test_tags_split_by_word_are_joined(render: Render, paper: Any) -> None:
    assert render("split", paper).paragraphs == [
        "Номер 1144 и да.",
        "Утвердить",
        "Обеспечить",
        "ЁЛОЧКИ О проекте",
    ]
    assert render("split", replace(paper, chief=None)).paragraphs[0] == "Номер 1144 и нет."


def test_a_joined_tag_keeps_the_look_of_its_first_letter(render: Render, paper: Any) -> None:
    runs = render("split", paper).document.paragraphs[0].runs
    assert [(run.text, run.bold) for run in runs if run.text == "1144"] == [("1144", True)]


def test_looped_columns_get_a_grid_that_fits(render: Render, paper: Any) -> None:
    made = render("columns", paper)
    assert made.tables[0] == [
        ["Школа", "12.2022", "06.2023", "12.2023"],
        ["Школа № 1", "1", "2", "3"],
        ["Школа № 2", "4", "5", "6"],
    ]
    assert grid(made.document) == [1500, 2500, 2500, 2500]


@pytest.mark.parametrize("count", [0, 1, 2, 17])
def test_any_number_of_columns_keeps_the_width_of_the_table(
    render: Render, paper: Any, count: int
) -> None:
    months = tuple(str(number) for number in range(count))
    rows = tuple(replace(row, cells=tuple(map(Fact, months))) for row in paper.rows)
    made = render("columns", replace(paper, months=months, rows=rows))
    widths = grid(made.document)
    assert (len(widths), sum(widths)) == (count + 1, 9000)


def test_cells_merge_both_ways(render: Render, paper: Any) -> None:
    made = render("merges", paper)
    table = made.document.tables[0]
    assert grid(made.document) == [1500, *[round(7500 / 9)] * 9] or sum(grid(made.document)) == 9000
    assert [cell.grid_span for cell in table.rows[0]._tr.tc_lst] == [1, 3, 3, 3]
    assert [cell.grid_span for cell in table.rows[2]._tr.tc_lst] == [10]
    merged = [row._tr.tc_lst[0].vMerge for row in table.rows]
    assert merged == ["restart", "continue", None, "restart", "continue"]
    assert table.rows[3].cells[0].text == "Район"
    assert table.rows[3]._tr.tc_lst[2].tcPr.find(qn("w:shd")).get(qn("w:fill")) == "D9D9D9"


def test_head_rows_stay_heads(render: Render, paper: Any) -> None:
    rows = render("merges", paper).document.tables[0].rows
    marked = [
        row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None
        for row in rows
    ]
    assert marked == [True, True, False, False, False]


def test_one_cell_stands_for_a_whole_loop(render: Render, paper: Any) -> None:
    made = render("hm", paper)
    cells = made.document.tables[0].rows[0]._tr.tc_lst
    assert [(cell.grid_span, made.tables[0][0][0]) for cell in cells] == [(3, "Всего 3")]
    assert render("hm", replace(paper, months=())).tables == []


def test_a_table_without_rows_is_left_out(render: Render, paper: Any) -> None:
    bare = replace(paper, rows=(), points=(), chief=None)
    made = render("empty", bare)
    assert made.paragraphs == ["до", "между", "после"]
    assert made.tables == [[[""], [""]]]
    full = render("empty", paper)
    assert full.tables[0] == [["Школа № 1", "1"], ["Школа № 2", "4"]]
    assert full.tables[1][0] == ["1 Утвердить\n2 Обеспечить"]


def test_an_included_part_brings_its_looks(render: Render, paper: Any) -> None:
    made = render("include", paper)
    assert made.paragraphs == [
        "",
        "Бланк № 1144",
        "сайт бланка",
        "Свой текст № 1144",
        "Пункт 1: Утвердить",
        "Пункт 2: Обеспечить",
        "конец",
    ]
    assert made.document.paragraphs[1].style.name == "Шапка бланка"
    assert made.document.paragraphs[3].style.name == "Normal"
    found = parts(made.content)
    assert found["word/footnotes.xml"].count("сноска бланка 1144") == 2
    assert found["word/footnotes.xml"].count("своя сноска О проекте") == 1
    assert "Б%1" in found["word/numbering.xml"]
    header = next(text for name, text in found.items() if "/header" in name and "rels" not in name)
    assert "Бланк № 1144" in header
    assert "footnoteReference" not in header


def test_a_pack_joins_documents_with_their_sections(render: Render, paper: Any) -> None:
    pack = {"order": paper, "annexes": paper.annexes}
    made = render("pack", pack)
    sections = made.document.sections
    assert [section.orientation for section in sections] == [0, 1, 1]
    texts = [text for text in made.paragraphs if text]
    assert texts == [
        "Приказ № 1144",
        "1. Утвердить",
        "2. Обеспечить",
        "Приложение «Первое»",
        "Конец приложения",
        "Приложение «Второе»",
        "Конец приложения",
    ]
    heads = [
        [each.text for each in section.header.paragraphs] for section in made.document.sections
    ]
    assert heads[1][-1] == "Колонтитул: Первое"
    assert heads[2][-1] == "Колонтитул: Второе"
    assert [len(table[0]) for table in made.tables] == [4, 2]
    assert [section.different_first_page_header_footer for section in sections] == [
        True,
        False,
        False,
    ]


def test_each_document_of_a_pack_has_its_own_foot_and_lists(render: Render, paper: Any) -> None:
    made = render("pack", {"order": paper, "annexes": paper.annexes})
    feet = [[each.text for each in section.footer.paragraphs] for section in made.document.sections]
    assert feet == [["Нижний колонтитул приказа"], [""], [""]]
    lists = made.document.element.xpath("//w:numId/@w:val")
    assert len(set(lists)) == 2
    found = parts(made.content)["word/numbering.xml"]
    assert f'<w:num w:numId="{lists[1]}">' in found
    assert '<w:startOverride w:val="1"/>' in found


def test_a_pack_may_have_pages_of_its_own(render: Render, paper: Any) -> None:
    made = render("pack-own", {"order": paper, "annexes": paper.annexes})
    assert [each.orientation for each in made.document.sections] == [0, 0, 0, 1, 1, 0]
    assert made.paragraphs[0] == "Обложка"
    assert made.paragraphs[-1] == "Хвост"
    alone = render("pack-own", {"order": paper, "annexes": ()})
    assert len(alone.document.sections) == 3


def test_sections_turn_the_page_in_a_loop(render: Render, paper: Any) -> None:
    made = render("sections", paper)
    assert [each.orientation for each in made.document.sections] == [1, 1, 0]


def test_rich_text_uses_the_styles_of_the_template(render: Render, paper: Any) -> None:
    made = render("rich", {"note": paper.note, "site": paper.site, "note_title": "итог"})
    first = [(each.text, each.style.name) for each in made.document.paragraphs[:7]]
    assert first == [
        ("Введение", "Heading 1"),
        ("Обычный, жирный и курсив\n42 %", "Normal"),
        ("раз", "List Number"),
        ("два", "List Number"),
        ("внешний", "List Bullet"),
        ("внутренний", "List Bullet"),
        ("продолжение", "List Bullet"),
    ]
    assert made.paragraphs[7] == "Цитата & <знаки>"
    assert "Ссылка: сайт, итог." in made.paragraphs
    assert made.tables[0] == [["А", "Б"], ["1", "2"], ["3", ""]]
    assert made.document.tables[0].style.name == "Table Grid"
    found = parts(made.content)
    assert found["word/footnotes.xml"].count("Пояснение со ") == 2
    assert "https://a.example/" in found["word/_rels/footnotes.xml.rels"]
    assert "https://a.example/?a=1&amp;b=2" in found["word/_rels/document.xml.rels"]
    assert '<w:startOverride w:val="3"/>' in found["word/numbering.xml"]


def test_an_empty_rich_text_leaves_nothing(render: Render, paper: Any) -> None:
    made = render("rich", {"note": Rich(), "site": None, "note_title": ""})
    assert made.paragraphs == ["Ссылка: , ."]
    assert made.tables == [[[""]]]


def test_ids_in_loops_are_unique(render: Render, paper: Any) -> None:
    made = render("repeats", paper)
    found = parts(made.content)
    drawings = made.document.element.xpath("//wp:docPr/@id")
    assert len(drawings) == len(set(drawings)) == 6
    assert made.document.element.xpath("//wp:docPr/@descr")[-2:] == ["Утвердить", "Обеспечить"]
    names = made.document.element.xpath("//w:bookmarkStart/@w:name")
    assert names == ["место", "пункт", "пункт_2"]
    assert "к пункту 1" in found["word/footnotes.xml"]
    assert "к пункту 2" in found["word/footnotes.xml"]
    assert "media/" in found["word/_rels/header1.xml.rels"]


def test_a_picture_has_size_and_words_and_both_forms(render: Render, paper: Any) -> None:
    made = render("repeats", paper)
    extents = made.document.element.xpath("//wp:inline/wp:extent/@cx")[:2]
    assert extents == [str(10 * 36000), str(20 * 36000)]
    assert made.document.element.xpath("//wp:docPr/@descr")[0] == "Герб & «щит»"
    with ZipFile(BytesIO(made.content)) as archive:
        media = sorted(name.rpartition(".")[2] for name in archive.namelist() if "media" in name)
    assert media in (["png", "svg"], ["png", "png", "svg"])


def test_a_picture_must_be_png_or_jpeg(render: Render, paper: Any) -> None:
    with pytest.raises(VektorError, match="word-picture-form"):
        render("repeats", replace(paper, logo=replace(paper.logo, bitmap=b"GIF89a")))


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "//a.example"])
def test_a_link_must_lead_to_a_page_or_a_mailbox(render: Render, paper: Any, address: str) -> None:
    with pytest.raises(VektorError, match="word-link-scheme"):
        render("rich", {"note": Rich(), "site": Link(("x",), address), "note_title": ""})


def test_an_unknown_name_is_told_with_its_place(compiled: Callable[[str], Any], paper: Any) -> None:
    with pytest.raises(VektorError) as caught:
        render_document(compiled("plain"), {"number": "1"}, PROPERTIES)
    assert caught.value.slug == "word-value-undefined"
    assert caught.value.parameters["name"] == "title"
    assert caught.value.parameters["place"].startswith("текст, абзац 1, рядом: «")


def test_a_list_is_not_printed_as_a_value(compiled: Callable[[str], Any]) -> None:
    with pytest.raises(VektorError) as caught:
        render_document(compiled("title"), {"title": ("a",)}, PROPERTIES)
    assert caught.value.slug == "word-value-unprintable"


def test_a_value_never_becomes_a_tag(render: Render) -> None:
    assert render("title", {"title": "{{ 1 + 1 }} {% if %}"}).paragraphs == ["{{ 1 + 1 }} {% if %}"]


def test_breaks_tabs_and_hyphens_become_words_own(render: Render) -> None:
    made = render("title", {"title": "а\nб\r\nв\tг\x1eд\x0bе\x00ж"})
    assert made.paragraphs == ["а\nб\nв\tг-д\nе\ufffdж"]


def test_the_file_says_what_it_is(render: Render, paper: Any) -> None:
    made = render("plain", paper)
    properties = made.document.core_properties
    assert (properties.title, properties.author) == ("Заголовок", "Департамент")
    assert (properties.subject, properties.language) == ("Тема", "ru-RU")
    assert 'w:lang w:val="ru-RU"' in parts(made.content)["word/styles.xml"]


def test_no_trace_of_editing_is_left(render: Render, paper: Any) -> None:
    text = "".join(parts(render("split", paper).content).values())
    for trace in ("rsid", "proofErr", "smartTag", "_GoBack", "urn:vektor", "\ufdd0"):
        assert trace not in text


def test_the_same_input_gives_the_same_bytes(compiled: Callable[[str], Any], paper: Any) -> None:
    for name in ("plain", "include", "repeats"):
        first = render_document(compiled(name), paper, PROPERTIES)
        random.random()  # noqa: S311  # nothing outside may count
        assert render_document(compiled(name), paper, PROPERTIES) == first
    with ZipFile(BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_no_name_or_content_of_one_document_reaches_the_next(
    compiled: Callable[[str], Any], paper: Any
) -> None:
    first = render_document(compiled("rich"), _rich("раз"), PROPERTIES)
    render_document(compiled("rich"), _rich("два"), PROPERTIES)
    assert render_document(compiled("rich"), _rich("раз"), PROPERTIES) == first
    assert "два" not in "".join(parts(first).values())


def _rich(word: str) -> dict[str, object]:
    note = Rich((Paragraph((word,)),))
    return {"note": note, "site": Link((word,), "https://a.example/"), "note_title": word}


def test_the_first_page_has_no_number_and_the_second_has(render: Render, paper: Any) -> None:
    made = render("plain", paper)
    section = made.document.sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml
    assert [section.left_margin.mm, section.right_margin.mm] == pytest.approx([30, 10], abs=0.1)


def test_a_compiled_template_is_named_by_all_that_it_is_made_of(
    data: Any, shared: Any, profile: Any
) -> None:
    def digest(name: str, **changes: bytes) -> str:
        source = (data / "features" / f"{name}.docx").read_bytes()
        files = {**shared, **{f"{key}.docx": content for key, content in changes.items()}}
        return compile_template("x.docx", source, files, profile).digest

    other = shared["order.docx"]
    assert digest("include") == digest("include", annex=other)
    assert digest("include") != digest("include", point=other)
    assert digest("plain") != digest("split")
    assert digest("plain") == digest("plain", point=other)


def test_python_docx_can_write_what_it_reads(render: Render, paper: Any) -> None:
    buffer = BytesIO()
    made = render("include", paper)
    made.document.save(buffer)
    assert [each.text for each in docx.Document(buffer).paragraphs] == made.paragraphs


def test_what_word_and_its_users_leave_in_a_file(render: Render, paper: Any) -> None:
    made = render("word", paper)
    assert [text for text in made.paragraphs if text] == [
        "Надпись:  номер 1144",
        "Элемент 1144",
        "Ссылка О проекте есть",
        "До внутри после",
        "принято 1144",
        "С примечанием",
        "конец",
        "Хвост",
    ]
    boxes = made.document.element.xpath("//w:txbxContent//w:t/text()")
    assert "".join(boxes) == "1)2) всё"
    assert [len(each.rows) for each in made.document.tables[0].rows[0].cells[1].tables] == [3]
    assert [each.orientation for each in made.document.sections] == [1, 0]
    names = parts(made.content)
    assert not any("comments" in name for name in names)
    text = "".join(names.values())
    assert "удалено" not in text
    assert "для себя" not in text


def test_the_same_file_without_the_chief_and_with_empty_rows(render: Render, paper: Any) -> None:
    rows = tuple(replace(row, cells=()) for row in paper.rows)
    made = render("word", replace(paper, chief=None, rows=rows))
    shown = [text for text in made.paragraphs if text]
    assert "Ссылка О проекте номер" in shown
    assert "До  после" in shown
    assert "конец" not in shown
    inner = made.document.tables[0].rows[0].cells[1].tables[0]
    assert [cell.text for row in inner.rows for cell in row.cells] == ["пусто"]


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://vk.com/wall-1_2", "https://vk.com/wall-1_2"),
        (
            "http://a.example/вектор%20б",
            "http://a.example/%D0%B2%D0%B5%D0%BA%D1%82%D0%BE%D1%80%20%D0%B1",
        ),
        ("https://школа.рф/", "https://xn--80atdl2c.xn--p1ai/"),
    ],
)
def test_an_address_is_printed_as_a_link(render: Render, address: str, target: str) -> None:
    made = render("rich", {"note": Rich(), "site": address, "note_title": ""})
    assert made.paragraphs[-1] == f"Ссылка: {address}, ."
    relations = made.document.part.rels.values()
    assert [each.target_ref for each in relations if each.is_external] == [target]


@pytest.mark.parametrize("text", ["см. https://a.example/", "https://a.example/ и далее", "слово"])
def test_a_text_that_only_holds_an_address_is_no_link(render: Render, text: str) -> None:
    made = render("rich", {"note": Rich(), "site": text, "note_title": ""})
    assert made.paragraphs[-1] == f"Ссылка: {text}, ."
    assert not any(each.is_external for each in made.document.part.rels.values())


def test_a_remark_takes_the_style_of_remarks_where_there_is_one(render: Render) -> None:
    blocks = (Table((("А",),), ((("1",),),)), Paragraph(("пояснение",), remark=True))
    made = render("rich", {"note": Rich(blocks), "site": None, "note_title": ""})
    found = next(each for each in made.document.paragraphs if each.text == "пояснение")
    assert found._p.getprevious().tag == qn("w:tbl")
