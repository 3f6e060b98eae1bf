"""Stated totals against the numbers of their table.

Enters the rows of a table; leaves the totals that are not the sum. A column with a missing or
unreadable number is left alone: missing is not zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.core.dataclass import dataclass
from generator.core.regex import regex

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class SumSlip:
    """A stated total and the sum; ``row`` and ``column`` count from 0, ``where`` is a heading."""

    row: int
    column: int
    where: str
    stated: Decimal
    computed: Decimal


def check_sums(rows: Rows, *, header_rows: int = 1) -> tuple[SumSlip, ...]:
    """Return the slips of the rows «Итого» and of a last column «Итого»."""
    return (*_rows_of_totals(rows, header_rows), *_column_of_totals(rows, header_rows))


def read_number(cell: str) -> Decimal | None:
    """Return a cell's number («12», «1 468», «99,3»), or None when it holds anything else."""
    plain = _GAPS.sub("", cell)
    return Decimal(plain.replace(",", ".")) if _NUMBER.fullmatch(plain) else None


def is_total(cell: str) -> bool:
    """Tell whether a cell is the heading of totals."""
    return _TOTAL.fullmatch(cell) is not None


def _rows_of_totals(rows: Rows, header_rows: int) -> Iterator[SumSlip]:
    begin = header_rows
    for at in range(header_rows, len(rows)):
        if not any(is_total(cell) for cell in rows[at]):
            continue
        for column in range(len(rows[at])):
            yield from _checked(rows, header_rows, begin, at, column)
        begin = at + 1


def _checked(rows: Rows, header_rows: int, begin: int, at: int, column: int) -> Iterator[SumSlip]:
    heading = _heading(rows, header_rows, column)
    stated = read_number(rows[at][column])
    if stated is None or _NOT_SUMMED.search(heading):
        return
    sums = [_sum_of(rows, start, at, column) for start in dict.fromkeys((begin, header_rows))]
    known = [one for one in sums if one is not None]
    if known and stated not in known:
        yield SumSlip(at, column, heading, stated, known[0])


def _sum_of(rows: Rows, start: int, stop: int, column: int) -> Decimal | None:
    """Return the sum of a column without its totals, or None when a number is missing."""
    body = [row for row in rows[start:stop] if not any(is_total(cell) for cell in row)]
    cells = [row[column] if column < len(row) else "" for row in body]
    numbers = [read_number(cell) for cell in cells]
    known = [number for number in numbers if number is not None]
    return sum(known, Decimal(0)) if len(known) == len(numbers) > 1 else None


def _column_of_totals(rows: Rows, header_rows: int) -> Iterator[SumSlip]:
    heads = rows[header_rows - 1] if 0 < header_rows <= len(rows) else ()
    if not heads or not is_total(heads[-1]):
        return
    last = len(heads) - 1
    first = next((at for at in range(last) if not _NOT_SUMMED.search(heads[at])), last)
    for at in range(header_rows, len(rows)):
        cells = rows[at][first + 1 : last] if len(rows[at]) == len(heads) else ()
        numbers = [read_number(cell) for cell in cells]
        known = [number for number in numbers if number is not None]
        stated = read_number(rows[at][last]) if cells else None
        if stated is not None and len(known) == len(numbers) > 1 and sum(known) != stated:
            yield SumSlip(at, last, rows[at][first], stated, sum(known, Decimal(0)))


def _heading(rows: Rows, header_rows: int, column: int) -> str:
    cells = [row[column].strip() for row in rows[:header_rows] if column < len(row)]
    return " ".join(" ".join(cell.split()) for cell in cells if cell)


_GAPS = regex(r"[\s\u00a0\u202f]+")
_NUMBER = regex(r"\d+(?:[.,]\d+)?")
_TOTAL = regex(r"\s*(?:итого|всего)(?: баллов)?\s*:?\s*", re.IGNORECASE)
# Shares, means and row numbers are not added up.
_NOT_SUMMED = regex(r"%|дол[яи]|процент|средн|№|п/п|рейтинг|место", re.IGNORECASE)
