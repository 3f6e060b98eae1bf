"""The four Word templates, written once in the tags of Jinja and once in those of docxtemplater.

Enters: a dialect of tags. Leaves: paper → the bytes of its .docx. The text is the same in both;
ours and docxtpl's are the same bytes. The files are lean: no styles but the defaults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Dialect:
    """How tags are written.

    ``value`` prints a name of the paper, ``field`` one of a loop's item. ``rows`` puts a loop
    around the cells of a row, ``lines`` around a paragraph.
    """

    value: Callable[[str], str]
    field: Callable[[str], str]
    rows: Callable[[str, Sequence[str]], Iterator[str]]
    lines: Callable[[str, str], Iterator[str]]


def _jinja_rows(name: str, cells: Sequence[str]) -> Iterator[str]:
    yield _row([f"{{%tr for item in {name} %}}"])
    yield _row(cells)
    yield _row(["{%tr endfor %}"])


def _jinja_lines(name: str, text: str) -> Iterator[str]:
    yield _paragraph(f"{{%p for item in {name} %}}")
    yield _paragraph(text)
    yield _paragraph("{%p endfor %}")


def _braced_rows(name: str, cells: Sequence[str]) -> Iterator[str]:
    first, *middle, last = cells
    yield _row([f"{{#{name}}}{first}", *middle, f"{last}{{/{name}}}"])


def _braced_lines(name: str, text: str) -> Iterator[str]:
    yield _paragraph(f"{{#{name}}}")
    yield _paragraph(text)
    yield _paragraph(f"{{/{name}}}")


JINJA = Dialect(
    lambda name: f"{{{{ {name} }}}}",
    lambda name: f"{{{{ item.{name} }}}}",
    _jinja_rows,
    _jinja_lines,
)
BRACES = Dialect(
    lambda name: f"{{{name}}}", lambda name: f"{{{name}}}", _braced_rows, _braced_lines
)

Columns = Mapping[str, str]
_COMPARED = {
    "number": "№",
    "name": "Показатель",
    "unit": "Единица",
    "before": "Начало",
    "after": "Сейчас",
    "change": "Изменение",
    "verdict": "Вывод",
}
_EXAMS = {
    "subject": "Предмет",
    "grade": "Класс",
    "participants": "Участники",
    "n2": "«2»",
    "n3": "«3»",
    "n4": "«4»",
    "n5": "«5»",
    "share": "Доля «2»",
}
_SCORES = {"number": "№", "name": "Критерий", "score": "Балл", "maximum": "Наибольший балл"}
_RISKS = {"number": "№", "name": "Фактор риска", "significance": "Значимость"}
_CARD = {
    "number": "№",
    "name": "Показатель",
    "y1": "2022",
    "y2": "2023",
    "y3": "2024",
    "change": "Изменение",
}
_EVENTS = {
    "number": "№",
    "section": "Раздел",
    "title": "Мероприятие",
    "deadline": "Срок",
    "responsible": "Ответственный",
    "report": "Отчётный документ",
    "result": "Результат",
}
# The tables of the note: what stands above each, its loop and its columns.
NOTE_TABLES: tuple[tuple[str, str, Columns], ...] = (
    ("Первый этап мониторинга", "stage1", _COMPARED),
    ("Второй этап мониторинга", "stage2", _COMPARED),
    ("Третий этап мониторинга", "stage3", _COMPARED),
    ("Результаты ВПР", "exams", _EXAMS),
    ("Экспертиза деятельности", "scores", _SCORES),
    ("Факторы риска", "risks", _RISKS),
    ("Карта школы", "card", _CARD),
)
# The loops of the other papers.
TABLES: Mapping[str, Columns] = {"events": _EVENTS, "rows": _CARD}


def templates(dialect: Dialect) -> dict[str, bytes]:
    """Return paper → template."""
    return {
        "order": _package(_order(dialect)),
        "note": _package(_note(dialect)),
        "roadmap": _package(_roadmap(dialect)),
        "form": _package(_form(dialect)),
    }


def table_template(dialect: Dialect) -> bytes:
    """Return a template of one table: the roadmap's, for plans of any length."""
    return _package(_table(dialect, "events", _EVENTS))


def _order(dialect: Dialect) -> Iterator[str]:
    value, field = dialect.value, dialect.field
    yield _paragraph(value("school"))
    yield _paragraph("ПРИКАЗ")
    yield _paragraph(f"от {value('date')} № {value('number')}")
    yield _paragraph(value("title"))
    yield _paragraph(f"{value('preamble')} ПРИКАЗЫВАЮ:")
    yield from dialect.lines("points", f"{field('number')} {field('text')}")
    yield _paragraph(value("post"))


def _note(dialect: Dialect) -> Iterator[str]:
    yield _paragraph("ИНФОРМАЦИОННАЯ СПРАВКА")
    yield _paragraph(f"{dialect.value('school')}, {dialect.value('municipality')}")
    for title, loop, columns in NOTE_TABLES:
        yield _paragraph(title)
        yield from _table(dialect, loop, columns)


def _roadmap(dialect: Dialect) -> Iterator[str]:
    yield _paragraph(dialect.value("school"))
    yield _paragraph(dialect.value("title"))
    yield from _table(dialect, "events", _EVENTS)


def _form(dialect: Dialect) -> Iterator[str]:
    yield _paragraph("КАРТА ШКОЛЫ")
    yield _paragraph(dialect.value("school"))
    yield from _table(dialect, "rows", _CARD)
    yield _paragraph(f"Вывод: {dialect.value('conclusion')}")


def _table(dialect: Dialect, loop: str, columns: Columns) -> Iterator[str]:
    width = 9600 // len(columns)
    grid = f'<w:gridCol w:w="{width}"/>' * len(columns)
    cells = [dialect.field(name) for name in columns]
    rows = [_row(list(columns.values())), *dialect.rows(loop, cells)]
    look = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    yield f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    yield _paragraph("")


def _row(cells: Sequence[str]) -> str:
    texts = (f"<w:tc><w:tcPr/>{_paragraph(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{''.join(texts)}</w:tr>"


def _paragraph(text: str) -> str:
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f"<w:p>{run}</w:p>"


def _package(body: Iterator[str]) -> bytes:
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    document = (
        f'<w:document xmlns:w="{_WORD}"><w:body>{"".join(body)}{section}</w:body></w:document>'
    )
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations("officeDocument", "word/document.xml"),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations("styles", "styles.xml"),
        "word/styles.xml": _styles(),
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(ZipInfo(name), _DECLARATION + text, ZIP_DEFLATED)
    return buffer.getvalue()


def _content_types() -> str:
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_TYPES}.styles+xml"/>'
        "</Types>"
    )


def _relations(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        "</Relationships>"
    )


def _styles() -> str:
    font = '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/><w:sz w:val="24"/>'
    return (
        f'<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{font}</w:rPr>'
        "</w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style></w:styles>"
    )
