"""A condition of a threshold can't be held against a value: no number, or a number too many."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_of_type
from generator.model.monitoring_plan import Condition, MonitoringPlan, Threshold


def _find(record: MonitoringPlan, _: Surroundings) -> Iterator[Spot]:
    for threshold in parts_of_type(record, Threshold):
        if bool(threshold.conditions) != (threshold.expects is not None):
            key = "conditions" if threshold.expects else "expects"
            yield spot(threshold.origin, found=say("monitorings", f"fault.{key}"))
    for condition in parts_of_type(record, Condition):
        if condition.relation.is_trend == (condition.value is not None):
            key = "trend" if condition.relation.is_trend else "number"
            yield spot(condition.origin, found=say("monitorings", f"fault.{key}"))


THRESHOLD_INCOMPLETE = Check("threshold-incomplete", Severity.ERROR, MonitoringPlan, _find)
