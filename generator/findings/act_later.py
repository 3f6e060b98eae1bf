"""A paper cites an act that is dated after the paper itself."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.date import PrintedDate
from generator.model.note import Note
from generator.model.order import Order
from generator.model.record import Record


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    if not isinstance(record, Note | Order):
        return
    written = record.date
    for act, day, origin in cited(record, surroundings):
        if written and written.value and day and day.value and day.value > written.value:
            title = surroundings.registry.acts[act].title
            yield spot(origin, found=day.text, date=written.text, act=title)


def cited(
    record: Note | Order, surroundings: Surroundings
) -> Iterator[tuple[str, PrintedDate | None, Origin]]:
    """Give the known acts that a paper cites, the date it gives them (or their own), and where."""
    acts = surroundings.registry.acts
    if isinstance(record, Order):
        for at, name in enumerate(record.acts):
            if name in acts:
                yield name, acts[name].date, record.origin.at("acts", at)
        return
    for citation in record.citations:
        if citation.act in acts:
            place = citation.origin.at("date" if citation.date else "act")
            yield citation.act, citation.date or acts[citation.act].date, place


ACT_LATER = Check("act-later", Severity.WARNING, Record, _find)
