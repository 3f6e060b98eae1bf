"""A Markdown file lies among the texts of a programme, but no record names it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.unit import ProgrammeUnit

TEXTS = "texts/"


def _find(unit: ProgrammeUnit, surroundings: Surroundings) -> Iterator[Spot]:
    folder = unit.programme.origin.file.rpartition("/")[0]
    if any(file.startswith(f"{folder}/") for file in surroundings.registry.unreadable):
        return  # the record that names the text may be the one that can't be read
    used = {TEXTS + file.removeprefix(TEXTS) for file in _named(unit)}
    if not used <= unit.texts.keys():
        return  # a misspelt name is told where it stands
    for name in unit.texts:
        if name.startswith(TEXTS) and name not in used:
            yield spot(Origin(f"{folder}/{name}"), found=name)


def _named(unit: ProgrammeUnit) -> Iterator[str]:
    for note in unit.notes:
        yield from (text.file for text in note.texts)
    for narrative in unit.narratives:
        yield narrative.file
        yield from (annex.file for annex in narrative.annexes)


TEXT_UNUSED = Check("text-unused", Severity.ADVICE, ProgrammeUnit, _find)
