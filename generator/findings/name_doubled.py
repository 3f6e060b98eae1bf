"""Two parts of one record have the same id, or two lines speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_of
from generator.model.collection import CollectedTable
from generator.model.identification import WhatIf
from generator.model.indicator import (
    Comparison,
    Direction,
    Measure,
    MeasuredValue,
    PlannedIndicator,
    PrintedSchool,
)
from generator.model.order import Annex, Point
from generator.model.organisation import OrganisationUnit
from generator.model.record import Part, Record
from generator.model.risk import Factor, RiskGroup
from generator.model.roadmap import Event, Section, Track
from generator.model.school import Label
from generator.model.score import Criterion, GivenScore, Sheet

# Parts whose ids must be unique in the whole record, however deep they stand.
_WITH_ID = (
    Direction,
    PlannedIndicator,
    Measure,
    Criterion,
    Section,
    Track,
    Event,
    Point,
    Annex,
    Label,
    OrganisationUnit,
    Factor,
    RiskGroup,
    WhatIf,
    CollectedTable,
)


def _find(record: Record, _around: Surroundings) -> Iterator[Spot]:
    first: dict[tuple[str, ...], Part] = {}
    for part in parts_of(record):
        keyed = _key(part, record)
        if keyed is not None:
            key, field, name = keyed
            known = first.setdefault(key, part)
            if known is not part:
                there = known.origin.at(field).pointer
                yield spot(part.origin.at(field), found=name, first=there)


def _key(part: Part, record: Record) -> tuple[tuple[str, ...], str, str] | None:
    """Return (kind of part and key, field, name shown) of a part that must be unique."""
    if isinstance(part, _WITH_ID):
        return (type(part).__name__, part.id), "id", part.id
    if isinstance(part, MeasuredValue):
        return ("value", part.measure), "measure", part.measure
    if isinstance(part, GivenScore):
        return ("score", part.criterion, part.expert), "criterion", part.criterion
    if isinstance(part, PrintedSchool) and isinstance(record, Comparison | Sheet):
        return ("school", part.school), "school", part.school
    return None


NAME_DOUBLED = Check("name-doubled", Severity.ERROR, Record, _find)
