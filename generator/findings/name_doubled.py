"""Two parts of one record have the same id, or two lines speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.core.finding import Severity
from generator.core.origin import Origin
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
    keyed = sorted(_keys(record), key=lambda item: item[0])
    for _key, group in groupby(keyed, key=lambda item: item[0]):
        (_key, first, _name), *others = group
        for _key, origin, name in others:
            yield spot(origin, found=name, first=first.pointer)


def _keys(record: Record) -> Iterable[tuple[tuple[str, str], Origin, str]]:
    """Give (kind of part and key, where, name shown) of every part that must be unique."""
    for part in parts_of(record):
        if isinstance(part, _WITH_ID):
            yield (type(part).__name__, part.id), part.origin.at("id"), part.id
        else:
            yield from _natural_keys(part, record)


def _natural_keys(part: Part, record: Record) -> Iterable[tuple[tuple[str, str], Origin, str]]:
    if isinstance(part, MeasuredValue):
        yield ("value", part.measure), part.origin.at("measure"), part.measure
    if isinstance(part, GivenScore):
        key = f"{part.criterion} {part.expert}"
        yield ("score", key), part.origin.at("criterion"), part.criterion
    if isinstance(part, PrintedSchool) and isinstance(record, Comparison | Sheet):
        yield ("school", part.school), part.origin.at("school"), part.school


NAME_DOUBLED = Check("name-doubled", Severity.ERROR, Record, _find)
