"""Sparklines: how one indicator went over all its measurements, as a tiny drawing.

Enter months with numbers, None where there is none. Leave whole coordinates and the words that say
the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from generator.analyse.result import MeasuredCell
from generator.core.dataclass import dataclass
from generator.render.printed import month_short
from generator.russian.numbers import write_number

# The field of the drawing; the stroke and the dot need the edge.
_WIDTH, _HEIGHT, _EDGE = 64, 18, 3

Point = tuple[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class Spark:
    """A sparkline on a field of 64 by 18: its path, its last point, and its values in words."""

    path: str
    x: int
    y: int
    title: str


def points_by_measure(
    values: Iterable[MeasuredCell], programme: str, indicators: str
) -> Mapping[str, tuple[Point, ...]]:
    """Return measure → its values in a tree of indicators, by month."""
    found: dict[str, dict[str, Decimal | None]] = {}
    for each in values:
        if (each.programme, each.indicators) == (programme, indicators):
            found.setdefault(each.measure.id, {})[each.date] = each.cell.value
    return {measure: tuple(sorted(cells.items())) for measure, cells in found.items()}


def draw_spark(points: Sequence[Point]) -> Spark | None:
    """Return the sparkline of an indicator; None when fewer than two months have a number.

    A month without a number breaks the line; it is never drawn as a nought.
    """
    held = [(month, value) for month, value in points if value is not None]
    if len(held) < 2:
        return None
    months = [_months(month) for month, _ in held]
    numbers = [value for _, value in held]
    x = _scaled([Decimal(month) for month in months], _WIDTH)
    y = _scaled(numbers, _HEIGHT)
    places = {month: (x[at], _HEIGHT - y[at]) for at, (month, _) in enumerate(held)}
    last = places[held[-1][0]]
    title = "; ".join(f"{month_short(month)}: {write_number(value)}" for month, value in held)
    return Spark(_path(points, places), *last, title)


def _path(points: Sequence[Point], places: Mapping[str, tuple[int, int]]) -> str:
    steps: list[str] = []
    pen = "M"
    for month, value in points:
        if value is None:
            pen = "M"
            continue
        across, down = places[month]
        steps.append(f"{pen}{across} {down}")
        pen = "L"
    return "".join(steps)


def _months(month: str) -> int:
    """Return the number of a month YYYY-MM."""
    year, _, number = month.partition("-")
    return int(year) * 12 + int(number or 1)


def _scaled(numbers: Sequence[Decimal], size: int) -> list[int]:
    """Return whole places of numbers on a scale from edge to edge; equal ones in its middle."""
    low, high = min(numbers), max(numbers)
    if low == high:
        return [size // 2 for _ in numbers]
    room = size - 2 * _EDGE
    return [_EDGE + int((number - low) * room / (high - low)) for number in numbers]
