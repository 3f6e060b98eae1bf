"""The printed maximum of a sheet is not the sum of its criteria's maxima."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.score import sheet_maximum
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.score import Sheet
from generator.russian.numbers import write_number


def _find(sheet: Sheet, _: Surroundings) -> Iterator[Spot]:
    computed = sheet_maximum(sheet)
    if computed != sheet.maximum:
        yield spot(
            sheet.origin.at("maximum"),
            found=write_number(sheet.maximum),
            allowed=write_number(computed),
        )


MAXIMUM_DIFFERS = Check("maximum-differs", Severity.ERROR, Sheet, _find)
