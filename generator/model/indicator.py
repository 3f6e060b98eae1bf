"""Indicators, the comparisons that a programme declares, and measured values."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.date import PrintedDate
from generator.model.record import Missing, Part, Record


class Unit(StrEnum):
    """Units of measure; the change of ``PERCENT`` is in percentage points."""

    PERCENT = "percent"
    COUNT = "count"
    SCORE = "score"


class Better(StrEnum):
    """The direction in which an indicator improves."""

    UP = "up"
    DOWN = "down"


class Counts(StrEnum):
    """What an indicator counts; only pupils are subject to suppression in public."""

    PUPILS = "pupils"
    STAFF = "staff"
    WORKS = "works"
    SCORE = "score"
    SHARE = "share"


class Span(StrEnum):
    """What a value covers: a moment, the period since the last measurement, or all so far."""

    MOMENT = "moment"
    PERIOD = "period"
    CUMULATIVE = "cumulative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Part):
    """A measured indicator.

    ``tolerance`` is the change, in the unit of change, that still counts as stable.
    ``minimum`` and ``maximum`` bound every value. ``part_of`` is the measure whose parts add up to
    it, ``share_of`` one that this is a share of without being one of such parts (measure ids);
    either way the percentage is computed.
    """

    id: str
    name: str
    unit: Unit
    better: Better
    tolerance: Decimal
    counts: Counts
    span: Span
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    part_of: str = ""
    share_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedIndicator(Part):
    """A planned indicator with its instrument and the measures taken for it.

    ``heading`` stands above its measures in tables of monitoring where they have one of their own.
    """

    id: str
    name: str
    instrument: str
    heading: str = ""
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction(Part):
    """A direction of work and its planned indicators, in the order of the table.

    ``name`` is "" where the source does not group its indicators.
    """

    id: str
    indicators: tuple[PlannedIndicator, ...]
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invariant(Part):
    """``lesser`` can't exceed ``greater``; both are measure ids."""

    lesser: str
    greater: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicators(Record):
    """The tree of indicators of a programme."""

    title: str
    directions: tuple[Direction, ...]
    invariants: tuple[Invariant, ...] = ()

    @property
    def planned(self) -> tuple[PlannedIndicator, ...]:
        """Return all planned indicators in the order of the table."""
        return tuple(item for direction in self.directions for item in direction.indicators)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Return all measures in the order of the table."""
        return tuple(measure for item in self.planned for measure in item.measures)


class ZeroToZero(StrEnum):
    """How a change from 0 to 0 is read."""

    STABLE = "stable"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSchool(Part):
    """A school of a table and the name under which the source printed it there."""

    school: str
    printed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotComparable(Part):
    """A pair of values that must not be compared. Empty ``school`` or ``measure`` means all."""

    reason: str
    school: str = ""
    measure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Record):
    """A declared comparison of two measurements; ``baseline`` and ``date`` are months YYYY-MM."""

    cycle: str
    indicators: str
    title: str
    stage: int
    baseline: str
    date: str
    zero_to_zero: ZeroToZero
    schools: tuple[PrintedSchool, ...]
    held_on: PrintedDate | None = None
    not_comparable: tuple[NotComparable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredValue(Part):
    """A value of one measure: a number, or the reason why there is none."""

    measure: str
    value: Decimal | None = None
    missing: Missing | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement(Record):
    """The values of one school (the folder's owner) at one month ``date`` (YYYY-MM)."""

    programme: str
    indicators: str
    date: str
    values: tuple[MeasuredValue, ...]

    def value_of(self, measure: str) -> MeasuredValue | None:
        """Return the value of a measure; None when the record has no line for it."""
        return next((item for item in self.values if item.measure == measure), None)
