"""Execution: how the events of a roadmap stand on a date.

Enter a roadmap and a day, which is always given, never today's. Leave one state per event.
"""

from __future__ import annotations

from datetime import date, timedelta

from generator.analyse.result import EventExecution, EventState
from generator.core.wording import say
from generator.model.deadline import Deadline, DeadlineKind
from generator.model.roadmap import Event, Execution, Roadmap

SOON_DAYS = 30
_WITHOUT_LAST_DAY = frozenset(
    {
        DeadlineKind.CONSTANT,
        DeadlineKind.RECURRENCE,
        DeadlineKind.BY_PLAN,
        DeadlineKind.RELATIVE,
        DeadlineKind.RANGE,
    }
)


def roadmap_execution(
    roadmap: Roadmap, on: date, *, soon_days: int = SOON_DAYS
) -> tuple[EventExecution, ...]:
    """Return the state of every event on the day ``on``, in the roadmap's order.

    An event whose last day lies at most ``soon_days`` ahead is due soon.
    """
    return tuple(
        EventExecution(
            event=event.id,
            state=event_state(event, on, soon_days=soon_days),
            due=_last_day(event),
            origin=event.origin,
        )
        for event in roadmap.events
    )


def event_state(event: Event, on: date, *, soon_days: int = SOON_DAYS) -> EventState:
    """Return how ``event`` stands on ``on``; with several tracks it is overdue when any is."""
    if event.execution is Execution.CANCELLED:
        return EventState.CANCELLED
    if event.execution is Execution.DONE:
        return EventState.DONE if _has_evidence(event) else EventState.NO_EVIDENCE
    deadlines = event_deadlines(event)
    ends = [end for deadline in deadlines if (end := deadline.end) is not None]
    if not ends:
        return _state_without_last_day(event, deadlines, on)
    if min(ends) < on:
        return EventState.OVERDUE
    is_soon = max(ends) <= on + timedelta(days=soon_days)
    return EventState.DUE_SOON if is_soon else EventState.PLANNED


def event_deadlines(event: Event) -> tuple[Deadline, ...]:
    """Return the event's own deadline and those of its tracks."""
    own = () if event.deadline is None else (event.deadline,)
    return (*own, *[item.deadline for item in event.tracks]) if event.tracks else own


def state_name(state: EventState) -> str:
    """Return the Russian name of a state for a table's cell."""
    return say("analyse", f"execution.{state.value}")


def _has_evidence(event: Event) -> bool:
    return any(item.title or item.link for item in event.evidence)


def _last_day(event: Event) -> date | None:
    ends = [deadline.end for deadline in event_deadlines(event) if deadline.end is not None]
    return max(ends, default=None)


def _state_without_last_day(event: Event, deadlines: tuple[Deadline, ...], on: date) -> EventState:
    if not any(deadline.kind in _WITHOUT_LAST_DAY for deadline in deadlines):
        return EventState.UNCLEAR
    began = event.execution is Execution.STARTED or bool(event.result) or _has_evidence(event)
    took_place = any(_is_past(item.date.first, on) for item in event.occurrences)
    return EventState.UNDERWAY if began or took_place else EventState.SILENT


def _is_past(day: date | None, on: date) -> bool:
    return day is not None and day <= on
