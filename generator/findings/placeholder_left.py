"""A final record still holds a blank to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import values_of
from generator.model.record import Record


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    for origin, text in values_of(record, str):
        blank = None if "://" in text else _BLANK.search(text)
        if blank:
            yield spot(origin, found=blank[0])


_BLANK = re.compile(
    r"_{3,}|\.{5,}|…{2,}|\?{3,}"
    r"|\b(?:TODO|TBD|FIXME)\b"
    r"|\b(?:[XХ]{2}\.[XХ]{2}\.[XХ0-9]{2,4}|[XХ]{3,})\b"
    r"|\b(?:lorem ipsum)\b",
    re.IGNORECASE,
)

PLACEHOLDER_LEFT = Check("placeholder-left", Severity.ERROR, Record, _find)
