"""No whole number of participants fits a printed percentage."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.marks import recover_count
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.exam import ExamResults, MarkUnit
from generator.russian.numbers import write_number

_NAMES = ("n2", "n3", "n4", "n5")


def _find(record: ExamResults, _: Surroundings) -> Iterator[Spot]:
    for line in record.lines:
        if line.unit is not MarkUnit.PERCENT:
            continue
        for name, cell in zip(_NAMES, line.marks, strict=True):
            if cell is not None and recover_count(cell, line.participants) is None:
                yield spot(
                    line.origin.at(name),
                    subject=f"{line.subject}, {line.grade} класс",
                    mark=name.removeprefix("n"),
                    found=write_number(cell),
                    participants=line.participants,
                )


PERCENT_UNCOUNTABLE = Check("percent-uncountable", Severity.WARNING, ExamResults, _find)
