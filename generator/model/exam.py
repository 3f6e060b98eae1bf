"""Results of exams and check papers by marks, line by line as a table prints them."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.record import Part, Record


class Procedure(StrEnum):
    """An assessment procedure; the two levels of mathematics at ЕГЭ are procedures of their own."""

    VPR = "vpr"
    GIA_9 = "gia-9"
    OGE = "oge"
    EGE = "ege"
    EGE_BASIC = "ege-basic"
    EGE_PROFILE = "ege-profile"


class MarkUnit(StrEnum):
    """What the cells of a line hold; two units are never added up."""

    COUNT = "count"
    PERCENT = "percent"


class Attempt(StrEnum):
    """Whether a line is the main period or a retake."""

    MAIN = "main"
    RETAKE = "retake"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkLine(Part):
    """One line: how many took part, and the marks in ``unit``; a blank cell is None."""

    procedure: Procedure
    subject: str
    grade: int
    unit: MarkUnit
    participants: int
    n2: Decimal | None = None
    n3: Decimal | None = None
    n4: Decimal | None = None
    n5: Decimal | None = None
    attempt: Attempt = Attempt.MAIN
    note: str = ""

    @property
    def marks(self) -> tuple[Decimal | None, ...]:
        """Return the four cells from «2» to «5»."""
        return (self.n2, self.n3, self.n4, self.n5)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamResults(Record):
    """One table of a school (the folder's owner); ``year`` is the year of the procedures."""

    programme: str
    year: int
    title: str
    lines: tuple[MarkLine, ...]
