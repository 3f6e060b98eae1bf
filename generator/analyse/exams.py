"""Averages of exams in years: series of one subject on one scale, and how they changed.

Enters: the records of a school, or the reference values of a table. Leaves: series. Values on
different scales are in different series, so they never meet in one calculation.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.analyse.result import Cell, Series, State
from generator.model.exam_average import AverageLine, ExamAverages, ExamReference, ReferenceLine
from generator.russian.numbers import write_change, write_number

_Key = tuple[str, str, str]


def school_series(school: str, records: Iterable[ExamAverages]) -> tuple[Series, ...]:
    """Return the series of a school in the order of its records' lines."""
    found: dict[_Key, dict[int, Cell]] = {}
    for record in sorted(records, key=lambda item: (item.exam, item.year, item.id)):
        for line in record.lines:
            key = (record.exam.value, line.subject, line.scale.value)
            found.setdefault(key, {})[record.year] = line_cell(line)
    return tuple(_series(school, key, cells) for key, cells in found.items())


def reference_series(table: ExamReference) -> tuple[Series, ...]:
    """Return the series of what a table compares schools with; ``owner`` is the area's name."""
    found: dict[tuple[str, _Key], dict[int, Cell]] = {}
    for line in table.lines:
        key = (table.exam.value, line.subject, line.scale.value)
        found.setdefault((line.area, key), {})[line.year] = line_cell(line)
    return tuple(_series(area, key, cells) for (area, key), cells in found.items())


def line_cell(line: AverageLine | ReferenceLine) -> Cell:
    """Return the average of a line, or why there is none."""
    if line.average is not None:
        return Cell(State.NUMBER, line.average, line.origin.at("average"))
    state = State(line.missing.value) if line.missing else State.NO_DATA
    return Cell(state, origin=line.origin.at("missing"))


def _series(owner: str, key: _Key, cells: dict[int, Cell]) -> Series:
    exam, subject, scale = key
    years = tuple(sorted(cells.items()))
    held = [(year, cell.value) for year, cell in years if cell.value is not None]
    change, explanation = _change(held)
    return Series(owner, exam, subject, scale, years, change, explanation)


def _change(held: list[tuple[int, Decimal]]) -> tuple[Decimal | None, str]:
    """Return the change from the last but one year with a value to the last, and its arithmetic."""
    if len(held) < 2:
        return None, ""
    (before, old), (after, new) = held[-2:]
    change = new - old
    sum_up = (
        f"{after}: {write_number(new)} − {before}: {write_number(old)} = {write_change(change)}"
    )
    return change, sum_up
