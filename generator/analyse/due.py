"""Which reports of a regulation are due by a day, who handed them in and who did not.

Enter a regulation, the records that may prove a report (by who filed them) and a day. Leave rows:
who × table × period × state. Nothing is guessed: a period of a table of which no fact is recorded
is unknown, not missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from generator.analyse.filed import Filed, Reporter, ReporterKind
from generator.core.dataclass import dataclass
from generator.core.origin import Origin
from generator.model.collection import CollectedTable, CollectionPlan, Submission
from generator.model.period import month_period
from generator.model.record import Status

Filings = Mapping[Reporter, tuple[Filed, ...]]


class FilingState(StrEnum):
    """How a report stands on a day; ``UNKNOWN`` is past its term with no fact recorded at all."""

    SUBMITTED = "submitted"
    DRAFT = "draft"
    MISSING = "missing"
    NOT_DUE = "not_due"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class FilingRow:
    """One report: of whom, which table of which regulation, for which period (YYYY-MM).

    ``due`` is its last day. ``received`` is the recorded day of receipt, None where a record alone
    proves the report or nothing does; ``origin`` is what proves it.
    """

    programme: str
    plan: str
    table: CollectedTable
    reporter: Reporter
    period: str
    due: date
    state: FilingState
    received: date | None = None
    origin: Origin | None = None

    @property
    def late(self) -> bool:
        """Tell whether the report came after its last day."""
        return self.received is not None and self.received > self.due


@dataclass(frozen=True, slots=True)
class DueLine:
    """A table of a regulation on a day: its current period, and the ``next`` one ("" at the end).

    Current is the last period whose month has begun; before the first one, the first.
    """

    table: CollectedTable
    period: str
    due: date
    rows: tuple[FilingRow, ...]
    next: str

    def of(self, state: FilingState) -> tuple[FilingRow, ...]:
        """Return the rows in a state."""
        return tuple(row for row in self.rows if row.state is state)

    @property
    def known(self) -> bool:
        """Tell whether it is known who handed the table in; it is unless facts are lacking."""
        return not self.of(FilingState.UNKNOWN)


def due_lines(plan: CollectionPlan, filings: Filings, on: date) -> tuple[DueLine, ...]:
    """Return what ``plan`` stands at on a day, one line per table in its order.

    A table without a month inside the regulation's time gives no line.
    """
    found = ((table, periods_of(plan, table)) for table in plan.tables)
    return tuple(_line(plan, table, periods, filings, on) for table, periods in found if periods)


def filing_rows(plan: CollectionPlan, filings: Filings, on: date) -> tuple[FilingRow, ...]:
    """Return the reports of all periods up to a day and of the next one, by table and period."""
    return tuple(
        row
        for table in plan.tables
        for period in _reached(periods_of(plan, table), on)
        for row in _rows(plan, table, period, filings, on)
    )


def periods_of(plan: CollectionPlan, table: CollectedTable) -> tuple[str, ...]:
    """Return the months YYYY-MM in which a table is to be filled in, in order of time."""
    years = range(int(plan.begins[:4]), int(plan.ends[:4]) + 1)
    months = (f"{year}-{month:02}" for year in years for month in sorted(table.months))
    return tuple(month for month in months if plan.begins <= month <= plan.ends)


def reporters_of(plan: CollectionPlan, table: CollectedTable) -> tuple[Reporter, ...]:
    """Return who fills a table in: those that it names, else all schools of the regulation."""
    named = table.schools or (() if table.municipalities else plan.schools)
    return (
        *(Reporter(ReporterKind.SCHOOL, each) for each in named),
        *(Reporter(ReporterKind.MUNICIPALITY, each) for each in table.municipalities),
    )


def reporter_of(submission: Submission) -> Reporter:
    """Return who handed a table in; the school where both are named."""
    if submission.school:
        return Reporter(ReporterKind.SCHOOL, submission.school)
    return Reporter(ReporterKind.MUNICIPALITY, submission.municipality)


def last_day(period: str) -> date:
    """Return the last day of a month YYYY-MM."""
    return month_period(*_split(period)).end or date.max


def _line(
    plan: CollectionPlan,
    table: CollectedTable,
    periods: tuple[str, ...],
    filings: Filings,
    on: date,
) -> DueLine:
    begun = [period for period in periods if _first_day(period) <= on]
    current = begun[-1] if begun else periods[0]
    later = (period for period in periods if period > current)
    rows = _rows(plan, table, current, filings, on)
    return DueLine(table, current, last_day(current), rows, next(later, ""))


def _reached(periods: tuple[str, ...], on: date) -> tuple[str, ...]:
    begun = sum(_first_day(period) <= on for period in periods)
    return periods[: begun + 1]


def _rows(
    plan: CollectionPlan, table: CollectedTable, period: str, filings: Filings, on: date
) -> tuple[FilingRow, ...]:
    due = last_day(period)
    proofs = {
        reporter: _proof(plan, table, period, reporter, filings, on)
        for reporter in reporters_of(plan, table)
    }
    accounted = plan.accounted.last if plan.accounted else None
    known = any(proofs.values()) or (accounted is not None and due <= accounted)
    return tuple(
        FilingRow(
            programme=plan.owner,
            plan=plan.id,
            table=table,
            reporter=reporter,
            period=period,
            due=due,
            state=proof.state if proof else _without_proof(due, on, known=known),
            received=proof.received if proof else None,
            origin=proof.origin if proof else None,
        )
        for reporter, proof in proofs.items()
    )


@dataclass(frozen=True, slots=True)
class _Proof:
    state: FilingState
    received: date | None
    origin: Origin


def _without_proof(due: date, on: date, *, known: bool) -> FilingState:
    if on <= due:
        return FilingState.NOT_DUE
    return FilingState.MISSING if known else FilingState.UNKNOWN


def _proof(
    plan: CollectionPlan,
    table: CollectedTable,
    period: str,
    reporter: Reporter,
    filings: Filings,
    on: date,
) -> _Proof | None:
    """Return the best proof that a report is there: a final one before a draft, else None."""
    found = [
        *_submitted(plan.submitted, table, period, reporter, on),
        *_kept(plan, table, period, filings.get(reporter, ()), on),
    ]
    final = (each for each in found if each.state is FilingState.SUBMITTED)
    return next(final, found[0] if found else None)


def _submitted(
    facts: Iterable[Submission], table: CollectedTable, period: str, reporter: Reporter, on: date
) -> Iterator[_Proof]:
    for fact in facts:
        day = fact.received.first
        mine = (fact.table, fact.due, reporter_of(fact)) == (table.id, period, reporter)
        if mine and (day is None or day <= on):
            yield _Proof(_state(fact.status), day, fact.origin)


def _kept(
    plan: CollectionPlan, table: CollectedTable, period: str, records: Iterable[Filed], on: date
) -> Iterator[_Proof]:
    wanted = {table.card_form, table.indicators} - {""}
    after = _month_before(table, period)
    for record in records:
        mine = record.programme == plan.owner and record.form in wanted
        if mine and after < record.month <= period and _first_day(record.month) <= on:
            yield _Proof(_state(record.status), None, record.origin)


def _state(status: Status) -> FilingState:
    return FilingState.DRAFT if status is Status.DRAFT else FilingState.SUBMITTED


def _month_before(table: CollectedTable, period: str) -> str:
    """Return the month of the period before, be it before the regulation's time."""
    year, month = _split(period)
    earlier = [each for each in table.months if each < month]
    return f"{year}-{max(earlier):02}" if earlier else f"{year - 1}-{max(table.months):02}"


def _first_day(period: str) -> date:
    return date(*_split(period), 1)


def _split(period: str) -> tuple[int, int]:
    return int(period[:4]), int(period[5:7])
