"""Schools side by side: rows of values with a cell for each school.

Enters: a programme, pairs and the results of the schools. Leaves: rows of measures and totals,
verdicts counted, numbers of events.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.analyse.result import SchoolResults, Verdict
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.indicator import Comparison
from generator.model.programme import Pairs
from generator.model.unit import ProgrammeUnit
from generator.render.pieces.dynamics import changes_of, row_of
from generator.render.pieces.event import StatusCount, events_of_school
from generator.render.pieces.number import Mark, Number, plain_number, verdict_mark

_UNKNOWN = Mark("no-data", "○", "")


@dataclass(frozen=True, slots=True)
class BesideCell:
    """A value of one school; ``before`` is the earlier one, ``mark`` has no word where none is."""

    number: Number
    before: str = ""
    mark: Mark = _UNKNOWN


@dataclass(frozen=True, slots=True)
class Beside:
    """A row: what is compared and the cells of the schools, in their order.

    ``note`` tells rows of one title apart.
    """

    title: str
    cells: tuple[BesideCell, ...]
    note: str = ""


def latest_comparison(unit: ProgrammeUnit, pairs: Pairs) -> Comparison | None:
    """Return the latest comparison of the cycle of ``pairs``, else of the programme."""
    own = [item for item in unit.comparisons if item.cycle == pairs.cycle]
    listed = own or unit.comparisons
    return max(listed, key=lambda item: (item.date, item.id), default=None)


def measure_rows(
    unit: ProgrammeUnit, comparison: Comparison, results: tuple[SchoolResults, ...]
) -> tuple[Beside, ...]:
    """Return a row for every measure that any of the schools has in a comparison."""
    found = [
        {row.measure.id: row for row in changes_of(each, unit.programme.id, comparison.id)}
        for each in results
    ]
    first = {key: row for rows in found for key, row in rows.items()}
    often = Counter(row.measure.name for row in first.values())
    none = BesideCell(Number(say("compare", "pairs.none"), "no_data"))
    rows = []
    for key, change in first.items():
        shown = [row_of(rows[key]) if key in rows else None for rows in found]
        cells = (
            BesideCell(row.current, row.baseline.text, row.mark) if row else none for row in shown
        )
        name = change.measure.name
        rows.append(Beside(name, tuple(cells), change.planned.name if often[name] > 1 else ""))
    return tuple(rows)


def total_values(
    unit: ProgrammeUnit, pairs: Pairs, results: tuple[SchoolResults, ...]
) -> tuple[Beside, ...]:
    """Return a row for each sheet of the cycle of ``pairs`` on which any of the schools stands."""
    return tuple(_totals(unit, pairs, results))


def _totals(
    unit: ProgrammeUnit, pairs: Pairs, results: tuple[SchoolResults, ...]
) -> Iterator[Beside]:
    for sheet in unit.sheets:
        if sheet.cycle != pairs.cycle:
            continue
        key = (unit.programme.id, sheet.id)
        found = [
            next((each for each in one.totals if (each.programme, each.sheet) == key), None)
            for one in results
        ]
        if any(found):
            title = say("compare", "pairs.total", title=sheet.title)
            cells = (
                plain_number(each.total, each.explanation) if each else plain_number(None)
                for each in found
            )
            yield Beside(title, tuple(BesideCell(number) for number in cells))


def verdict_marks(counts: Iterable[tuple[Verdict, int]]) -> tuple[StatusCount, ...]:
    """Return verdicts with their numbers as marks; those that occur not once are left out."""
    return tuple(StatusCount(verdict_mark(verdict), count) for verdict, count in counts if count)


def events_count(unit: ProgrammeUnit, pairs: Pairs, school: str) -> int:
    """Return how many events of the plans of the cycle of ``pairs`` name a school."""
    return sum(roadmap.cycle == pairs.cycle for roadmap, _ in events_of_school(unit, school))
