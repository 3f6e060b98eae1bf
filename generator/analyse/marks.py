"""Marks of one line of a table: counts, shares and the mean mark.

Enter the tables of a school. Leave one result per line. Counts are taken as printed; of a line in
percent they are recovered only where every percentage leads to one whole number. Shares are taken
of the sum of the marks, so that the share of «2» and the share of the rest add up to the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from generator.analyse.arithmetic import rounded
from generator.core.dataclass import dataclass
from generator.core.origin import Origin
from generator.model.exam import ExamResults, MarkLine, MarkUnit

_MARKS = (2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class MarkResult:
    """What one line says.

    ``printed`` are the four cells as printed; ``counts`` are participants by mark, None when they
    can't be told; ``total`` is their sum. ``recovered`` is true for counts that the paper does not
    print. Shares are in percent with one decimal, the mean mark has two; None without marks.
    ``few`` says that even the number of participants may not be shown.
    """

    programme: str
    school: str
    table: str
    title: str
    year: int
    line: MarkLine
    counts: tuple[int, ...] | None
    recovered: bool
    share_2_pct: Decimal | None
    quality_pct: Decimal | None
    success_pct: Decimal | None
    mean_mark: Decimal | None
    suppressed: bool = False
    few: bool = False

    @property
    def origin(self) -> Origin:
        """Return where the line stands."""
        return self.line.origin

    @property
    def participants(self) -> int | None:
        """Return how many took part, None when that may not be shown."""
        return None if self.few else self.line.participants

    @property
    def total(self) -> int | None:
        """Return the sum of the counts, None when they can't be told."""
        return None if self.counts is None else sum(self.counts)

    @property
    def failed(self) -> int | None:
        """Return how many got «2», None when it can't be told."""
        return None if self.counts is None else self.counts[0]


def mark_results(tables: Iterable[ExamResults], school: str) -> tuple[MarkResult, ...]:
    """Return the results of all lines of a school, ordered by year, table and line."""
    ordered = sorted(tables, key=lambda table: (table.year, table.id))
    return tuple(result for table in ordered for result in _of_table(table, school))


def counts_of(line: MarkLine) -> tuple[int, ...] | None:
    """Return participants by mark from «2» to «5», None when they can't be told.

    One blank cell is 0 when the others already add up to the participants; nothing else is guessed.
    """
    cells = line.marks
    if line.unit is MarkUnit.PERCENT:
        found = [_recovered(cell, line.participants) for cell in cells]
    else:
        found = [_whole(cell) for cell in cells]
    blanks = sum(cell is None for cell in cells)
    known = [count for count in found if count is not None]
    if len(known) == len(cells):
        return tuple(known)
    closed = blanks == 1 and len(known) == len(cells) - 1 and sum(known) == line.participants
    return tuple(count or 0 for count in found) if closed else None


def recover_count(percent: Decimal, participants: int) -> int | None:
    """Return the count that ``percent`` of ``participants`` stands for, None when none fits.

    A count fits when its share differs from the percentage by half a unit of its last digit at
    most; two counts that fit are none.
    Source: the exports of ФИС ОКО give marks in percent with the number of participants.
    """
    exponent = percent.as_tuple().exponent
    half = Fraction(10) ** int(exponent) / 2
    near = int(Fraction(percent) * participants / 100)
    fits = [
        count
        for count in range(max(near - 1, 0), min(near + 2, participants) + 1)
        if abs(Fraction(100 * count, participants or 1) - Fraction(percent)) <= half
    ]
    return fits[0] if len(fits) == 1 else None


def _of_table(table: ExamResults, school: str) -> Iterator[MarkResult]:
    for line in table.lines:
        counts = counts_of(line)
        weights = _weights(line, counts)
        yield MarkResult(
            programme=table.programme,
            school=school,
            table=table.id,
            title=table.title,
            year=table.year,
            line=line,
            counts=counts,
            recovered=counts is not None and (line.unit is MarkUnit.PERCENT or None in line.marks),
            share_2_pct=_share(weights, weights[:1]),
            quality_pct=_share(weights, weights[2:]),
            success_pct=_share(weights, weights[1:]),
            mean_mark=_mean(weights),
        )


def _weights(line: MarkLine, counts: tuple[int, ...] | None) -> Sequence[int | Fraction]:
    """Return what shares are taken of: counts, else whole rows of percentages, else nothing."""
    if counts is not None:
        return counts
    cells = [cell for cell in line.marks if cell is not None]
    whole = len(cells) == len(_MARKS) and line.unit is MarkUnit.PERCENT
    return tuple(Fraction(cell) for cell in cells) if whole else ()


def _share(weights: Sequence[int | Fraction], part: Sequence[int | Fraction]) -> Decimal | None:
    whole = sum(weights)
    return rounded(Fraction(100 * sum(part), whole), 1) if whole else None


def _mean(weights: Sequence[int | Fraction]) -> Decimal | None:
    whole = sum(weights)
    if not whole:
        return None
    marks = zip(_MARKS, weights, strict=True)
    return rounded(Fraction(sum(mark * weight for mark, weight in marks), whole), 2)


def _recovered(cell: Decimal | None, participants: int) -> int | None:
    return None if cell is None else recover_count(cell, participants)


def _whole(cell: Decimal | None) -> int | None:
    return int(cell) if cell is not None and cell == cell.to_integral_value() else None
