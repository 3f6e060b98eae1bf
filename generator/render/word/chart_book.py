"""The workbook inside a chart: the numbers that «Изменить данные» opens.

Enters: a chart. Leaves: the bytes of an .xlsx with one sheet, categories down and series across;
the same chart gives the same bytes. Source: ISO/IEC 29500-1, 18 (SpreadsheetML).
"""

from __future__ import annotations

from functools import cache

from generator.core.rich import Chart
from generator.render.word.archive import Entry, entry, pack
from generator.render.word.ooxml import DECLARATION
from generator.render.word.package import (
    OFFICE,
    Relationship,
    content_types_part,
    relations_part,
)
from generator.render.word.printing import attribute_markup

SHEET = "Лист1"
_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
BOOK_TYPE = f"{_ML}.sheet"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BOOK, _SHEET = "xl/workbook.xml", "xl/worksheets/sheet1.xml"


def chart_book(chart: Chart) -> bytes:
    """Return the workbook; the first row holds names, the first column categories."""
    first, *rest = _standing()
    return pack([first, *rest, entry(_SHEET, _sheet(chart).encode())])


def cell_name(column: int, row: int) -> str:
    """Return «B2» for column 1 and row 1, both counted from 0."""
    letters, left = "", column + 1
    while left:
        left, digit = divmod(left - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return f"{letters}{row + 1}"


@cache
def _standing() -> tuple[Entry, ...]:
    types = {_BOOK: f"{BOOK_TYPE}.main+xml", _SHEET: f"{_ML}.worksheet+xml"}
    book = (
        f'{DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{OFFICE}">'
        f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    file = Relationship("rId1", f"{OFFICE}/officeDocument", _BOOK)
    sheet = Relationship("rId1", f"{OFFICE}/worksheet", _SHEET)
    parts = {
        "[Content_Types].xml": content_types_part(types),
        "_rels/.rels": relations_part([file]),
        "xl/_rels/workbook.xml.rels": relations_part([sheet]),
        _BOOK: book.encode(),
    }
    return tuple(entry(name, content) for name, content in parts.items())


def _sheet(chart: Chart) -> str:
    names = [chart.corner, *(each.name for each in chart.series)]
    rows = [_row(0, [_words(at, 0, name) for at, name in enumerate(names)])]
    for number, category in enumerate(chart.categories, start=1):
        values = (each.values[number - 1] for each in chart.series)
        cells = [_number(at, number, value) for at, value in enumerate(values, start=1) if value]
        rows.append(_row(number, [_words(0, number, category), *cells]))
    data = "".join(rows)
    return f'{DECLARATION}<worksheet xmlns="{_MAIN}"><sheetData>{data}</sheetData></worksheet>'


def _row(number: int, cells: list[str]) -> str:
    return f'<row r="{number + 1}">{"".join(cells)}</row>'


def _words(column: int, row: int, text: str) -> str:
    place = cell_name(column, row)
    return f'<c r="{place}" t="inlineStr"><is><t>{attribute_markup(text)}</t></is></c>'


def _number(column: int, row: int, value: str) -> str:
    return f'<c r="{cell_name(column, row)}"><v>{value}</v></c>'
