"""On which days an event of the calendar stands: periods, single days, and days that come again.

Enter an entry of the calendar and the time of its plan. Leave days in order; none for a term that
names no day («постоянно», «по плану»).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.analyse.calendar import CalendarEntry
from generator.core.dataclass import dataclass
from generator.model.deadline import Deadline, DeadlineKind
from generator.model.period import Period, year_period
from generator.model.recurrence import Recurrence, read_recurrence
from generator.model.roadmap import Roadmap
from generator.model.unit import ProgrammeUnit


@dataclass(frozen=True, slots=True)
class PlannedDays:
    """The days from ``first`` to ``last``, both inclusive; with a ``rule`` only those that it says.

    A term with one end («до 1 мая») is the day of that end.
    """

    first: date
    last: date
    rule: Recurrence | None = None


def planned_days(entry: CalendarEntry, plan: Period) -> tuple[PlannedDays, ...]:
    """Return the days of an event, each once and in order; ``plan`` is the time of its plan."""
    found = {days for deadline in entry.deadlines for days in _days(deadline, plan)}
    return tuple(sorted(found, key=lambda days: (days.first, days.last, days.rule is not None)))


def plan_time(unit: ProgrammeUnit, roadmap: Roadmap) -> Period:
    """Return the time of a plan: that of its cycle, else its year."""
    year = year_period(roadmap.year)
    cycle = next((each for each in unit.cycles if each.id == roadmap.cycle), None)
    if cycle is None:
        return year
    return Period(cycle.begins.first or year.start, cycle.ends.last or year.end)


def months_of(days: PlannedDays) -> tuple[str, ...]:
    """Return the months YYYY-MM in which days end, or in which those of a rule fall."""
    if days.rule is None:
        return (f"{days.last:%Y-%m}",)
    found = {f"{day:%Y-%m}" for day in days.rule.days(days.first, days.last)}
    return tuple(sorted(found))


def _days(deadline: Deadline, plan: Period) -> Iterator[PlannedDays]:
    if deadline.problem:
        return
    if deadline.kind is DeadlineKind.RECURRENCE:
        rule = read_recurrence(deadline.recurrence)
        whole = _within(deadline.periods, plan)
        if rule is not None and whole is not None:
            yield from _recurring(rule, whole)
            return
    for period in deadline.periods:
        first, last = period.start or period.end, period.end or period.start
        if first is not None and last is not None:
            yield PlannedDays(first, last)


def _within(periods: tuple[Period, ...], plan: Period) -> PlannedDays | None:
    """Return the time in which days come again: from the first period to the last, else the plan's.

    An open end is that of the plan.
    """
    first = periods[0].start if periods else plan.start
    last = periods[-1].end if periods else plan.end
    first, last = first or plan.start, last or plan.end
    return PlannedDays(first, last) if first and last and first <= last else None


def _recurring(rule: Recurrence, whole: PlannedDays) -> Iterator[PlannedDays]:
    days = next(rule.days(whole.first, whole.last), None)
    if days is not None:
        yield PlannedDays(days, whole.last, rule)
