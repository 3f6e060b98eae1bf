"""A planned, current or reached value is not understood, so nobody can tell whether it is met."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attainment import bound_of
from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_of_type
from generator.model.condition import Condition, ConditionKind
from generator.model.record import Record
from generator.model.target import Actual, Target


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    for target in parts_of_type(record, Target):
        for found, field in ((target.plan, "plan"), (target.baseline, "baseline")):
            if found is not None and not found.is_read:
                yield spot(target.origin.at(field), found=found.text, problem=found.problem)
        if _needs_direction(target):
            problem = say("checks", "condition.no-direction")
            yield spot(target.origin.at("plan"), found=target.plan.text, problem=problem)
    for actual in parts_of_type(record, Actual):
        if actual.value.kind is not ConditionKind.VALUE:
            problem = say("checks", "condition.no-value")
            yield spot(actual.origin.at("value"), found=actual.value.text, problem=problem)


def _needs_direction(target: Target) -> bool:
    """Tell whether «до 100 %» stands without the direction that gives it a meaning."""
    return any(_is_open(part, target) for part in target.plan.each)


def _is_open(part: Condition, target: Target) -> bool:
    return part.is_read and bound_of(part, target.direction) is ConditionKind.UNREAD


CONDITION_UNREAD = Check("condition-unread", Severity.WARNING, Record, _find)
