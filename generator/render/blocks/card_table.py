"""The sections of a card: tables with their heads, rows and cells, and the answers below.

Enter a form and a card of it, or no card for a blank. Leave parts that documents and pages share.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.card import PART, cells_in_order, line_of, number_in, values_in
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.card import (
    Card,
    CardCell,
    CardForm,
    CardSection,
    CardTable,
    CellType,
    cell_type,
)
from generator.render.printed import EMPTY, printed, typeset
from generator.russian.numbers import write_number

# «не проводилось» still reads well in the middle of a narrow cell; sentences do not.
_SHORT = 14


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a table's head that covers ``span`` columns."""

    text: Fact
    span: int


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of a table's head; ``first`` is the one that names the first column."""

    first: bool
    cells: tuple[HeadCell, ...]


@dataclass(frozen=True, slots=True)
class CardTableRow:
    """A row; one that ``is_heading`` has no cells."""

    id: str
    number: Fact
    title: Fact
    is_heading: bool
    cells: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class CardTablePart:
    """A table; ``width`` counts all its columns, ``labels`` name those of the cells.

    ``centred`` is true when every cell is as short as a number.
    """

    id: str
    title: Fact
    stub: Fact
    numbered: bool
    width: int
    head: tuple[HeadLine, ...]
    labels: tuple[Fact, ...]
    rows: tuple[CardTableRow, ...]
    note: Fact
    centred: bool


@dataclass(frozen=True, slots=True)
class CardAnswerPart:
    """A question with its answer, empty in a blank."""

    title: str
    text: Fact


@dataclass(frozen=True, slots=True)
class CardSectionPart:
    """A section: its heading of level 1 or 2, tables and answers."""

    id: str
    level: int
    heading: Fact
    tables: tuple[CardTablePart, ...]
    answers: tuple[CardAnswerPart, ...]


def card_sections(form: CardForm, card: Card | None = None) -> tuple[CardSectionPart, ...]:
    """Return the sections of ``form`` filled from ``card``, or empty."""
    return tuple(_section(form, section, card) for section in form.sections)


def _section(form: CardForm, section: CardSection, card: Card | None) -> CardSectionPart:
    return CardSectionPart(
        id=section.id,
        level=section.level,
        heading=section_heading(section),
        tables=tuple(_table(form, table, card) for table in section.tables),
        answers=tuple(card_answers(section, card)),
    )


def section_heading(section: CardSection) -> Fact:
    """Return the number and the title of a section."""
    words = say("cards", "heading", number=section.number, title=section.title).strip()
    return printed(words, section.origin.at("title"))


def _table(form: CardForm, table: CardTable, card: Card | None) -> CardTablePart:
    columns = form.columns_of(table)
    rows = (*_rows(form, table, card), *_own_rows(form, table, card))
    numbered = any(row.number for row in rows)
    labels = tuple(printed(column.title, column.origin.at("title")) for column in columns)
    return CardTablePart(
        id=table.id,
        title=_text(table, "title"),
        stub=_text(table, "stub"),
        numbered=numbered,
        width=len(columns) + 1 + numbered,
        head=tuple(_head(table, labels)),
        labels=labels,
        rows=rows,
        note=_text(table, "note"),
        centred=all(len(cell.text) <= _SHORT for row in rows for cell in row.cells),
    )


def _text(part: CardTable, field: str) -> Fact:
    text = getattr(part, field)
    return printed(text, part.origin.at(field)) if text else EMPTY


def _head(table: CardTable, labels: tuple[Fact, ...]) -> Iterator[HeadLine]:
    if table.spanner:
        yield HeadLine(first=True, cells=(HeadCell(_text(table, "spanner"), len(labels)),))
    cells = tuple(HeadCell(label, 1) for label in labels)
    yield HeadLine(first=not table.spanner, cells=cells)


def _rows(form: CardForm, table: CardTable, card: Card | None) -> Iterator[CardTableRow]:
    columns = form.columns_of(table)
    for row in form.rows_of(table):
        cells = cells_in_order(line_of(card, row.id) if card else None, columns)
        yield CardTableRow(
            id=row.id,
            number=printed(row.number, row.origin.at("number")) if row.number else EMPTY,
            title=printed(row.title, row.origin.at("title")),
            is_heading=row.heading,
            cells=tuple(
                cell_fact(cell, cell_type(table, row, column))
                for cell, column in zip(cells, columns, strict=True)
            ),
        )


def _own_rows(form: CardForm, table: CardTable, card: Card | None) -> Iterator[CardTableRow]:
    """Give the rows that the filler named, or the empty ones of a blank."""
    columns = form.columns_of(table)
    own = [line for line in card.own_lines if line.table == table.id] if card else []
    for number, line in enumerate(own, start=1):
        cells = cells_in_order(line, columns)
        facts = tuple(
            cell_fact(cell, cell_type(table, None, column))
            for cell, column in zip(cells, columns, strict=True)
        )
        title = printed(line.title, line.origin.at("title"))
        yield _plain_row(f"{table.id}-{number}", number, title, facts)
    for number in range(1, table.open_rows + 1 if not own else 1):
        yield _plain_row(f"{table.id}-{number}", number, EMPTY, tuple(EMPTY for _ in columns))


def _plain_row(name: str, number: int, title: Fact, cells: tuple[Fact, ...]) -> CardTableRow:
    return CardTableRow(name, Fact(f"{number}."), title, is_heading=False, cells=cells)


def card_answers(section: CardSection, card: Card | None) -> Iterator[CardAnswerPart]:
    """Give the questions of a blank, or those that the filler answered."""
    given = {answer.question: answer for answer in card.answers} if card else {}
    for question in section.questions:
        found = given.get(question.id)
        if card is None or found is not None:
            text = printed(found.text, found.origin.at("text")) if found else EMPTY
            yield CardAnswerPart(say("cards", "question", title=question.title), text)


def cell_fact(cell: CardCell | None, kind: CellType) -> Fact:
    """Return a cell as printed: numbers with a comma, a reason in words, a note in brackets."""
    if cell is None:
        return EMPTY
    where = cell.origin.at("value" if cell.value else "missing")
    text = say("cards", f"gap.{cell.missing}") if cell.missing else _value(cell.value, kind)
    if cell.note:
        text = say("cards", "with-note", value=text, note=cell.note)
    return Fact(typeset(text), where.file, where.pointer)


def _value(text: str, kind: CellType) -> str:
    if kind not in {CellType.NUMBER, CellType.PERCENT}:
        return text
    return PART.join(_number(part) for part in values_in(text))


def _number(text: str) -> str:
    number = number_in(text)
    return text if number is None else write_number(number)
