"""A score lies outside the range of its criterion."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.definition import sheet_of
from generator.findings.value_out_of_range import range_text
from generator.model.score import Score
from generator.russian.numbers import write_number


def _find(record: Score, surroundings: Surroundings) -> Iterator[Spot]:
    sheet = sheet_of(surroundings, record)
    criteria = {criterion.id: criterion for criterion in sheet.criteria} if sheet else {}
    for given in record.scores:
        criterion = criteria.get(given.criterion)
        if criterion and not criterion.minimum <= given.score <= criterion.maximum:
            yield spot(
                given.origin.at("score"),
                found=write_number(given.score),
                criterion=criterion.name,
                allowed=range_text(criterion.minimum, criterion.maximum),
            )


SCORE_OUT_OF_RANGE = Check("score-out-of-range", Severity.ERROR, Score, _find)
