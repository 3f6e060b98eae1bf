"""Average results of exams by subject and year: of schools, and of what they are compared with."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.record import Missing, Part, Record


class Exam(StrEnum):
    """A state exam."""

    EGE = "ege"
    OGE = "oge"


class Scale(StrEnum):
    """The scale of an average. Averages on two scales never meet in one calculation."""

    MARK_5 = "mark-5"
    SCORE_100 = "score-100"
    BASIC_5 = "basic-5"


@dataclass(frozen=True, slots=True, kw_only=True)
class AverageLine(Part):
    """The average of one subject, or the reason why there is none."""

    subject: str
    scale: Scale
    average: Decimal | None = None
    missing: Missing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamAverages(Record):
    """The averages of one school (the folder's owner) in one exam of one year."""

    exam: Exam
    year: int
    lines: tuple[AverageLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceLine(Part):
    """A value that averages are compared with; ``area`` says of whom it is, as printed."""

    area: str
    year: int
    subject: str
    scale: Scale
    average: Decimal | None = None
    missing: Missing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamReference(Record):
    """A table of averages: its schools and years in order, and the reference values beside them."""

    title: str
    exam: Exam
    schools: tuple[str, ...]
    years: tuple[int, ...]
    lines: tuple[ReferenceLine, ...] = ()
