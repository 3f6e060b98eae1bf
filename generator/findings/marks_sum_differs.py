"""The marks of a line do not add up to the participants that the line states."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.exam import ExamResults, MarkLine, MarkUnit
from generator.russian.numbers import NBSP, write_number


def _find(record: ExamResults, _: Surroundings) -> Iterator[Spot]:
    for line in record.lines:
        cells = [cell for cell in line.marks if cell is not None]
        if cells and not _adds_up(line, cells):
            unit = f"{NBSP}%" if line.unit is MarkUnit.PERCENT else ""
            yield spot(
                line.origin.at("participants"),
                subject=f"{line.subject}, {line.grade} класс",
                sum=" + ".join(write_number(cell) for cell in cells),
                found=f"{write_number(sum(cells, Decimal(0)))}{unit}",
                allowed=f"100{unit}" if unit else write_number(line.participants),
            )


def _adds_up(line: MarkLine, cells: list[Decimal]) -> bool:
    """Tell whether a line adds up; percentages may be off by half a last digit each."""
    total = sum((Fraction(cell) for cell in cells), Fraction(0))
    if line.unit is MarkUnit.COUNT:
        complete = len(cells) == len(line.marks)
        return total == line.participants if complete else total <= line.participants
    halves = sum((Fraction(10) ** int(cell.as_tuple().exponent) / 2 for cell in cells), Fraction(0))
    return abs(total - 100) <= halves


MARKS_SUM_DIFFERS = Check("marks-sum-differs", Severity.ERROR, ExamResults, _find)
