"""Native charts: their XML, its order, the workbook inside, and what values do to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pypdf import PdfReader

from generator.core.rich import Chart, ChartKind, ChartSeries, Paragraph, Quote, Rich, Table
from generator.render.word.chart_book import cell_name, chart_book
from generator.render.word.chart_part import CHART, chart_part, chart_size, line_range
from generator.render.word.compiled import CompiledTemplate
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties
from generator.render.word.validity import structural_faults

GOLD = Path(__file__).resolve().parents[2] / "gold" / "word" / "chart.xml"
PROPERTIES = DocumentProperties("Справка", "Департамент")
VERDICTS = Chart(
    ChartKind.STACKED,
    ("МБОУ «Школа № 1»", "Школа & <филиал>"),
    (ChartSeries("положительная", ("6", "0")), ChartSeries("отрицательная", ("3", ""))),
    "Полосы по школам & <знаки>",
    "Школа",
    "Число показателей",
    ("Рисунок 1 – Динамика",),
)
AVERAGES = Chart(
    ChartKind.LINES,
    ("2021", "2022", "2023"),
    (ChartSeries("ЯСОШ", ("68.4", "", "72.1")), ChartSeries("НСОШ", ("63.3", "68.6", "-1"))),
    "Линии по годам",
    "Год",
    "Средний балл",
    ("Рисунок 2 – Баллы",),
)
# The order of children by the schema; what our charts never have is left out.
# Source: ISO/IEC 29500-1, 21.2.2, dml-chart.xsd.
_AXIS = (
    "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos "
    "spPr txPr crossAx crosses"
)
_SERIES = "idx order tx spPr invertIfNegative marker dLbls cat val smooth"
ORDER = {
    "chartSpace": "date1904 lang roundedCorners chart spPr txPr externalData",
    "chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "plotArea": "layout barChart lineChart catAx valAx spPr",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    "lineChart": "grouping varyColors ser dLbls marker axId",
    "ser": _SERIES,
    "dLbls": (
        "dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent "
        "showBubbleSize"
    ),
    "catAx": f"{_AXIS} auto lblAlgn lblOffset noMultiLvlLbl",
    "valAx": f"{_AXIS} crossBetween majorUnit",
    "scaling": "orientation max min",
    "legend": "legendPos overlay",
    "strRef": "f strCache",
    "numRef": "f numCache",
    "numCache": "formatCode ptCount pt",
    "strCache": "ptCount pt",
    "title": "tx layout overlay",
    "dLbl": "idx delete",
}


def faults_of_order(part: bytes) -> list[str]:
    """Return what stands out of the schema's order, or has no place in it at all."""
    found = []
    for element in etree.fromstring(part).iter(f"{{{CHART}}}*"):
        known = ORDER.get(etree.QName(element).localname, "").split()
        names = [etree.QName(each).localname for each in element if _is_chart(each)]
        places = [known.index(name) if name in known else -1 for name in names]
        if known and (-1 in places or places != sorted(places)):
            found.append(f"{element.tag}: {names}")
    return found


def _is_chart(element: Any) -> bool:
    return etree.QName(element).namespace == CHART


def sheet_of(book: bytes) -> dict[str, str]:
    """Return the cells of a workbook's only sheet by their names."""
    with ZipFile(BytesIO(book)) as archive:
        root = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    return {each.get("r", ""): "".join(map(str, each.itertext())) for each in root.iter("{*}c")}


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def made(compiled: Callable[[str], CompiledTemplate], *blocks: Any) -> bytes:
    context = {"note": Rich(blocks), "site": "", "note_title": "Итог"}
    content = render_document(compiled("rich"), context, PROPERTIES)
    assert structural_faults(content) == []
    return content


def test_a_chart_is_as_the_gold() -> None:
    root = etree.fromstring(chart_part(VERDICTS, "rIdV1"))
    etree.indent(root)
    text = etree.tostring(root, encoding="unicode")
    assert f"{text}\n" == GOLD.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ChartKind)
def test_elements_stand_in_the_order_of_the_schema(kind: ChartKind) -> None:
    for chart in (VERDICTS, AVERAGES):
        assert faults_of_order(chart_part(replace(chart, kind=kind), "rId1")) == []


def test_the_check_of_order_sees_a_swap() -> None:
    part = chart_part(VERDICTS, "rId1").replace(b'<c:plotVisOnly val="1"/>', b"")
    swapped = part.replace(b"<c:legend>", b'<c:plotVisOnly val="1"/><c:legend>')
    assert faults_of_order(part) == []
    assert len(faults_of_order(swapped)) == 1


def test_a_document_keeps_the_chart_and_its_workbook(
    compiled: Callable[[str], CompiledTemplate],
) -> None:
    content = made(compiled, Paragraph(("Текст",)), VERDICTS, Quote((AVERAGES,)))
    parts = parts_of(content)
    document = parts["word/document.xml"].decode()
    types = parts["[Content_Types].xml"].decode()
    for number, chart in ((1, VERDICTS), (2, AVERAGES)):
        name, book = f"word/charts/chart{number}.xml", f"word/embeddings/chart{number}.xlsx"
        assert parts[name] == chart_part(chart, "rIdV1")
        assert parts[book] == chart_book(chart)
        assert f"/{book}" in parts[f"word/charts/_rels/chart{number}.xml.rels"].decode()
        assert f"/{name}" in parts["word/_rels/document.xml.rels"].decode()
        assert f'PartName="/{name}"' in types
        assert f'PartName="/{book}"' in types
    assert 'descr="Полосы по школам &amp; &lt;знаки&gt;"' in document
    assert document.index("Рисунок 1 – Динамика") > document.index("c:chart ")
    assert content == made(compiled, Paragraph(("Текст",)), VERDICTS, Quote((AVERAGES,)))


def test_a_text_that_ends_in_a_chart_after_a_table_parts_them(
    compiled: Callable[[str], CompiledTemplate],
) -> None:
    document = parts_of(made(compiled, Table((("А",),), ((("1",),),)), VERDICTS))
    body = document["word/document.xml"].decode()
    assert "</w:tbl><w:p>" in body


def test_a_chart_without_numbers_leaves_nothing(
    compiled: Callable[[str], CompiledTemplate],
) -> None:
    for empty in (replace(VERDICTS, categories=(), series=()), replace(VERDICTS, series=())):
        assert "word/charts/chart1.xml" not in parts_of(made(compiled, empty))


def test_a_chart_of_the_template_keeps_its_name(
    compiled: Callable[[str], CompiledTemplate],
) -> None:
    template = compiled("rich")
    own = replace(template, types={**template.types, "word/charts/chart1.xml": "own"})
    context = {"note": Rich((VERDICTS,)), "site": "", "note_title": ""}
    parts = parts_of(render_document(own, context, PROPERTIES))
    assert "word/charts/chart2.xml" in parts
    assert "word/embeddings/chart1.xlsx" not in parts


def test_the_workbook_holds_the_numbers() -> None:
    assert sheet_of(chart_book(AVERAGES)) == {
        "A1": "Год",
        "B1": "ЯСОШ",
        "C1": "НСОШ",
        "A2": "2021",
        "B2": "68.4",
        "C2": "63.3",
        "A3": "2022",
        "C3": "68.6",
        "A4": "2023",
        "B4": "72.1",
        "C4": "-1",
    }


@pytest.mark.parametrize(
    ("place", "name"), [((0, 0), "A1"), ((25, 1), "Z2"), ((26, 9), "AA10"), ((702, 0), "AAA1")]
)
def test_cells_are_named_as_in_a_sheet(place: tuple[int, int], name: str) -> None:
    assert cell_name(*place) == name


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        (("46", "74"), ("45", "75", "5")),
        (("3.3", "4"), ("3.2", "4.0", "0.2")),
        (("-5", "3"), ("-6", "4", "2")),
        (("7", "7"), ("7.0", "7.1", "0.1")),
        (("0", "4000"), ("0", "4000", "1000")),
        (("", ""), ("0.0", "1.0", "0.2")),
    ],
)
def test_lines_need_no_zero(values: tuple[str, str], ends: tuple[str, str, str]) -> None:
    chart = replace(AVERAGES, categories=("1", "2"), series=(ChartSeries("А", values),))
    assert line_range(chart) == tuple(map(Decimal, ends))


def _charts() -> st.SearchStrategy[Chart]:
    number = st.decimals(-1000, 1000, allow_nan=False, places=1).map(str)
    value = st.one_of(st.just(""), st.just("0"), st.integers(0, 900).map(str), number)
    texts = st.text(st.characters(codec="utf-8"), max_size=12)

    @st.composite
    def chart(draw: st.DrawFn) -> Chart:
        count = draw(st.integers(1, 60))
        values = st.lists(value, min_size=count, max_size=count).map(tuple)
        series = draw(st.lists(st.builds(ChartSeries, texts, values), min_size=1, max_size=8))
        categories = tuple(f"{draw(texts)} {at}" for at in range(count))
        return Chart(
            draw(st.sampled_from(ChartKind)), categories, tuple(series), draw(texts), draw(texts)
        )

    return chart()


@given(_charts())
def test_any_values_make_a_sound_chart_that_says_them(chart: Chart) -> None:
    part = chart_part(chart, "rId1")
    assert faults_of_order(part) == []
    root = etree.fromstring(part)
    drawn = root.findall(f".//{{{CHART}}}ser")
    assert len(drawn) == len(chart.series)
    cells = sheet_of(chart_book(chart))
    for column, (element, series) in enumerate(zip(drawn, chart.series, strict=True), start=1):
        cached = {
            int(each.get("idx", "")): each[0].text
            for each in element.iterfind(f"{{{CHART}}}val//{{{CHART}}}pt")
        }
        held = {at: value for at, value in enumerate(series.values) if value}
        assert cached == held
        assert {
            at: cells[cell_name(column, at + 1)]
            for at in range(len(chart.categories))
            if cell_name(column, at + 1) in cells
        } == held
    width, height = chart_size(chart)
    assert width == 165
    assert 40 <= height <= 25 + 6 * 60


@pytest.mark.office
def test_an_office_draws_charts(
    to_pdf: Callable[[Path], Path], compiled: Callable[[str], CompiledTemplate], tmp_path: Path
) -> None:
    file = tmp_path / "charts.docx"
    shares = replace(VERDICTS, kind=ChartKind.SHARES)
    file.write_bytes(made(compiled, VERDICTS, AVERAGES, shares))
    pages = PdfReader(to_pdf(file)).pages
    text = " ".join(word for page in pages for word in page.extract_text().split())
    shown = (
        "МБОУ «Школа № 1»",
        "Школа & <филиал>",
        "положительная",
        "Число показателей",
        "Средний балл",
        "ЯСОШ",
        "100%",
        "Рисунок 2 – Баллы",
    )
    assert [name for name in shown if name not in text] == []
    assert text.index("Средний балл") < text.index("Рисунок 2 – Баллы")
