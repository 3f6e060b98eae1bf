"""A chart of lines over years: points placed on a fixed field, with words for those who can't see.

Enters: named lines of values by year. Leaves: whole coordinates and texts; the page draws them. A
line is told from others by its mark and by its name at the end, not by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import groupby

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.russian.numbers import write_number
from generator.russian.shorten import clipped

_LEFT, _RIGHT, _TOP, _BOTTOM = 50, 440, 20, 260
_LINE_HEIGHT = 15
_LABEL_LETTERS = 24


@dataclass(frozen=True, slots=True)
class ChartLine:
    """Values of one owner: (year, value) pairs in the order of years, missing years left out."""

    name: str
    values: tuple[tuple[int, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A point: whole coordinates and the words of its tooltip."""

    x: int
    y: int
    title: str


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line as drawn: ``paths`` are runs of points without a gap of years, "x,y x,y".

    ``label`` is as much of the name as fits at the line's end.
    """

    number: int
    name: str
    label: str
    paths: tuple[str, ...]
    marks: tuple[Mark, ...]
    label_y: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of an axis and what is written at it."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart ready to be drawn on a field of 640 by 290, with its title and what it shows.

    ``cut`` says that some line has only a part of its name at its end.
    """

    id: str
    title: str
    description: str
    sentence: str
    years: tuple[Tick, ...]
    scale: tuple[Tick, ...]
    lines: tuple[DrawnLine, ...]
    cut: bool


@dataclass(frozen=True, slots=True)
class _Field:
    years: tuple[int, ...]
    low: Decimal
    high: Decimal

    def x(self, year: int) -> int:
        steps = max(len(self.years) - 1, 1)
        return _LEFT + (_RIGHT - _LEFT) * self.years.index(year) // steps

    def y(self, value: Decimal) -> int:
        share = (value - self.low) / (self.high - self.low)
        return _BOTTOM - int((share * (_BOTTOM - _TOP)).to_integral_value())


def draw_chart(
    name: str, subject: str, years: Sequence[int], lines: Sequence[ChartLine]
) -> Chart | None:
    """Return the chart ``name`` of lines over years; None when no line has values in two years."""
    shown = [line for line in lines if line.values]
    if not any(len(line.values) > 1 for line in shown):
        return None
    values = [value for line in shown for _, value in line.values]
    low = min(values).to_integral_value(ROUND_FLOOR)
    high = max(max(values).to_integral_value(ROUND_CEILING), low + 1)
    field = _Field(tuple(years), low, high)
    span = {"first": years[0], "last": years[-1], "low": low, "high": high}
    return Chart(
        id=name,
        title=say("averages", "chart.title", subject=subject),
        description=say("averages", "chart.description", **span),
        sentence=_sentence(shown),
        years=tuple(Tick(field.x(year), str(year)) for year in years),
        scale=tuple(_ticks(field)),
        lines=_drawn(field, shown),
        cut=any(_label(line.name) != line.name for line in shown),
    )


def _ticks(field: _Field) -> list[Tick]:
    middle = (field.low + field.high) / 2
    return [Tick(field.y(value), write_number(value)) for value in (field.low, middle, field.high)]


def _drawn(field: _Field, lines: Sequence[ChartLine]) -> tuple[DrawnLine, ...]:
    ends = sorted(range(len(lines)), key=lambda place: field.y(lines[place].values[-1][1]))
    free = _spread([field.y(lines[place].values[-1][1]) for place in ends])
    labels = dict(zip(ends, free, strict=True))
    return tuple(
        _line(field, number, line, labels[number - 1]) for number, line in enumerate(lines, start=1)
    )


def _spread(ends: Sequence[int]) -> list[int]:
    """Return heights for labels a line apart, each as near below its end as the field allows."""
    heights: list[int] = []
    for end in ends:
        heights.append(max(end, heights[-1] + _LINE_HEIGHT) if heights else end)
    lowest = _BOTTOM
    for place in reversed(range(len(heights))):
        heights[place] = min(heights[place], lowest)
        lowest = heights[place] - _LINE_HEIGHT
    return heights


def _line(field: _Field, number: int, line: ChartLine, label_y: int) -> DrawnLine:
    places = [(field.years.index(year), year, value) for year, value in line.values]
    runs = groupby(enumerate(places), key=lambda item: item[1][0] - item[0])
    paths = [
        " ".join(f"{field.x(year)},{field.y(value)}" for _, (_, year, value) in run)
        for _, run in runs
    ]
    marks = tuple(
        Mark(field.x(year), field.y(value), f"{line.name}, {year}: {write_number(value)}")
        for year, value in line.values
    )
    drawn = tuple(path for path in paths if " " in path)
    return DrawnLine(number, line.name, _label(line.name), drawn, marks, label_y)


def _label(name: str) -> str:
    """Return ``name`` as it fits beside the field; the legend has it whole."""
    return clipped(name, _LABEL_LETTERS)


def _sentence(lines: Sequence[ChartLine]) -> str:
    """Return who is highest and lowest in the last year that has values."""
    year = max(line.values[-1][0] for line in lines)
    last = [(value, line.name) for line in lines for at, value in line.values if at == year]
    high, low = max(value for value, _ in last), min(value for value, _ in last)
    if len(last) == 1:
        value, owner = last[0]
        return say(
            "averages", "chart.sentence-one", year=year, value=write_number(value), owner=owner
        )
    return say(
        "averages",
        "chart.sentence",
        year=year,
        high=write_number(high),
        high_of=", ".join(name for value, name in last if value == high),
        low=write_number(low),
        low_of=", ".join(name for value, name in last if value == low),
    )
