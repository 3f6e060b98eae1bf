"""A plan leads the other way than its direction says, or sets out from another current value.

A bound says a direction too: «не менее 80 %» is no plan of a value that should fall.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.analyse.attainment import direction_name
from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_of_type
from generator.model.condition import Condition, ConditionKind
from generator.model.record import Record
from generator.model.target import Direction, Target


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    for target in parts_of_type(record, Target):
        problem = _direction_problem(target) or _bound_problem(target) or _start_problem(target)
        if problem:
            yield spot(target.origin.at("plan"), found=target.plan.text, problem=problem)


def _direction_problem(target: Target) -> str:
    start = _start(target)
    goal = target.plan.goal
    if start is None or goal is None or target.direction is None:
        return ""
    wrong = {
        Direction.UP: goal < start,
        Direction.DOWN: goal > start,
        Direction.KEEP: goal != start,
    }
    if not wrong[target.direction]:
        return ""
    words = target.baseline.text if target.baseline else target.plan.text
    name = direction_name(target.direction)
    return say("checks", "target.direction", direction=name, baseline=words)


def _bound_problem(target: Target) -> str:
    """Say that a bound from below stands for a value that should fall, or the reverse."""
    wrong = _AGAINST.get(target.direction) if target.direction else None
    if wrong is None or not any(part.kind in wrong for part in target.plan.each):
        return ""
    return say("checks", "target.bound", direction=direction_name(target.direction))


def _start_problem(target: Target) -> str:
    stated, own = _value(target.baseline), target.plan.start
    if stated is None or own is None or stated == own or target.baseline is None:
        return ""
    return say("checks", "target.start", baseline=target.baseline.text)


def _start(target: Target) -> Decimal | None:
    stated = _value(target.baseline)
    return stated if stated is not None else target.plan.start


def _value(condition: Condition | None) -> Decimal | None:
    return condition.goal if condition else None


_AGAINST = {
    Direction.UP: (ConditionKind.AT_MOST, ConditionKind.BELOW),
    Direction.DOWN: (ConditionKind.AT_LEAST, ConditionKind.ABOVE),
}

TARGET_CONTRADICTED = Check("target-contradicted", Severity.WARNING, Record, _find)
