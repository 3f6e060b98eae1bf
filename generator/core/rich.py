"""Rich text: a small tree of blocks and inlines, the common ground of Word and page.

Enters: what the reader of Markdown texts made. Leaves: values of a context, rendered by each
renderer in its own way. A value in the text is a Fact among the inlines, so it can't become markup.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from generator.core.dataclass import dataclass
from generator.core.fact import Fact

Inline: TypeAlias = "str | Fact | Strong | Emphasis | Link | Footnote | LineBreak | Picture"
Block: TypeAlias = "Paragraph | Heading | Listing | Table | Chart | Quote | PageBreak"


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold text."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Italic text."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to an http, https or mailto address."""

    children: tuple[Inline, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of the page, referred to from this place."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line in the same paragraph."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of ``width_mm`` by ``height_mm``; ``alt`` says in words what it shows.

    ``bitmap`` is a PNG or JPEG, always there because older suites show nothing else;
    ``svg`` is the same picture as a drawing, preferred by suites that know it.
    """

    bitmap: bytes
    alt: str
    width_mm: int
    height_mm: int
    svg: bytes = b""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text; a ``remark`` explains the table above it."""

    children: tuple[Inline, ...]
    remark: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6."""

    level: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item holds blocks. ``start`` is the first number of an ordered list."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table: cells of inlines, one header row, and per column "left", "center" or "right".

    ``bands`` are the places of rows whose only cell heads the rows below it over all columns.
    ``widths`` are shares of the table's width, equal when empty. A ``wide`` table needs a sheet
    that lies on its side. In a ``crossed`` table the first cell of a row heads it, as the first row
    heads the columns.
    """

    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    alignments: tuple[str, ...] = ()
    caption: tuple[Inline, ...] = ()
    widths: tuple[int, ...] = ()
    bands: tuple[int, ...] = ()
    wide: bool = False
    crossed: bool = False


class ChartKind(StrEnum):
    """How a chart is drawn: bars that lie, in parts or as shares of a whole; columns; lines."""

    STACKED = "stacked"
    SHARES = "shares"
    COLUMNS = "columns"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One line of a legend: a value per category, a decimal as "12.5", "" where there is none."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of numbers, drawn by the suite or the page that shows it.

    Every series has as many values as there are ``categories``; ``corner`` names these, ``axis``
    the values. ``alt`` says in words what is drawn; ``caption`` stands below.
    """

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    alt: str
    corner: str = ""
    axis: str = ""
    caption: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new sheet."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Blocks set apart as a quotation."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Rich:
    """A whole text; false when it is empty."""

    blocks: tuple[Block, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.blocks)
