"""What analysis finds: changes with verdicts, counts, totals, each with its arithmetic.

These are plain values; an edition projects them before anything is rendered.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from generator.analyse.filed import Filed
from generator.analyse.listing import Listing
from generator.analyse.marks import MarkResult
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.origin import Origin
from generator.model.card import Card
from generator.model.indicator import Measure, PlannedIndicator
from generator.model.risk import RiskProfile
from generator.model.school import SchoolLabels
from generator.model.staff import Staff

NO_HEADING = Fact("")


class Verdict(StrEnum):
    """How a change is read; only an edition that hides numbers has suppressed ones."""

    POSITIVE = "positive"
    STABLE = "stable"
    NEGATIVE = "negative"
    NO_DATA = "no_data"
    SUPPRESSED = "suppressed"


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
class MeasuredCell:
    """A value of a school: of which measure of which tree, in which month (YYYY-MM).

    ``share`` is the value in percent of the measure that it is a part or a share of, rounded half
    up to whole percent; ``explanation`` is its arithmetic, ``note`` what was printed beside it,
    ``heading`` what stands above the measure in its tree.
    """

    programme: str
    indicators: str
    date: str
    school: str
    measure: Measure
    cell: Cell
    share: Decimal | None = None
    explanation: str = ""
    note: str = ""
    heading: Fact = NO_HEADING


@dataclass(frozen=True, slots=True)
class Series:
    """Averages of one exam, subject and scale in years, in their order.

    ``owner`` is a school's id, or the name of an area that schools are compared with. ``change``
    is between the last two years that have values; ``explanation`` is its arithmetic.
    """

    owner: str
    exam: str
    subject: str
    scale: str
    cells: tuple[tuple[int, Cell], ...]
    change: Decimal | None = None
    explanation: str = ""


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
    """How many changes of a school got each verdict in a comparison.

    The verdicts add up to the rows of the table; ``not_comparable`` tells how many of
    ``no_data`` are so because the programme declares the two values not comparable;
    ``suppressed`` are the rows that the edition hides.
    """

    programme: str
    comparison: str
    school: str
    positive: int
    stable: int
    negative: int
    no_data: int
    not_comparable: int = 0
    suppressed: int = 0

    @property
    def by_verdict(self) -> Mapping[Verdict, int]:
        """Return verdict → its number, in the order of verdicts."""
        return {verdict: int(getattr(self, verdict.value)) for verdict in Verdict}


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """The score of one criterion: the mean of all experts; ``spread`` is max − min.

    ``mean`` is exact, or rounded to two places when it has no finite decimal form; None when no
    expert gave a score. ``disagreement`` is true when the spread exceeds the sheet's own
    limit. ``origin`` is the first expert's score. ``remarks`` say why, each with its expert's name.
    """

    criterion: str
    mean: Decimal | None
    spread: Decimal
    experts: int
    disagreement: bool
    origin: Origin | None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreTotal:
    """The total of a school on a sheet.

    ``total`` is the sum over criteria, None when a criterion has no score, or the printed total
    when the sheet has no criteria.
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
class RepeatedScore:
    """A review and its repetition: what the total was ``before`` and ``after``.

    ``change`` is None when either total is missing or the two maxima differ.
    """

    programme: str
    school: str
    sheet: str
    repeats: str
    before: Decimal | None
    after: Decimal | None
    change: Decimal | None
    explanation: str


@dataclass(frozen=True, slots=True)
class LabelChange:
    """What two neighbouring years of one method say about a school; label ids in sorted order.

    ``comparable`` is false when an identification was not held in either year; then all three
    tuples are empty.
    """

    label_set: str
    before_year: int
    after_year: int
    comparable: bool
    kept: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


class EventState(StrEnum):
    """How an event stands on a date.

    ``NO_EVIDENCE`` is done without a proof attached; ``UNDERWAY`` and ``SILENT`` are events without
    a last day (constant, recurring, by plan), with and without any sign of work; ``UNCLEAR`` has a
    deadline that says no day and no rhythm.
    """

    DONE = "done"
    NO_EVIDENCE = "no_evidence"
    CANCELLED = "cancelled"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    PLANNED = "planned"
    UNDERWAY = "underway"
    SILENT = "silent"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class EventExecution:
    """The state of one event. ``due`` is its last day (of the latest track), None without one."""

    event: str
    state: EventState
    due: date | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class SchoolResults:
    """All that is computed for one school; summaries see nothing else of it.

    ``labels`` are ordered by year, ``changes`` by programme, comparison and table order,
    ``measured`` are the (programme, month) pairs for which the school has a measurement;
    ``values`` all its measured values; ``filed`` tells which records prove its reports.
    """

    school: str
    labels: tuple[SchoolLabels, ...] = ()
    changes: tuple[Change, ...] = ()
    counts: tuple[VerdictCounts, ...] = ()
    totals: tuple[ScoreTotal, ...] = ()
    repeats: tuple[RepeatedScore, ...] = ()
    label_changes: tuple[LabelChange, ...] = ()
    measured: tuple[tuple[str, str], ...] = ()
    marks: tuple[MarkResult, ...] = ()
    listings: tuple[Listing, ...] = ()
    risks: tuple[RiskProfile, ...] = ()
    staff: tuple[Staff, ...] = ()
    values: tuple[MeasuredCell, ...] = ()
    series: tuple[Series, ...] = ()
    cards: tuple[Card, ...] = ()
    filed: tuple[Filed, ...] = ()
