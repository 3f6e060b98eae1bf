"""An act is cited with another date or number than its own record or another citation gives."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.note import Note
from generator.russian.dates import write_date


def _find(note: Note, surroundings: Surroundings) -> Iterator[Spot]:
    acts = surroundings.registry.acts
    dates = {key: act.date.value for key, act in acts.items() if act.date and act.date.value}
    numbers = {key: act.number for key, act in acts.items() if act.number}
    for citation in note.citations:
        day: date | None = citation.date.value if citation.date else None
        if citation.date and day and dates.setdefault(citation.act, day) != day:
            yield spot(
                citation.origin.at("date"),
                found=citation.date.text,
                allowed=write_date(dates[citation.act]),
                where=citation.where,
            )
        number = citation.number
        if number and numbers.setdefault(citation.act, number) != number:
            yield spot(
                citation.origin.at("number"),
                found=f"№ {number}",
                allowed=f"№ {numbers[citation.act]}",
                where=citation.where,
            )


ACT_CITED_DIFFERENTLY = Check("act-cited-differently", Severity.ERROR, Note, _find)
