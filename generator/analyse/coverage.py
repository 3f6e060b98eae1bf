"""Coverage: of those who should have handed something in by a day, who did and who did not.

Enter a regulation of collecting with what was filed, or the comparisons of a programme with the
months in which each school was measured. Leave one line per table or measurement and period: the
last period past its term, and the one whose term is near.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby

from generator.analyse.due import FilingRow, Filings, FilingState, filing_rows, last_day
from generator.analyse.execution import SOON_DAYS
from generator.analyse.filed import Reporter, ReporterKind
from generator.core.dataclass import dataclass
from generator.model.collection import CollectionPlan
from generator.model.date import parse_date
from generator.model.indicator import Comparison

# Older measurements are history: a programme compares with its first one for years.
_MONTHS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Coverage:
    """One table, or the measurement where ``table`` is "", for a period YYYY-MM, due on a day.

    ``given`` and ``absent`` are those who have handed in and those who have not, ``drafts`` those
    of ``absent`` whose paper is a draft. It is not ``known`` where no fact is recorded at all.
    """

    plan: str
    table: str
    title: str
    period: str
    due: date
    given: tuple[Reporter, ...]
    absent: tuple[Reporter, ...]
    drafts: tuple[Reporter, ...] = ()
    known: bool = True

    @property
    def of(self) -> int:
        """Return how many are expected to hand in."""
        return len(self.given) + len(self.absent)

    def missing_on(self, on: date) -> tuple[Reporter, ...]:
        """Return those who are late on a day; nobody where nothing is known."""
        return self.absent if self.known and self.due < on else ()


def table_coverage(plan: CollectionPlan, filings: Filings, on: date) -> Iterator[Coverage]:
    """Give what ``plan`` stands at on a day, by table in its order and period."""
    rows = filing_rows(plan, filings, on)
    for _, listed in groupby(rows, key=lambda row: row.table.id):
        held = tuple(listed)
        for period in _shown(dict.fromkeys(row.period for row in held), on, past=1):
            yield _of_rows(tuple(row for row in held if row.period == period))


def measured_coverage(
    comparisons: Iterable[Comparison], measured: Mapping[str, frozenset[str]], on: date
) -> Iterator[Coverage]:
    """Give who was measured in the months that comparisons name, the earliest first.

    ``measured`` maps school → the months of its measurements for the programme.
    """
    expected: dict[str, dict[str, None]] = {}
    for each in comparisons:
        for month in (each.baseline, each.date):
            names = dict.fromkeys(item.school for item in each.schools)
            expected.setdefault(month, {}).update(names)
    months = (month for month in sorted(expected) if not parse_date(month).problem)
    for month in _shown(months, on, past=_MONTHS_SHOWN):
        there = [month in measured.get(school, frozenset()) for school in expected[month]]
        reporters = [Reporter(ReporterKind.SCHOOL, school) for school in expected[month]]
        found = list(zip(reporters, there, strict=True))
        yield Coverage(
            plan="",
            table="",
            title="",
            period=month,
            due=last_day(month),
            given=tuple(reporter for reporter, is_there in found if is_there),
            absent=tuple(reporter for reporter, is_there in found if not is_there),
        )


def _shown(periods: Iterable[str], on: date, *, past: int) -> tuple[str, ...]:
    """Return the last ``past`` periods whose term is over, and those whose term is near."""
    listed = tuple(periods)
    over = tuple(period for period in listed if last_day(period) < on)
    near = (period for period in listed if on <= last_day(period) <= on + timedelta(SOON_DAYS))
    return (*over[-past:], *near)


def _of_rows(rows: tuple[FilingRow, ...]) -> Coverage:
    first = rows[0]
    states = {
        state: tuple(row.reporter for row in rows if row.state is state) for state in FilingState
    }
    given = states[FilingState.SUBMITTED]
    return Coverage(
        plan=first.plan,
        table=first.table.id,
        title=first.table.title,
        period=first.period,
        due=first.due,
        given=given,
        absent=tuple(row.reporter for row in rows if row.state is not FilingState.SUBMITTED),
        drafts=states[FilingState.DRAFT],
        known=not states[FilingState.UNKNOWN],
    )
