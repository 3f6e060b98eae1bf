"""Which schools of a programme need attention on a day, why, and in what order.

Enter what is known of each school: indicators that turned worse in the latest comparison, reports
and measurements that are past their term, events past theirs that name the school, and highly
significant risks that no event answers. Leave the schools with any of these, the weightiest
first. The weights are declared here and explained on the page; nothing else orders schools.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum

from generator.analyse.execution import event_state
from generator.analyse.result import EventState
from generator.analyse.risk_answers import answers
from generator.core.dataclass import dataclass
from generator.model.risk import RiskProfile, Significance
from generator.model.roadmap import Event
from generator.model.unit import ProgrammeUnit


class Reason(StrEnum):
    """Why a school needs attention, in the order in which reasons are said."""

    OVERDUE = "overdue"
    MISSING = "missing"
    WORSE = "worse"
    RISKS = "risks"


# What one event, report, indicator or risk adds: what waits for an answer stands before what was
# measured, and what was measured before what is only feared.
WEIGHTS: Mapping[Reason, int] = {
    Reason.OVERDUE: 3,
    Reason.MISSING: 3,
    Reason.WORSE: 2,
    Reason.RISKS: 1,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How a school stands: how many of each. ``missing`` are reports and measurements not there."""

    school: str
    overdue: int = 0
    missing: int = 0
    worse: int = 0
    risks: int = 0


@dataclass(frozen=True, slots=True)
class Concern:
    """A reason and how many things give it."""

    reason: Reason
    count: int


@dataclass(frozen=True, slots=True)
class Attention:
    """A school that needs attention; ``weight`` is the sum over ``concerns``, never 0."""

    school: str
    concerns: tuple[Concern, ...]
    weight: int


def schools_needing_attention(standings: Iterable[Standing]) -> tuple[Attention, ...]:
    """Return the schools with any concern, the weightiest first, equals in the given order."""
    found = (_attention(standing) for standing in standings)
    return tuple(sorted((each for each in found if each.weight), key=lambda each: -each.weight))


def overdue_by_school(unit: ProgrammeUnit, on: date) -> dict[str, int]:
    """Return school → how many overdue events name it; all events of its own plan do."""
    return _tally(unit, lambda event: event_state(event, on) is EventState.OVERDUE)


def unanswered_risks(
    unit: ProgrammeUnit, profiles: Iterable[RiskProfile], school: str
) -> tuple[str, ...]:
    """Return the highly significant factors of a school that no event answers, in sorted order.

    An event answers the risks that it records, for its schools or for all when it lists none. Where
    no event of the programme records any, nothing is known and nothing is returned.
    """
    events = tuple(event for roadmap in unit.roadmaps for event in roadmap.events if event.risks)
    return tuple(
        factor
        for factor in (_high_risks(profiles, unit.programme.id) if events else ())
        if not any(answers(event, factor, school) for event in events)
    )


def _high_risks(profiles: Iterable[RiskProfile], programme: str) -> tuple[str, ...]:
    found = {
        risk.factor
        for profile in profiles
        for risk in profile.risks
        if profile.programme == programme and risk.significance is Significance.HIGH
    }
    return tuple(sorted(found))


def _attention(standing: Standing) -> Attention:
    counts = ((reason, int(getattr(standing, reason.value))) for reason in Reason)
    concerns = tuple(Concern(reason, count) for reason, count in counts if count)
    weight = sum(WEIGHTS[each.reason] * each.count for each in concerns)
    return Attention(standing.school, concerns, weight)


def _named(unit: ProgrammeUnit, event: Event) -> set[str]:
    """Return the ids that an event names as schools; the organiser of the plan among them."""
    return {unit.programme.organiser, *event.named_schools} - {""}


def _tally(unit: ProgrammeUnit, wanted: Callable[[Event], bool]) -> dict[str, int]:
    events = (event for roadmap in unit.roadmaps for event in roadmap.events if wanted(event))
    return dict(Counter(school for event in events for school in _named(unit, event)))
