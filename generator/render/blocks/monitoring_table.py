"""The wide table of a monitoring: two columns and three per school, in parts that fit a sheet.

Enter a comparison and the scope; leave parts of at most SCHOOLS_WIDE schools, the rule of verdicts
and the legend of what stands in place of missing numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.analyse.counts import verdict_sentence
from generator.analyse.reading import comparison_rules
from generator.analyse.result import Cell, Change, State, Verdict, VerdictCounts
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.indicator import Comparison, Indicators, PlannedIndicator, Unit
from generator.render.printed import EMPTY, month_short, number_fact, printed, typeset
from generator.render.scope import Scope, find, narrow_name, results_of, school_name
from generator.russian.numbers import write_change, write_number

# Three columns of 12 mm for each school stay readable at 9 pt on landscape A4.
SCHOOLS_WIDE = 5


@dataclass(frozen=True, slots=True)
class MonitoringRow:
    """A row of the table: a heading over all columns, or a measure with its cells.

    ``first`` tells that the instrument begins here; it goes on in the rows below.
    ``cells`` hold before, after and change for each school in turn.
    """

    heading: Fact
    name: Fact
    first: bool
    instrument: Fact
    cells: tuple[Fact, ...]


# Groups that are a row of the counts only where a school has any.
_SHOWN_IF_ANY = {Verdict.NO_DATA, Verdict.SUPPRESSED}


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many rows of each school got one verdict."""

    name: str
    counts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class MonitoringPart:
    """A table of some schools. ``width`` counts its columns; ``part`` is "" when it is whole."""

    part: str
    width: int
    schools: tuple[Fact, ...]
    months: tuple[str, ...]
    rows: tuple[MonitoringRow, ...]
    counts: tuple[CountRow, ...]


@dataclass(frozen=True, slots=True)
class MonitoringTable:
    """A comparison as tables, with its rule and legend as lines of text."""

    parts: tuple[MonitoringPart, ...]
    rules: tuple[str, ...]
    legend: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SchoolSentence:
    """A school and its verdict counts in words."""

    school: Fact
    text: Fact


def monitoring_table(scope: Scope, comparison: Comparison) -> MonitoringTable:
    """Return the table of ``comparison``, split by schools when it is too wide."""
    tree = find(scope.unit.indicators, comparison.indicators)
    schools = [listed.school for listed in comparison.schools]
    groups = split_evenly(schools, SCHOOLS_WIDE)
    parts = tuple(
        _part(scope, comparison, tree, group, _part_name(number, len(groups)))
        for number, group in enumerate(groups, start=1)
    )
    rules = comparison_rules(comparison, tree) if tree else ()
    changes = [row for school in schools for row in changes_of(scope, comparison, school)]
    return MonitoringTable(parts, tuple(typeset(rule) for rule in rules), _legend(changes))


def split_evenly(items: Sequence[str], most: int) -> tuple[tuple[str, ...], ...]:
    """Return ``items`` in the fewest groups of at most ``most``, as equal in size as can be."""
    count = -(-len(items) // most)
    sizes = [(len(items) + at) // count for at in range(count)][::-1] if count else []
    starts = [sum(sizes[:at]) for at in range(count)]
    return tuple(
        tuple(items[start : start + size]) for start, size in zip(starts, sizes, strict=True)
    )


def changes_of(scope: Scope, comparison: Comparison, school: str) -> tuple[Change, ...]:
    """Return the rows of ``school`` in ``comparison``, in the order of the table."""
    return tuple(
        row
        for row in results_of(scope, school).changes
        if (row.programme, row.comparison) == (scope.unit.programme.id, comparison.id)
    )


def counts_of(scope: Scope, comparison: Comparison, school: str) -> VerdictCounts | None:
    """Return the verdict counts of ``school`` in ``comparison``."""
    key = (scope.unit.programme.id, comparison.id)
    found = [
        each
        for each in results_of(scope, school).counts
        if (each.programme, each.comparison) == key
    ]
    return found[0] if found else None


def sentences_of(scope: Scope, comparison: Comparison) -> tuple[SchoolSentence, ...]:
    """Return a line per school of ``comparison`` with its verdict counts in words."""
    return tuple(
        SchoolSentence(
            school_name(scope, listed.school), sentence_of(scope, comparison, listed.school)
        )
        for listed in comparison.schools
    )


def sentence_of(scope: Scope, comparison: Comparison, school: str) -> Fact:
    """Return the verdict counts of ``school`` in words."""
    counts = counts_of(scope, comparison, school)
    if counts is None:
        return Fact(say("analyse", "verdict.none"))
    return Fact(verdict_sentence(counts), explanation=_explained(counts))


def value_fact(cell: Cell) -> Fact:
    """Return a cell's number, or the sign that stands for its absence."""
    if cell.value is not None:
        return number_fact(cell.value, cell.origin)
    file, pointer = (cell.origin.file, cell.origin.pointer) if cell.origin else ("", "")
    return Fact(say("documents", f"sign.{cell.state.value}"), file, pointer)


def change_fact(change: Change) -> Fact:
    """Return the change with its sign; a dash where there is none."""
    if change.change is None:
        return Fact(say("documents", "sign.no-change"), explanation=change.explanation)
    return Fact(write_change(change.change), explanation=change.explanation)


def measure_name(change: Change) -> Fact:
    """Return a measure's name with its unit: «Качество знаний, %»."""
    measure = change.measure
    unit = say("documents", f"unit.{measure.unit.value}") if measure.unit is not Unit.COUNT else ""
    name = f"{measure.name}, {unit}" if unit and unit not in measure.name else measure.name
    return printed(name, measure.origin.at("name"))


def _part(
    scope: Scope,
    comparison: Comparison,
    tree: Indicators | None,
    schools: Sequence[str],
    part: str,
) -> MonitoringPart:
    by_school = [changes_of(scope, comparison, school) for school in schools]
    months = (month_short(comparison.baseline), month_short(comparison.date))
    return MonitoringPart(
        part=part,
        width=2 + 3 * len(schools),
        schools=tuple(narrow_name(scope, school) for school in schools),
        months=(*months, say("documents", "monitoring.change")) * len(schools),
        rows=tuple(_rows(tree, by_school)) if tree else (),
        counts=_count_rows([counts_of(scope, comparison, school) for school in schools]),
    )


def _rows(tree: Indicators, by_school: Sequence[Sequence[Change]]) -> Iterable[MonitoringRow]:
    found = [{row.measure.id: row for row in rows} for rows in by_school]
    for planned in tree.planned:
        measures = [each.id for each in planned.measures if any(each.id in rows for rows in found)]
        if measures and planned.heading:
            heading = printed(planned.heading, planned.origin.at("heading"))
            yield MonitoringRow(heading, EMPTY, first=True, instrument=EMPTY, cells=())
        for index, measure in enumerate(measures):
            yield _row(planned, measure, found, first=index == 0)


def _row(
    planned: PlannedIndicator,
    measure: str,
    found: Sequence[Mapping[str, Change]],
    *,
    first: bool,
) -> MonitoringRow:
    shown = next(rows[measure] for rows in found if measure in rows)
    instrument = printed(planned.instrument, planned.origin.at("instrument"))
    cells = [fact for rows in found for fact in _cells(rows.get(measure))]
    return MonitoringRow(EMPTY, measure_name(shown), first, instrument, tuple(cells))


def _cells(change: Change | None) -> tuple[Fact, Fact, Fact]:
    if change is None:
        return (Fact(say("documents", "sign.no-change")),) * 3
    return value_fact(change.baseline), value_fact(change.current), change_fact(change)


def _count_rows(counts: Sequence[VerdictCounts | None]) -> tuple[CountRow, ...]:
    rows = []
    for verdict in Verdict:
        numbers = [getattr(each, verdict.value) if each else 0 for each in counts]
        if any(numbers) or verdict not in _SHOWN_IF_ANY:
            facts = tuple(Fact(write_number(number)) for number in numbers)
            name = say("documents", f"monitoring.count-{verdict.value}")
            rows.append(CountRow(name, facts))
    return tuple(rows)


def _part_name(number: int, count: int) -> str:
    return say("documents", "monitoring.part", number=number, count=count) if count > 1 else ""


def _legend(changes: Iterable[Change]) -> tuple[str, ...]:
    """Return what the signs in place of numbers mean, each that the table uses once."""
    states = {cell.state for row in changes for cell in (row.baseline, row.current)}
    return tuple(
        say(
            "documents",
            "sign.meaning",
            sign=say("documents", f"sign.{state.value}"),
            meaning=say("documents", f"missing.{state.value}"),
        )
        for state in State
        if state in states and state is not State.NUMBER
    )


def _explained(counts: VerdictCounts) -> str:
    numbers = [counts.positive, counts.stable, counts.negative, counts.no_data]
    if counts.suppressed:
        numbers.append(counts.suppressed)
    return f"{' + '.join(map(str, numbers))} = {sum(numbers)}"
