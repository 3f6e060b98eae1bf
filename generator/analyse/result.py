"""What analysis finds: changes with verdicts, counts, totals, each with its arithmetic.

These are plain values; an edition projects them before anything is rendered.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.core.origin import Origin
from generator.model.indicator import Measure, PlannedIndicator
from generator.model.school import SchoolLabels


class Verdict(StrEnum):
    """How a change is read."""

    POSITIVE = "positive"
    STABLE = "stable"
    NEGATIVE = "negative"
    NO_DATA = "no_data"


class State(StrEnum):
    """Whether a cell holds a number and, if not, why."""

    NUMBER = "number"
    NOT_HELD = "not_held"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value with its state; ``origin`` is None when no record has a line for it."""

    state: State
    value: Decimal | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One row of a comparison for one school.

    ``change`` is in percentage points for shares, in units otherwise; None when either value is
    missing, suppressed or not comparable. ``reason`` is the slug of the rule that gave the verdict;
    ``rule`` is its Russian text, ``explanation`` the arithmetic with the numbers.
    """

    programme: str
    comparison: str
    school: str
    planned: PlannedIndicator
    measure: Measure
    baseline_date: str
    date: str
    baseline: Cell
    current: Cell
    change: Decimal | None
    verdict: Verdict
    reason: str
    rule: str
    explanation: str


@dataclass(frozen=True, slots=True)
class VerdictCounts:
    """How many changes of a school got each verdict in a comparison."""

    programme: str
    comparison: str
    school: str
    positive: int
    stable: int
    negative: int
    no_data: int


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """The score of one criterion: the mean of all experts, exact; ``spread`` is max − min.

    ``disagreement`` is true when experts differ by more than the declared limit.
    """

    criterion: str
    mean: Decimal | None
    spread: Decimal
    experts: int
    disagreement: bool
    origin: Origin | None


@dataclass(frozen=True, slots=True)
class ScoreTotal:
    """The total of a school on a sheet.

    ``total`` is the sum over criteria, or the printed total when the sheet has no criteria.
    ``stated`` is the printed total, ``maximum`` the sum of criteria maxima (or the printed one),
    ``share_pct`` = 100 · total / maximum rounded half up to one decimal.
    """

    programme: str
    sheet: str
    school: str
    scores: tuple[CriterionScore, ...]
    total: Decimal | None
    stated: Decimal | None
    maximum: Decimal
    share_pct: Decimal | None
    origin: Origin
    explanation: str


@dataclass(frozen=True, slots=True)
class SchoolResults:
    """All that is computed for one school; summaries see nothing else of it.

    ``labels`` are ordered by year, ``changes`` by programme, comparison and table order.
    """

    school: str
    labels: tuple[SchoolLabels, ...] = ()
    changes: tuple[Change, ...] = ()
    counts: tuple[VerdictCounts, ...] = ()
    totals: tuple[ScoreTotal, ...] = ()
