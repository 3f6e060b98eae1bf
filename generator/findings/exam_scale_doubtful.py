"""An average does not look like one on its scale: over 5 among marks, 5 or less out of 100."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_among
from generator.model.exam_average import AverageLine, ReferenceLine, Scale
from generator.model.record import Record
from generator.russian.numbers import write_number

_LOWEST, _HIGHEST = Decimal(2), Decimal(5)


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    for part in parts_among(record, AverageLine, ReferenceLine):
        if isinstance(part, AverageLine | ReferenceLine) and _is_doubtful(part.scale, part.average):
            found = f"{part.subject}: {write_number(part.average or 0)}"
            yield spot(part.origin.at("average"), found=found)


def _is_doubtful(scale: Scale, average: Decimal | None) -> bool:
    if average is None:
        return False
    if scale is Scale.SCORE_100:
        return average <= _HIGHEST
    return not _LOWEST <= average <= _HIGHEST


EXAM_SCALE_DOUBTFUL = Check("exam-scale-doubtful", Severity.WARNING, Record, _find)
