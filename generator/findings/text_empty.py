"""A Markdown file among the texts of a programme holds no text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.unit import ProgrammeUnit


def _find(unit: ProgrammeUnit, _: Surroundings) -> Iterator[Spot]:
    folder = unit.programme.origin.file.rpartition("/")[0]
    for name, text in unit.texts.items():
        if not text.strip():
            yield spot(Origin(f"{folder}/{name}"), found=name)


TEXT_EMPTY = Check("text-empty", Severity.WARNING, ProgrammeUnit, _find)
