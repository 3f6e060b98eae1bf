"""A card form or a programme of monitorings uses one code for two things of a kind."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_of
from generator.model.card import CardForm, CardQuestion, CardRow, CardSection, CardTable
from generator.model.monitoring_plan import MonitoringPlan, Threshold, WatchedIndicator
from generator.model.record import Record

_CODED = (CardSection, CardTable, CardRow, CardQuestion, WatchedIndicator, Threshold)


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    if not isinstance(record, CardForm | MonitoringPlan):
        return
    seen: set[tuple[str, str]] = set()
    for key, origin in _codes(record):
        if key in seen:
            yield spot(origin, found=key[1])
        seen.add(key)


def _codes(record: CardForm | MonitoringPlan) -> Iterator[tuple[tuple[str, str], Origin]]:
    for part in parts_of(record):
        if isinstance(part, _CODED):
            yield (type(part).__name__, part.id), part.origin.at("id")


FORM_CODE_DOUBLED = Check("form-code-doubled", Severity.ERROR, Record, _find)
