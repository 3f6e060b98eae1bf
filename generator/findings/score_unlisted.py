"""A school was scored on a sheet that does not list it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.definition import sheet_of
from generator.model.score import Score


def _find(record: Score, surroundings: Surroundings) -> Iterator[Spot]:
    sheet = sheet_of(surroundings, record)
    if sheet is not None and record.owner not in {listed.school for listed in sheet.schools}:
        yield spot(record.origin.at("sheet"), found=sheet.title, first=sheet.origin.file)


SCORE_UNLISTED = Check("score-unlisted", Severity.WARNING, Score, _find)
