"""Which events answer which risks: an event says itself what factors it is meant for.

Enter the columns of a risk matrix and the roadmaps of a programme. Leave for each factor its
highly significant schools, the events that answer it, and the schools that none of them reaches.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.risk_matrix import RiskColumn
from generator.core.dataclass import dataclass
from generator.model.risk import Significance
from generator.model.roadmap import Event, Execution, Roadmap


@dataclass(frozen=True, slots=True)
class FactorAnswers:
    """A factor: the schools for which it is highly significant, and what is planned against it.

    ``unanswered`` are those of ``schools`` that no event reaches; all ids are in their order.
    """

    factor: str
    schools: tuple[str, ...]
    events: tuple[tuple[Roadmap, Event], ...]
    unanswered: tuple[str, ...]


def factor_answers(
    factors: Iterable[str], columns: Iterable[RiskColumn], roadmaps: Iterable[Roadmap]
) -> tuple[FactorAnswers, ...]:
    """Return what answers each factor, in the order of the factors; a cancelled event does not."""
    listed, plans = tuple(columns), tuple(roadmaps)
    return tuple(_answers(factor, listed, plans) for factor in factors)


def answers(event: Event, factor: str, school: str) -> bool:
    """Tell whether an event is meant to answer a factor at a school."""
    reached = not event.schools or any(each.school == school for each in event.schools)
    return factor in event.risks and event.execution is not Execution.CANCELLED and reached


def _answers(
    factor: str, columns: tuple[RiskColumn, ...], roadmaps: tuple[Roadmap, ...]
) -> FactorAnswers:
    schools = tuple(dict.fromkeys(each.school for each in columns if _is_high(each, factor)))
    found = tuple(
        (roadmap, event)
        for roadmap in roadmaps
        for event in roadmap.events
        if factor in event.risks
    )
    left = tuple(
        school
        for school in schools
        if not any(answers(event, factor, school) for _, event in found)
    )
    return FactorAnswers(factor, schools, found, left)


def _is_high(column: RiskColumn, factor: str) -> bool:
    risk = column.risk(factor)
    return risk is not None and risk.significance is Significance.HIGH
