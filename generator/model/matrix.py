"""The matrix: two classifications of schools crossed, and what its source printed in the cells."""

from __future__ import annotations

from decimal import Decimal

from generator.core.dataclass import dataclass
from generator.model.record import Part, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Band(Part):
    """A class of values from ``minimum`` to ``maximum``, both inclusive, either end may be open."""

    title: str
    minimum: Decimal | None = None
    maximum: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis(Part):
    """One classification: a measure of the tree ``indicators`` at a month, or labels of a year.

    Classes are the ``bands``, else the labels of ``label_set``, else the whole numbers between the
    bounds of the measure, else the values that occur.
    """

    title: str
    indicators: str = ""
    measure: str = ""
    date: str = ""
    label_set: str = ""
    year: int | None = None
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedCell(Part):
    """The schools (ids) that the source prints in a cell; ``row`` and ``column`` are classes."""

    row: str
    column: str
    schools: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTotal(Part):
    """A total that the source prints: of a row, of a column, or of all where neither is named."""

    count: int
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix(Record):
    """A cross table of ``schools``, of all that are classified when none are named."""

    title: str
    rows: Axis
    columns: Axis
    schools: tuple[str, ...] = ()
    stated: tuple[StatedCell, ...] = ()
    stated_totals: tuple[StatedTotal, ...] = ()
