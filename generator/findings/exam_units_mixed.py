"""One table gives some lines in counts and others in percent."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.exam import ExamResults


def _find(record: ExamResults, _: Surroundings) -> Iterator[Spot]:
    first, *others = record.lines
    other = next((line for line in others if line.unit is not first.unit), None)
    if other is not None:
        count = sum(line.unit is not first.unit for line in others)
        yield spot(other.origin.at("unit"), count=count, total=len(record.lines))


EXAM_UNITS_MIXED = Check("exam-units-mixed", Severity.WARNING, ExamResults, _find)
