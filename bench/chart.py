"""Growth curves as one SVG: both axes logarithmic, so that linear growth is a straight line at 45°.

Enters: curves over the same unit. Leaves: the SVG's text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from bench.growth import Curve
from bench.table import duration

_WIDTH, _HEIGHT = 640, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 80, 190, 24, 52
_COLOURS = ("#0b5394", "#a61c00", "#38761d", "#741b47")


@dataclass(frozen=True, slots=True)
class Axis:
    """A logarithmic axis from 10^low to 10^high over pixels ``start`` to ``end``."""

    low: int
    high: int
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return the pixel of a value."""
        share = (log10(value) - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)

    @property
    def decades(self) -> list[float]:
        """Return the powers of ten that are marked."""
        return [10.0**power for power in range(self.low, self.high + 1)]


def growth_chart(curves: Sequence[Curve], title: str) -> str:
    """Return the chart of curves whose sizes have one unit."""
    sizes = [point.size for curve in curves for point in curve.points]
    times = [point.seconds for curve in curves for point in curve.points]
    across = _axis(sizes, _LEFT, _WIDTH - _RIGHT)
    up = _axis(times, _HEIGHT - _BOTTOM, _TOP)
    parts = [*_grid(across, up, curves[0].unit)]
    for place, curve in enumerate(curves):
        parts += _line(curve, _COLOURS[place % len(_COLOURS)], place, across, up)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{title}" font-family="sans-serif" font-size="12">'
    )
    ground = f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>'
    return "\n".join([head, f"<title>{title}</title>", ground, *parts, "</svg>", ""])


def _axis(values: Sequence[float], start: float, end: float) -> Axis:
    low = floor(log10(min(values)))
    return Axis(low, max(ceil(log10(max(values))), low + 1), start, end)


def _grid(across: Axis, up: Axis, unit: str) -> Iterator[str]:
    for size in across.decades:
        x = across.at(size)
        yield f'<path d="M{x} {up.start}V{up.end}" stroke="#ddd"/>'
        label = f"{size:,.0f}".replace(",", " ")
        yield f'<text x="{x}" y="{up.start + 18}" text-anchor="middle">{label}</text>'
    for seconds in up.decades:
        x, y, label = across.start - 8, up.at(seconds), duration(seconds)
        yield f'<path d="M{across.start} {y}H{across.end}" stroke="#ddd"/>'
        yield f'<text x="{x}" y="{y + 4}" text-anchor="end">{label}</text>'
    middle = (across.start + across.end) / 2
    yield f'<text x="{middle}" y="{up.start + 38}" text-anchor="middle">{unit}</text>'


def _line(curve: Curve, colour: str, place: int, across: Axis, up: Axis) -> Iterator[str]:
    spots = [(across.at(point.size), up.at(point.seconds)) for point in curve.points]
    path = " ".join(f"{x},{y}" for x, y in spots)
    yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    for x, y in spots:
        yield f'<circle cx="{x}" cy="{y}" r="3.5" fill="{colour}"/>'
    top = _TOP + 14 + 34 * place
    degree = f"{curve.exponent:.2f}".replace(".", ",")
    x = _WIDTH - _RIGHT + 16
    yield f'<text x="{x}" y="{top}" fill="{colour}">{curve.work}</text>'
    yield f'<text x="{x}" y="{top + 15}" fill="#555">степень {degree}</text>'
