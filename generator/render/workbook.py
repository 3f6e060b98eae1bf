"""Tables as workbooks (XLSX): typed cells, a frozen row of headings, a second sheet that tells.

Enters: kinds of columns and rows. Leaves: pieces of rows, deflated one by one, and workbooks poured
from them. A piece is the same wherever it stands, so a table that has one new piece costs no more.
Source: ECMA-376-1, 18.3 (worksheets), 18.8 (styles). Rows and cells may leave out their addresses.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import reduce
from itertools import islice
from typing import NamedTuple
from xml.sax.saxutils import escape

from generator.core.dataclass import dataclass
from generator.render.checksum import joined
from generator.render.word.archive import LEVEL, Member, pour

Cell = str | int | Decimal | tuple[str, ...] | None

# The most rows of a sheet, but one for the headings.
MOST_ROWS = 1_048_575
_MOST_SIGNS = 32_767
_DAY_ZERO = date(1899, 12, 30).toordinal()
_FIRST_DAY = date(1900, 3, 1).toordinal()  # before it days are counted with one that never was
_HEADING, _DATE, _MONTH, _WRAPPED = 1, 2, 3, 4
_WIDTHS = {"text": 32, "list": 32, "code": 16, "number": 12, "integer": 12}
_WIDTH = 14
_UNSAFE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ENDED = b"\x03\x00"  # an empty last block of deflate


class Piece(NamedTuple):
    """Rows as they stand in a sheet: their number, checksum and length, and how long deflated."""

    rows: int
    checksum: int
    size: int
    packed: int


@dataclass(frozen=True, slots=True)
class Book:
    """What a workbook tells besides its rows.

    ``kinds`` are those of the columns: date, month, number, integer, text, list, code. ``sheet``
    and ``about_sheet`` are the names of the sheets, ``about`` the rows of the second one.
    """

    title: str
    kinds: tuple[str, ...]
    headings: tuple[str, ...]
    sheet: str
    about_sheet: str
    about: tuple[tuple[str, ...], ...]


def rows_piece(kinds: Sequence[str], rows: Iterable[Sequence[Cell]]) -> tuple[Piece, bytes]:
    """Return rows as a piece of a sheet, with its deflated bytes."""
    lines = [_row(kinds, row) for row in rows]
    return _piece(len(lines), "".join(lines).encode())


def pieces_of(
    kinds: Sequence[str], rows: Iterable[Sequence[Cell]], length: int = 5_000
) -> Iterator[tuple[Piece, bytes]]:
    """Give all rows of a table in pieces."""
    left = iter(rows)
    while part := tuple(islice(left, length)):
        yield rows_piece(kinds, part)


def pour_book(book: Book, pieces: Sequence[Piece], deflated: Iterable[bytes]) -> Iterator[bytes]:
    """Give a workbook piece by piece; ``deflated`` gives the bytes of ``pieces`` in their order.

    Rows that find no room on a sheet go on on further sheets, which follow the second.
    """
    sheets, bytes_of = _sheets(pieces), iter(deflated)
    names = [book.sheet, book.about_sheet]
    names += [f"{book.sheet} {number}" for number in range(2, len(sheets) + 1)]
    yield from pour(_members(book, names, sheets, bytes_of))


def _members(
    book: Book, names: list[str], sheets: list[list[Piece]], deflated: Iterator[bytes]
) -> Iterator[Member]:
    for path, text in _frame(book, names):
        yield _whole(path, text)
    yield _whole(_path(2), _about_sheet(book))
    for number, pieces in zip((1, *range(3, len(names) + 1)), sheets, strict=True):
        yield _sheet(book, _path(number), pieces, islice(deflated, len(pieces)))


def _path(number: int) -> str:
    return f"xl/worksheets/sheet{number}.xml"


def _sheets(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return the pieces by sheets; the first is there without any."""
    sheets, room = list[list[Piece]]([[]]), MOST_ROWS
    for piece in pieces:
        if piece.rows > room:
            sheets.append([])
            room = MOST_ROWS
        sheets[-1].append(piece)
        room -= piece.rows
    return sheets


def _sheet(book: Book, path: str, pieces: list[Piece], deflated: Iterator[bytes]) -> Member:
    rows = sum(piece.rows for piece in pieces)
    headings = "".join(_text(text, _HEADING) for text in book.headings)
    head = (
        _HEAD + _columns(book.kinds) + f'<sheetData><row ht="48" customHeight="1">{headings}</row>'
    )
    last = f"{_letters(len(book.headings))}{rows + 1}"
    foot = f'</sheetData><autoFilter ref="A1:{last}"/></worksheet>'
    before, head_bytes = _piece(0, head.encode())
    after, foot_bytes = _piece(0, foot.encode())
    return _joined(path, (before, *pieces, after), _around(head_bytes, deflated, foot_bytes))


def _around(head: bytes, middle: Iterable[bytes], foot: bytes) -> Iterator[bytes]:
    yield head
    yield from middle
    yield foot + _ENDED


def _whole(path: str, text: str) -> Member:
    piece, deflated = _piece(0, text.encode())
    return _joined(path, (piece,), (deflated + _ENDED,))


def _joined(path: str, pieces: Sequence[Piece], deflated: Iterable[bytes]) -> Member:
    checksum = reduce(lambda before, each: joined(before, each.checksum, each.size), pieces, 0)
    packed = sum(each.packed for each in pieces) + len(_ENDED)
    size = sum(each.size for each in pieces)
    return Member(path, checksum, packed, size, deflated, is_deflated=True)


def _piece(rows: int, content: bytes) -> tuple[Piece, bytes]:
    """Return bytes deflated by themselves: blocks that end with a byte and look at none before."""
    if not content:
        return Piece(rows, 0, 0, 0), b""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    deflated = packer.compress(content) + packer.flush(zlib.Z_FULL_FLUSH)
    return Piece(rows, zlib.crc32(content), len(content), len(deflated)), deflated


def _row(kinds: Sequence[str], row: Sequence[Cell]) -> str:
    cells = (_cell(kind, value) for kind, value in zip(kinds, row, strict=True))
    return f"<row>{''.join(cells)}</row>"


def _cell(kind: str, value: Cell) -> str:
    if value is None or (not value and not isinstance(value, int | Decimal)):
        return "<c/>"
    if isinstance(value, int | Decimal):
        return (
            f"<c><v>{value:f}</v></c>" if isinstance(value, Decimal) else f"<c><v>{value}</v></c>"
        )
    if isinstance(value, tuple):
        return _text(" | ".join(value))
    day = _day(f"{value}-01" if kind == "month" else value) if kind in {"date", "month"} else None
    if day is None:
        return _text(value)
    return f'<c s="{_MONTH if kind == "month" else _DATE}"><v>{day}</v></c>'


def _day(iso: str) -> int | None:
    """Return a day as sheets count it, None for what is no day that they can count."""
    try:
        day = date.fromisoformat(iso).toordinal()
    except ValueError:
        return None
    return day - _DAY_ZERO if day >= _FIRST_DAY else None


def _text(value: str, style: int = 0) -> str:
    """Return a cell of text: never a formula, whatever sign it begins with."""
    if len(value) > _MOST_SIGNS:
        value = f"{value[: _MOST_SIGNS - 1]}…"
    plain = _ESCAPED.sub("_x005F_", _UNSAFE.sub("", value).replace("\r\n", "\n"))
    styled = f' s="{style}"' if style else ""
    return f'<c{styled} t="inlineStr"><is><t xml:space="preserve">{escape(plain)}</t></is></c>'


def _columns(kinds: Sequence[str]) -> str:
    listed = (
        f'<col min="{at}" max="{at}" width="{_WIDTHS.get(kind, _WIDTH)}" customWidth="1"/>'
        for at, kind in enumerate(kinds, 1)
    )
    return f"<cols>{''.join(listed)}</cols>"


def _about_sheet(book: Book) -> str:
    rows = "".join(
        f"<row>{''.join(_text(cell, _WRAPPED) for cell in row)}</row>" for row in book.about
    )
    widths = '<cols><col min="1" max="5" width="36" customWidth="1"/></cols>'
    return f"{_SHEET}{widths}<sheetData>{rows}</sheetData></worksheet>"


def _letters(number: int) -> str:
    """Return the name of a column: 1 is A, 27 is AA."""
    before, at = divmod(number - 1, 26)
    return (_letters(before) if before else "") + chr(ord("A") + at)


def _frame(book: Book, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give what holds the sheets together."""
    numbers = range(1, len(names) + 1)
    types = "".join(
        f'<Override PartName="/{_path(number)}" ContentType="{_MAIN}.worksheet+xml"/>'
        for number in numbers
    )
    sheets = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATED}/worksheet" '
        f'Target="worksheets/sheet{number}.xml"/>'
        for number in numbers
    )
    styles = f'<Relationship Id="rId0" Type="{_RELATED}/styles" Target="styles.xml"/>'
    yield "[Content_Types].xml", f"{_XML}{_TYPES}{types}</Types>"
    yield "_rels/.rels", f"{_XML}{_RELS}{_TOP_LINKS}</Relationships>"
    yield "docProps/core.xml", f"{_XML}{_CORE}<dc:title>{escape(book.title)}</dc:title>{_CORE_END}"
    yield "xl/workbook.xml", f"{_XML}<workbook {_NAMES}><sheets>{sheets}</sheets></workbook>"
    yield "xl/_rels/workbook.xml.rels", f"{_XML}{_RELS}{links}{styles}</Relationships>"
    yield "xl/styles.xml", f"{_XML}{_STYLES}"


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_NAMES = f'xmlns="{_SPREADSHEET}" xmlns:r="{_RELATED}"'
_SHEET = f'{_XML}<worksheet xmlns="{_SPREADSHEET}">'
_HEAD = (
    f'{_SHEET}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
    'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
)
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.'
    f'core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="{_MAIN}.sheet.main'
    f'+xml"/><Override PartName="/xl/styles.xml" ContentType="{_MAIN}.styles+xml"/>'
)
_RELS = f'<Relationships xmlns="{_PACKAGE}/relationships">'
_TOP_LINKS = (
    f'<Relationship Id="rId1" Type="{_RELATED}/officeDocument" Target="xl/workbook.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/>'
)
_CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">'
)
_CORE_END = "<dc:language>ru-RU</dc:language></cp:coreProperties>"
_FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
_TOP = '<alignment vertical="top"/>'
_WRAP = '<alignment vertical="top" wrapText="1"/>'
_STYLES = (
    f'<styleSheet xmlns="{_SPREADSHEET}"><numFmts count="2">'
    '<numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/>'
    '<numFmt numFmtId="165" formatCode="mm\\.yyyy"/></numFmts>'
    f'<fonts count="2"><font>{_FONT}</font><font><b/>{_FONT}</font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5">'
    f'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">{_TOP}</xf>'
    f'<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" '
    f'applyAlignment="1">{_WRAP}</xf>'
    f'<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" '
    f'applyAlignment="1">{_TOP}</xf>'
    f'<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" '
    f'applyAlignment="1">{_TOP}</xf>'
    f'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">{_WRAP}</xf>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
    "</cellStyles></styleSheet>"
)
