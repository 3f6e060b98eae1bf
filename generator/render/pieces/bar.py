"""Bars inside table cells: a picture of the numbers that stand in the same row.

Enters: a share, or counts of verdicts. Leaves: segments on a field of 100 by 10 in whole units.
They differ in height and filling, too, and say nothing that the row does not say in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import accumulate

from generator.analyse.result import Verdict
from generator.core.dataclass import dataclass
from generator.render.pieces.number import verdict_mark

_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar: its kind for the style sheet, where it begins and how wide it is."""

    kind: str
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar; one without segments is not drawn."""

    segments: tuple[Segment, ...] = ()


def share_bar(value: Decimal | int | None, whole: Decimal | int) -> Bar:
    """Return the bar of a part of ``whole``; none for a missing value or an empty whole."""
    if value is None or whole <= 0:
        return Bar()
    width = int(Decimal(_WIDTH) * min(max(Decimal(value), Decimal(0)), Decimal(whole)) / whole)
    return Bar((Segment("part", 0, width),)) if width else Bar()


def verdict_bar(counts: Iterable[tuple[Verdict, int]]) -> Bar:
    """Return the bar of verdicts in their order; hidden ones are neither drawn nor told apart."""
    shown = [(verdict, count) for verdict, count in counts if count]
    if any(verdict is Verdict.SUPPRESSED for verdict, _ in shown):
        return Bar()
    return parted_bar([(verdict_mark(verdict).kind, count) for verdict, count in shown])


def parted_bar(parts: Sequence[tuple[str, int]]) -> Bar:
    """Return the bar of parts (kind, weight) one after another; too thin ones are not drawn."""
    ends = list(accumulate(weight for _, weight in parts))
    places = [_WIDTH * end // max(ends[-1], 1) for end in ends]
    return Bar(
        tuple(
            Segment(kind, start, end - start)
            for (kind, _), start, end in zip(parts, [0, *places], places, strict=False)
            if end > start
        )
    )
