"""A plan as bars over months: one bar an event, or one a section where events are many.

Enters: rows with the days of their events, and the day of the site. Leaves: whole coordinates and
texts; the page draws them, and the list of events on it is the picture's table. The state of an
event is told by the shape at the end of its bar, not by colour alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from generator.analyse.planned_days import PlannedDays
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render.pieces.cycle import month_title
from generator.render.pieces.number import Mark
from generator.russian.shorten import clipped

LONGEST = 40
WIDTH = 760
_LEFT, _RIGHT, _TOP, _STEP, _THIN = 230, 736, 34, 20, 5
_LABEL_LETTERS = 32
_MOST_TICKS = 14


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A row to draw: its name, the days of its events, and the mark of its state."""

    name: str
    days: tuple[PlannedDays, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: whole coordinates and the words of its tooltip."""

    x: int
    width: int
    title: str


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """A row as drawn: ``label`` is as much of its name as fits, ``end`` where its shape stands."""

    y: int
    label: str
    kind: str
    shape: str
    end: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class MonthTick:
    """The beginning of a month and what is written at it."""

    x: int
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A plan ready to be drawn on a field ``WIDTH`` wide; ``today`` is empty outside of it."""

    title: str
    description: str
    sentence: str
    width: int
    height: int
    bottom: int
    ticks: tuple[MonthTick, ...]
    rows: tuple[DrawnRow, ...]
    today: tuple[MonthTick, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    first: date
    days: int

    def x(self, day: date) -> int:
        return _LEFT + (_RIGHT - _LEFT) * (day - self.first).days // self.days


def draw_timeline(name: str, rows: Sequence[TimelineRow], on: date) -> tuple[Timeline, ...]:
    """Return the picture of the plan ``name``; none when no event names a day."""
    shown = [row for row in rows if row.days]
    if not shown:
        return ()
    first = min(days.first for row in shown for days in row.days).replace(day=1)
    last = max(days.last for row in shown for days in row.days)
    after = _next_month(last, 1)
    field = _Field(first, (after - first).days)
    bottom = _TOP + _STEP * len(shown)
    span = {"first": month_title(f"{first:%Y-%m}"), "last": month_title(f"{last:%Y-%m}")}
    return (
        Timeline(
            title=say("feeds", "timeline.title", name=name),
            description=say("feeds", "timeline.description", **_lowered(span)),
            sentence=_sentence(shown, on, _lowered(span)),
            width=WIDTH,
            height=bottom + 24,
            bottom=bottom,
            ticks=tuple(_ticks(field, after)),
            rows=tuple(_row(field, at, row) for at, row in enumerate(shown)),
            today=(MonthTick(field.x(on), f"{on:%d.%m.%Y}"),) if first <= on < after else (),
        ),
    )


def _lowered(span: dict[str, str]) -> dict[str, str]:
    return {key: text[:1].lower() + text[1:] for key, text in span.items()}


def _next_month(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, 1)


def _ticks(field: _Field, after: date) -> list[MonthTick]:
    """Return the beginnings of months, so many of them that their names have room."""
    months = (after.year - field.first.year) * 12 + after.month - field.first.month
    step = next(each for each in (1, 3, 6, 12, 24, 60, 120) if months <= each * _MOST_TICKS)
    found = [_next_month(field.first, at) for at in range(0, months, step)]
    return [MonthTick(field.x(day), _tick_text(day, step)) for day in found]


def _tick_text(day: date, step: int) -> str:
    if step > 1:
        return f"{day:%m.%Y}"
    short = month_title(f"{day:%Y-%m}")[:3].lower()
    return f"{short} {day:%y}" if day.month == 1 else short


def _row(field: _Field, at: int, row: TimelineRow) -> DrawnRow:
    bars = tuple(_bar(field, row, days) for days in row.days)
    return DrawnRow(
        y=_TOP + _STEP * at,
        label=clipped(row.name, _LABEL_LETTERS),
        kind=row.mark.kind,
        shape=row.mark.shape,
        end=max(bar.x + bar.width for bar in bars) + 4,
        bars=bars,
    )


def _bar(field: _Field, row: TimelineRow, days: PlannedDays) -> Bar:
    x = field.x(days.first)
    end = _LEFT + (_RIGHT - _LEFT) * ((days.last - field.first).days + 1) // field.days
    same = days.first == days.last
    when = f"{days.last:%d.%m.%Y}" if same else f"{days.first:%d.%m.%Y} – {days.last:%d.%m.%Y}"
    return Bar(x, max(end - x - 1, _THIN), f"{row.name}: {when}, {row.mark.word}")


def _sentence(rows: Sequence[TimelineRow], on: date, span: dict[str, str]) -> str:
    """Return how many terms there are, and how many of them are past with nothing done."""
    ends = Counter(f"{days.last:%Y-%m}" for row in rows for days in row.days if not days.rule)
    overdue = sum(row.mark.kind == "overdue" for row in rows)
    said = say("feeds", "timeline.sentence", count=len(rows), **span)
    late = say("feeds", "timeline.overdue", on=f"{on:%d.%m.%Y}", count=overdue)
    if not ends:
        return f"{said} {late}"
    month, count = min(ends.items(), key=lambda item: (-item[1], item[0]))
    busy = say(
        "feeds", "timeline.busy", month=_lowered({"m": month_title(month)})["m"], count=count
    )
    return f"{said} {late} {busy}"
