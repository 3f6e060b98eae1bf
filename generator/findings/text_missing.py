"""A narrative document names a file of text that is not in the programme's folder texts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.reference import nearest, texts_of
from generator.findings.reference_unknown import suggestion
from generator.model.narrative import Narrative


def _find(narrative: Narrative, surroundings: Surroundings) -> Iterator[Spot]:
    unit = surroundings.programme_of(narrative)
    known = texts_of(unit, surroundings.registry) if unit else ()
    annexes = ((annex.file, annex.origin) for annex in narrative.annexes)
    for file, origin in ((narrative.file, narrative.origin), *annexes):
        if unit and file not in known:
            near = suggestion(nearest(file, known))
            yield spot(origin.at("file"), found=file, suggestion=near)


TEXT_MISSING = Check("text-missing", Severity.ERROR, Narrative, _find)
