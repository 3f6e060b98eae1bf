"""Dynamics: the change of each measure between two measurements, and how it is read.

Enter a declared comparison, its tree of indicators and a school. Leave one Change per measure in
the order of the table, each with its verdict, rule and arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.analyse.arithmetic import difference
from generator.analyse.reading import explain_change, missing_text, rule_text
from generator.analyse.result import Cell, Change, State, Verdict
from generator.core.dataclass import dataclass
from generator.model.indicator import (
    Better,
    Comparison,
    Indicators,
    Measure,
    MeasuredValue,
    Measurement,
    NotComparable,
    PlannedIndicator,
    ZeroToZero,
)
from generator.model.unit import SchoolUnit


@dataclass(frozen=True, slots=True)
class _Reading:
    """A verdict with the slug of its rule, the change and the reason that the rule prints."""

    verdict: Verdict
    reason: str
    change: Decimal | None = None
    printed_reason: str = ""


def changes(
    comparison: Comparison, indicators: Indicators, unit: SchoolUnit, programme: str
) -> tuple[Change, ...]:
    """Return the rows of ``unit``'s school in ``comparison``; none if it does not list the school.

    A measure has a row when at least one of the two measurements has a line for it, be it a
    number or a reason why there is none. Verdicts follow the measure's direction and tolerance and
    the comparison's reading of zero to zero.
    """
    school = unit.school.id
    if all(listed.school != school for listed in comparison.schools):
        return ()
    baseline = lines_of(measurement_of(unit, programme, indicators.id, comparison.baseline))
    current = lines_of(measurement_of(unit, programme, indicators.id, comparison.date))
    return tuple(
        _change(comparison, programme, school, planned, measure, (before, after))
        for planned, measure in _table(indicators)
        for before, after in ((cell_of(baseline, measure.id), cell_of(current, measure.id)),)
        if before.origin or after.origin
    )


def measurement_of(
    unit: SchoolUnit, programme: str, indicators: str, month: str
) -> Measurement | None:
    """Return the school's measurement for a programme's tree at ``month``, the first by id."""
    wanted = (programme, indicators, month)
    return next(
        (
            item
            for item in unit.measurements
            if (item.programme, item.indicators, item.date) == wanted
        ),
        None,
    )


def _table(indicators: Indicators) -> Iterator[tuple[PlannedIndicator, Measure]]:
    for planned in indicators.planned:
        for measure in planned.measures:
            yield planned, measure


def lines_of(measurement: Measurement | None) -> Mapping[str, MeasuredValue]:
    """Return the lines of a measurement by measure, of two with one measure the first."""
    lines: dict[str, MeasuredValue] = {}
    for line in measurement.values if measurement else ():
        lines.setdefault(line.measure, line)
    return lines


def cell_of(lines: Mapping[str, MeasuredValue], measure: str) -> Cell:
    """Return the value of a measure in the lines of a measurement, or why there is none."""
    line = lines.get(measure)
    if line is None:
        return Cell(State.NO_DATA)
    if line.missing is not None:
        return Cell(State(line.missing.value), origin=line.origin.at("missing"))
    if line.value is None:
        return Cell(State.NO_DATA, origin=line.origin)
    return Cell(State.NUMBER, line.value, line.origin.at("value"))


def _change(
    comparison: Comparison,
    programme: str,
    school: str,
    planned: PlannedIndicator,
    measure: Measure,
    cells: tuple[Cell, Cell],
) -> Change:
    barred = _barred(comparison, school, measure.id)
    reading = _read(comparison, measure, cells, barred)
    baseline, current = cells
    return Change(
        programme=programme,
        comparison=comparison.id,
        school=school,
        planned=planned,
        measure=measure,
        baseline_date=comparison.baseline,
        date=comparison.date,
        baseline=baseline,
        current=current,
        change=reading.change,
        verdict=reading.verdict,
        reason=reading.reason,
        rule=rule_text(measure, reading.reason, reading.printed_reason),
        explanation=_explanation(measure, cells, reading),
    )


def _explanation(measure: Measure, cells: tuple[Cell, Cell], reading: _Reading) -> str:
    baseline, current = cells
    if baseline.value is None or current.value is None:
        return missing_text(measure, baseline, current)
    return explain_change(measure, baseline.value, current.value, reading.change)


def _barred(comparison: Comparison, school: str, measure: str) -> NotComparable | None:
    return next(
        (
            item
            for item in comparison.not_comparable
            if item.school in {"", school} and item.measure in {"", measure}
        ),
        None,
    )


def _read(
    comparison: Comparison,
    measure: Measure,
    cells: tuple[Cell, Cell],
    barred: NotComparable | None,
) -> _Reading:
    baseline, current = cells
    if baseline.value is None or current.value is None:
        return _Reading(Verdict.NO_DATA, _missing_reason(baseline, current))
    if barred is not None:
        return _Reading(Verdict.NO_DATA, "not-comparable", printed_reason=barred.reason)
    change = difference(current.value, baseline.value)
    if baseline.value == 0 == current.value:
        return _read_zero(comparison.zero_to_zero)
    return _read_number(measure, change)


def _missing_reason(baseline: Cell, current: Cell) -> str:
    if baseline.value is None and current.value is None:
        return "missing-both"
    return "missing-baseline" if baseline.value is None else "missing-current"


def _read_zero(reading: ZeroToZero) -> _Reading:
    if reading is ZeroToZero.STABLE:
        return _Reading(Verdict.STABLE, "zero-stable", Decimal(0))
    return _Reading(Verdict.NO_DATA, "zero-no-data", Decimal(0))


def _read_number(measure: Measure, change: Decimal) -> _Reading:
    if change.copy_abs() <= measure.tolerance:
        return _Reading(Verdict.STABLE, "within-tolerance", change)
    grew = change > 0
    if grew is (measure.better is Better.UP):
        return _Reading(Verdict.POSITIVE, "grew" if grew else "fell", change)
    return _Reading(Verdict.NEGATIVE, "grew" if grew else "fell", change)
