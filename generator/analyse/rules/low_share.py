"""Low results by the share of those who failed, as ФИОКО's method reads them.

Enter a reading, the year of the list and the results of one school. Leave a decision. Shares are
compared as whole numbers, failed · denominator ≥ numerator · participants: 29.95 % is not 30 %.
Source: Методика выявления ОО, имеющих низкие образовательные результаты (ФИОКО).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from generator.analyse.listing import Counted, Decision, Doubt, Method
from generator.analyse.marks import MarkResult
from generator.model.exam import Attempt, MarkLine
from generator.model.identification import Base, Reading, Retakes, TwoYear

# Below this number of participants an analysis of a group is a rough one (ФИОКО, 2026).
_ENOUGH = 10


def decide(reading: Reading, year: int, results: Sequence[MarkResult]) -> Decision:
    """Return whether ``reading`` lists a school for ``year``, and how surely."""
    counted = tuple(_counted(reading, year, results))
    listed = _is_listed(reading, year, counted)
    doubts = tuple(_doubts(reading, year, results, Decision(listed, counted)))
    return Decision(listed, counted, doubts)


def _counted(reading: Reading, year: int, results: Sequence[MarkResult]) -> Iterator[Counted]:
    last = year - reading.year_shift
    for result in results:
        base = _base(reading, result)
        ours = result.year in {last, last - 1} and _is_wanted(reading, result.line)
        if ours and result.failed is not None and base >= max(reading.min_participants, 1):
            line = result.line
            low = _is_low(reading, result.failed, base)
            key = (line.procedure, line.subject, line.grade, result.year)
            yield Counted(*key, result.failed, base, low, result.origin)


def _is_wanted(reading: Reading, line: MarkLine) -> bool:
    if line.attempt is Attempt.RETAKE and reading.retakes is Retakes.LEFT_OUT:
        return False
    return any(
        line.procedure is wanted.procedure
        and line.subject in wanted.subjects
        and line.grade in wanted.grades
        for wanted in reading.procedures
    )


def _base(reading: Reading, result: MarkResult) -> int:
    return result.line.participants if reading.base is Base.STATED else result.total or 0


def _is_low(reading: Reading, failed: int, base: int) -> bool:
    share = Fraction(reading.min_share)
    return failed * share.denominator >= share.numerator * base


def _is_listed(reading: Reading, year: int, counted: Sequence[Counted]) -> bool:
    last = year - reading.year_shift
    recent = {_key(item) for item in counted if item.is_low and item.year == last}
    before = {_key(item) for item in counted if item.is_low and item.year == last - 1}
    if len(recent) >= reading.min_same_year:
        return True
    if reading.two_year is TwoYear.NONE:
        return False
    both = recent & before if reading.two_year is TwoYear.SAME else recent and before
    return bool(both)


def _key(item: Counted) -> tuple[str, str, int]:
    return (item.procedure.value, item.subject, item.grade)


def _doubts(
    reading: Reading, year: int, results: Sequence[MarkResult], decision: Decision
) -> Iterator[Doubt]:
    counted, listed = decision.counted, decision.listed
    strict = tuple(
        replace(item, is_low=item.is_low and not _is_exact(reading, item)) for item in counted
    )
    if listed and not _is_listed(reading, year, strict):
        yield Doubt.EXACT
    if any(_is_listed(reading, year, moved) is not listed for moved in _moved(reading, counted)):
        yield Doubt.ONE_PUPIL
    if _wants_year_before(reading, year, decision):
        yield Doubt.NO_YEAR_BEFORE
    other = Base.MARKS if reading.base is Base.STATED else Base.STATED
    again = tuple(_counted(replace(reading, base=other), year, results))
    if _is_listed(reading, year, again) is not listed:
        yield Doubt.BASE
    certain = tuple(replace(item, is_low=item.is_low and item.base >= _ENOUGH) for item in counted)
    if listed and not _is_listed(reading, year, certain):
        yield Doubt.FEW


def _is_exact(reading: Reading, item: Counted) -> bool:
    return Fraction(item.failed, item.base) == Fraction(reading.min_share)


def _moved(reading: Reading, counted: Sequence[Counted]) -> Iterator[tuple[Counted, ...]]:
    """Give the procedures as they would stand if one result of one of them were another."""
    for at, item in enumerate(counted):
        for failed in (item.failed - 1, item.failed + 1):
            if 0 <= failed <= item.base:
                low = _is_low(reading, failed, item.base)
                yield (*counted[:at], replace(item, failed=failed, is_low=low), *counted[at + 1 :])


def _wants_year_before(reading: Reading, year: int, decision: Decision) -> bool:
    last = year - reading.year_shift
    recent = any(item.is_low for item in decision.counted if item.year == last)
    known = any(item.year == last - 1 for item in decision.counted)
    return not decision.listed and reading.two_year is not TwoYear.NONE and recent and not known


LOW_SHARE = Method("low-share", decide)
