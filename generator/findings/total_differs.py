"""A printed total is not the sum of the printed scores."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.score import score_total, summed_score
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.definition import sheet_of
from generator.model.score import Score
from generator.russian.numbers import write_number


def _find(record: Score, surroundings: Surroundings) -> Iterator[Spot]:
    sheet = sheet_of(surroundings, record)
    if sheet is None or record.total is None:
        return
    summed = summed_score(record, sheet)
    if summed is not None and summed != record.total:
        computed = score_total(record, sheet, record.owner)
        yield spot(
            record.origin.at("total"),
            found=write_number(record.total),
            allowed=write_number(summed),
            arithmetic=computed.explanation.split("; ")[0],
        )


TOTAL_DIFFERS = Check("total-differs", Severity.ERROR, Score, _find)
