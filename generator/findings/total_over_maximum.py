"""A printed total exceeds the maximum of its sheet."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.score import sheet_maximum
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.definition import sheet_of
from generator.model.score import Score
from generator.russian.numbers import write_number


def _find(record: Score, surroundings: Surroundings) -> Iterator[Spot]:
    sheet = sheet_of(surroundings, record)
    if sheet is None or record.total is None:
        return
    maximum = sheet_maximum(sheet)
    if record.total > maximum:
        yield spot(
            record.origin.at("total"),
            found=write_number(record.total),
            allowed=write_number(maximum),
        )


TOTAL_OVER_MAXIMUM = Check("total-over-maximum", Severity.ERROR, Score, _find)
