"""A chart of rich text as a drawing on a page: the twin of the native chart in Word.

Enters: a chart and the id it gets on its page. Leaves: the markup of an SVG with title and
description; its table stands below it (rich_html). Parts are told apart by pattern and order,
lines by mark, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.core.dataclass import dataclass
from generator.core.jinja import escape
from generator.core.rich import Chart, ChartKind
from generator.render.printed import typeset
from generator.russian.numbers import write_number
from generator.russian.shorten import clipped

_WIDTH, _LEFT, _RIGHT = 640, 232, 620
_ROW, _BAR, _KEY = 26, 18, 20
_LETTER = 7
_NAME_LETTERS = 32
_NONE = Decimal(0)
# Fills as in Word: dark, light, strokes in the colour of the text, empty, middle.
_PATTERNS = {2: '<path d="M-1 1 1 -1M0 6 6 0M5 7 7 5" stroke="currentColor"/>'}
_FILLS = 5


@dataclass(frozen=True, slots=True)
class _Scale:
    """Values from ``low`` to ``high`` on a line of whole coordinates."""

    low: Decimal
    high: Decimal
    first: int
    last: int

    def at(self, value: Decimal) -> int:
        share = (value - self.low) / (self.high - self.low)
        return self.first + int((share * (self.last - self.first)).to_integral_value())

    @property
    def ticks(self) -> list[Decimal]:
        middle = (self.low + self.high) / 2
        return [self.low, middle, self.high]


def chart_svg(chart: Chart, name: str) -> str:
    """Return the drawing of ``chart``, whose title and description get ids from ``name``."""
    height, drawn = _lines(chart) if chart.kind is ChartKind.LINES else _bars(chart, name)
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-labelledby="{name}-title {name}-alt">'
        f'<title id="{name}-title">{escape(chart.corner)}: {escape(chart.axis)}</title>'
        f'<desc id="{name}-alt">{escape(chart.alt)}</desc>{drawn}</svg>'
    )


def number_of(value: str) -> Decimal | None:
    """Return a value of a series, None when there is none."""
    return Decimal(value) if value else None


def _bars(chart: Chart, name: str) -> tuple[int, str]:
    keys = list(_keys(chart, name))
    top = _KEY * (1 + max(row for row, _ in keys)) + 10 if keys else 10
    lines = 1 if chart.kind is not ChartKind.COLUMNS else len(chart.series)
    step = _ROW if lines == 1 else lines * (_BAR - 2) + 10
    bottom = top + step * len(chart.categories)
    scale = _scale(chart)
    grid = "".join(_upright(chart, scale, value, top, bottom) for value in scale.ticks)
    rows = "".join(
        _row(chart, name, scale, at, top + step * at) for at in range(len(chart.categories))
    )
    patterns = "".join(_pattern(name, place) for place in _PATTERNS if place < len(chart.series))
    key = "".join(markup for _, markup in keys)
    return bottom + 26, f'<defs>{patterns}</defs>{key}<g class="chart-grid">{grid}</g>{rows}'


def _scale(chart: Chart) -> _Scale:
    if chart.kind is ChartKind.SHARES:
        return _Scale(_NONE, Decimal(100), _LEFT, _RIGHT)
    if chart.kind is ChartKind.STACKED:
        ends = [sum(_column(chart, at), _NONE) for at in range(len(chart.categories))]
    else:
        ends = [value for at in range(len(chart.categories)) for value in _column(chart, at)]
    low, high = _whole([_NONE, *ends])
    return _Scale(low, high, _LEFT, _RIGHT)


def _whole(values: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    low = min(values).to_integral_value(ROUND_FLOOR)
    high = max(values).to_integral_value(ROUND_CEILING)
    return low, max(high, low + 1)


def _column(chart: Chart, at: int) -> list[Decimal]:
    """Return the values of all series for one category, missing ones as nothing to draw."""
    return [number_of(each.values[at]) or _NONE for each in chart.series]


def _row(chart: Chart, name: str, scale: _Scale, at: int, top: int) -> str:
    values = _column(chart, at)
    whole = sum(values, _NONE) or Decimal(1)
    begin, parts = _NONE, ""
    for place, value in enumerate(values):
        size = 100 * value / whole if chart.kind is ChartKind.SHARES else value
        if chart.kind is ChartKind.COLUMNS:
            parts += _part(name, place, scale, (_NONE, size), top + place * (_BAR - 2), value)
        else:
            parts += _part(name, place, scale, (begin, begin + size), top, value)
            begin += size
    label = _cut(chart.categories[at])
    return f'<text x="{_LEFT - 8}" y="{top + 14}" text-anchor="end">{label}</text>{parts}'


def _part(
    name: str, place: int, scale: _Scale, ends: tuple[Decimal, Decimal], top: int, value: Decimal
) -> str:
    left, right = sorted(scale.at(end) for end in ends)
    if not value or left == right:
        return ""
    number = escape(write_number(value))
    said = ""
    if right - left >= _LETTER * len(number) + 6:
        middle = (left + right) // 2
        said = f'<text class="chart-value" x="{middle}" y="{top + 14}">{number}</text>'
    return f"{_box(name, place, left, top, right - left)}{said}"


def _box(name: str, place: int, left: int, top: int, width: int) -> str:
    fill = place % _FILLS
    pattern = f' fill="url(#{name}-{fill})"' if fill in _PATTERNS else ""
    return (
        f'<rect class="chart-part-{fill + 1}"{pattern} x="{left}" y="{top}" '
        f'width="{width}" height="{_BAR}"/>'
    )


def _keys(chart: Chart, name: str) -> Iterator[tuple[int, str]]:
    """Give the row and the markup of each name of the legend."""
    left, row = 10, 0
    for place, series in enumerate(chart.series):
        width = 40 + _LETTER * len(series.name)
        if left > 10 and left + width > _WIDTH:
            left, row = 10, row + 1
        top = row * _KEY + 2
        text = f'<text x="{left + 24}" y="{top + 14}">{escape(typeset(series.name))}</text>'
        yield row, f"{_box(name, place, left, top, _BAR)}{text}"
        left += width


def _pattern(name: str, place: int) -> str:
    return (
        f'<pattern id="{name}-{place}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f"{_PATTERNS[place]}</pattern>"
    )


def _upright(chart: Chart, scale: _Scale, value: Decimal, top: int, bottom: int) -> str:
    at = scale.at(value)
    text = write_number(value) + ("%" if chart.kind is ChartKind.SHARES else "")
    return (
        f'<line x1="{at}" x2="{at}" y1="{top - 4}" y2="{bottom}"/>'
        f'<text x="{at}" y="{bottom + 16}" text-anchor="middle">{text}</text>'
    )


def _cut(name: str) -> str:
    """Return as much of a name as fits beside the bars; the table has it whole."""
    return str(escape(typeset(clipped(name, _NAME_LETTERS))))


def _lines(chart: Chart) -> tuple[int, str]:
    found = [number_of(value) for each in chart.series for value in each.values]
    low, high = _whole([value for value in found if value is not None] or [_NONE])
    down = _Scale(low, high, 260, 20)
    steps = max(len(chart.categories) - 1, 1)
    places = [50 + 540 * at // steps for at in range(len(chart.categories))]
    grid = "".join(_level(down, value) for value in down.ticks) + "".join(
        f'<text x="{x}" y="280" text-anchor="middle">{escape(category)}</text>'
        for x, category in zip(places, chart.categories, strict=True)
    )
    lines = "".join(
        _line(number, [number_of(value) for value in each.values], places, down)
        for number, each in enumerate(chart.series, start=1)
    )
    return 290, f'<g class="chart-grid">{grid}</g>{lines}'


def _level(down: _Scale, value: Decimal) -> str:
    at = down.at(value)
    return (
        f'<line x1="50" x2="590" y1="{at}" y2="{at}"/>'
        f'<text x="44" y="{at + 4}" text-anchor="end">{write_number(value)}</text>'
    )


def _line(
    number: int, values: Sequence[Decimal | None], places: Sequence[int], down: _Scale
) -> str:
    runs: list[list[str]] = [[]]
    marks = ""
    for x, value in zip(places, values, strict=True):
        if value is None:
            runs.append([])
            continue
        y = down.at(value)
        runs[-1].append(f"{x},{y}")
        marks += (
            f'<g><circle cx="{x}" cy="{y}" r="7"/><text class="chart-mark" x="{x}" y="{y + 3}" '
            f'text-anchor="middle">{number}</text></g>'
        )
    drawn = "".join(f'<polyline points="{" ".join(run)}"/>' for run in runs if len(run) > 1)
    return f'<g class="chart-line-{number}">{drawn}{marks}</g>'
