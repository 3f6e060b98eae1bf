"""Card forms, and the cards that schools and municipalities fill by them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.indicator import Counts
from generator.model.record import Part, Record, Visibility


class CellType(StrEnum):
    """What a cell holds."""

    NUMBER = "number"
    PERCENT = "percent"
    TEXT = "text"
    YES_NO = "yes_no"


class Filler(StrEnum):
    """Who fills a form."""

    SCHOOL = "school"
    MUNICIPALITY = "municipality"


class Periods(StrEnum):
    """Where a table has the periods of its form: across as columns, down as rows, or nowhere."""

    ACROSS = "across"
    DOWN = "down"
    NONE = "none"


class CellGap(StrEnum):
    """Why a cell holds no value; ``SUPPRESSED`` is a small number that may not be shown."""

    NOT_HELD = "not_held"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardColumn(Part):
    """A column of a table, or a period of the form; ``type`` holds for rows without their own."""

    id: str
    title: str
    type: CellType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow(Part):
    """A row of a table; a ``heading`` of the rows below it has no cells.

    ``parts`` name the values of one cell, written with «/» between them. ``derived_from`` are the
    rows that this one could be computed from. ``visibility_of_cells`` says who may see its values.
    """

    id: str
    title: str
    number: str = ""
    heading: bool = False
    type: CellType | None = None
    parts: tuple[str, ...] = ()
    counts: Counts | None = None
    derived_from: tuple[str, ...] = ()
    visibility_of_cells: Visibility = Visibility.PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTable(Part):
    """A table of a form.

    ``title`` stands above it, ``stub`` heads the first column and ``spanner`` the others.
    ``type`` is what cells hold where neither row nor column says it.
    ``open_rows`` is how many empty rows a blank has for rows that the filler names.
    """

    id: str
    periods: Periods
    title: str = ""
    stub: str = ""
    spanner: str = ""
    type: CellType | None = None
    columns: tuple[CardColumn, ...] = ()
    rows: tuple[CardRow, ...] = ()
    open_rows: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardQuestion(Part):
    """A question answered in words below the tables of a section: «Вывод», «Проблема»."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSection(Part):
    """A section of a form; ``level`` 2 is a part of the section of level 1 before it."""

    id: str
    title: str = ""
    number: str = ""
    level: int = 1
    tables: tuple[CardTable, ...] = ()
    questions: tuple[CardQuestion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardForm(Record):
    """A form of cards. ``year`` is when it is filled, ``periods`` what its tables tell of."""

    title: str
    word: str
    filled_by: Filler
    year: int
    periods: tuple[CardColumn, ...]
    sections: tuple[CardSection, ...]
    annexed_to: str = ""

    @property
    def tables(self) -> tuple[CardTable, ...]:
        """Return all tables in the order of the form."""
        return tuple(table for section in self.sections for table in section.tables)

    def columns_of(self, table: CardTable) -> tuple[CardColumn, ...]:
        """Return the columns of a table, the periods where they stand across."""
        return self.periods if table.periods is Periods.ACROSS else table.columns

    def rows_of(self, table: CardTable) -> tuple[CardRow, ...]:
        """Return the rows of a table, the periods where they go down."""
        if table.periods is not Periods.DOWN:
            return table.rows
        return tuple(
            CardRow(origin=period.origin, id=f"{table.id}-{period.id}", title=period.title)
            for period in self.periods
        )

    def places(self) -> Iterator[tuple[CardSection, CardTable, CardRow]]:
        """Give every row with its table and section, in the order of the form."""
        for section in self.sections:
            for table in section.tables:
                yield from ((section, table, row) for row in self.rows_of(table))


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCell(Part):
    """A cell: ``value`` as written, or the reason why there is none; ``note`` is shown after it."""

    column: str
    value: str = ""
    missing: CellGap | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine(Part):
    """The cells of one row of the form."""

    row: str
    cells: tuple[CardCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine(Part):
    """A row that the filler named in a table with open rows."""

    table: str
    title: str
    cells: tuple[CardCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAnswer(Part):
    """The answer to a question of the form."""

    question: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Record):
    """A card of one school or municipality (the folder's owner); ``date`` is a month YYYY-MM."""

    programme: str
    form: str
    date: str
    lines: tuple[CardLine, ...] = ()
    own_lines: tuple[OwnLine, ...] = ()
    answers: tuple[CardAnswer, ...] = ()

    @property
    def cells(self) -> tuple[CardCell, ...]:
        """Return all cells, those of the form's rows first."""
        own = (cell for line in self.own_lines for cell in line.cells)
        return (*(cell for line in self.lines for cell in line.cells), *own)


def cell_type(table: CardTable, row: CardRow | None, column: CardColumn | None) -> CellType:
    """Return what a cell holds: its row decides, else its column, else its table; else a text."""
    said = (row.type if row else None, column.type if column else None, table.type)
    return next((type_ for type_ in said if type_), CellType.TEXT)
