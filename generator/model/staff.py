"""The staff table of a school: posts, counts and shares with the notes printed beside them."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.record import Part, Record


class StaffUnit(StrEnum):
    """What a cell of a staff table counts."""

    COUNT = "count"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLine(Part):
    """A cell: a post or a share, its value, and the mark printed at it (``note``)."""

    name: str
    unit: StaffUnit
    value: Decimal
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff(Record):
    """The row of a school (the folder's owner) in a staff table.

    ``legend`` explains the marks, one text each, as printed below the table.
    """

    programme: str
    title: str
    lines: tuple[StaffLine, ...]
    as_of: str = ""
    legend: tuple[str, ...] = ()
