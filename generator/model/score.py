"""Expert sheets and the scores that experts gave."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.date import PrintedDate
from generator.model.indicator import PrintedSchool
from generator.model.record import Part, Record


class RangeSource(StrEnum):
    """Whether a criterion's range was printed or derived from the printed maximum."""

    PRINTED = "printed"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Part):
    """A criterion of an expert sheet with its range, bounds included."""

    id: str
    name: str
    minimum: Decimal
    maximum: Decimal
    range_source: RangeSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Record):
    """An expert sheet. Without criteria only totals were printed.

    ``subject`` is what was examined; ``repeats`` the sheet that this one repeats for some schools.
    ``spread_limit`` is the greatest difference of experts' scores for one criterion that is no
    disagreement; None when the sheet sets none.
    """

    cycle: str
    title: str
    subject: str
    held_from: PrintedDate
    maximum: Decimal
    schools: tuple[PrintedSchool, ...]
    held_to: PrintedDate | None = None
    repeats: str = ""
    spread_limit: Decimal | None = None
    criteria: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenScore(Part):
    """A score for one criterion; ``expert`` tells experts apart when there are several."""

    criterion: str
    score: Decimal
    expert: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Record):
    """What one school (the folder's owner) was given on one sheet; ``total`` as printed."""

    programme: str
    sheet: str
    total: Decimal | None = None
    scores: tuple[GivenScore, ...] = ()
