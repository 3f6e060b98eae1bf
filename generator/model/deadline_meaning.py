"""What a deadline means: its kind, days, order, and the test for being overdue.

Enters nothing; these are types. Leave values that the grammar makes of a text.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.deadline_offset import Offset
from generator.model.period import Period


class DeadlineKind(StrEnum):
    """What a deadline means. ``POINTS`` are several days or unlike spans."""

    POINT = "point"
    POINTS = "points"
    RANGE = "range"
    MONTH = "month"
    MONTHS = "months"
    QUARTER = "quarter"
    YEAR = "year"
    RELATIVE = "relative"
    RECURRENCE = "recurrence"
    BY_PLAN = "by-plan"
    CONSTANT = "constant"
    STAGED = "staged"
    NONE = "none"  # a dash: nothing is due on this track
    IMPOSSIBLE = "impossible"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a staged deadline: its label as printed and its own deadline."""

    label: str
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline. ``text`` is as printed; the rest is what it means.

    ``periods`` are in order of time, both ends inclusive, and empty while no year is known.
    ``recurrence`` and ``plan`` keep their words. ``year_lent`` tells that the text has no year and
    its plan's was taken. ``problem`` says in Russian why the text is unread or impossible.
    ``nearest`` (year, month, day) only serves the order of deadlines without periods.
    """

    text: str
    kind: DeadlineKind
    periods: tuple[Period, ...] = ()
    recurrence: str = ""
    plan: str = ""
    offset: Offset | None = None
    stages: tuple[Stage, ...] = ()
    year_lent: bool = False
    problem: str = ""
    nearest: tuple[int, int, int] = (9999, 99, 0)

    @property
    def start(self) -> date | None:
        """Return the first day, or None when there is none: «до 1 мая», «постоянно»."""
        starts = [period.start for period in self.periods if period.start is not None]
        return min(starts) if starts and len(starts) == len(self.periods) else None

    @property
    def end(self) -> date | None:
        """Return the last day, inclusive, or None when there is none."""
        if len(self.periods) == 1:
            return self.periods[0].end
        ends = [period.end for period in self.periods if period.end is not None]
        return max(ends) if ends and len(ends) == len(self.periods) else None

    @property
    def is_read(self) -> bool:
        """Tell whether the text was understood."""
        return not self.problem

    @property
    def sort_key(self) -> tuple[int, int, int, int, str]:
        """Return a total order: by first day, then by last; those without days stand last."""
        if not self.periods:
            return (*self.nearest, 0, self.text)
        first, last = self.periods[0].sort_key
        return (first.year, first.month, first.day, last.toordinal(), self.text)

    def overdue(self, on: date, *, done: bool) -> bool:
        """Tell whether it is not ``done`` though its last day lies before ``on``."""
        return not done and self.end is not None and self.end < on

    def passed(self, on: date) -> tuple[Period, ...]:
        """Return the periods that ended before ``on``: the stages that should be done."""
        return tuple(one for one in self.periods if one.end is not None and one.end < on)
