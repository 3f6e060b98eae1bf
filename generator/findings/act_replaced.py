"""A paper cites an act that had been replaced by then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.core.finding import Severity
from generator.findings.act_later import cited
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.note import Note
from generator.model.order import Order
from generator.model.organisation import Act
from generator.model.record import Record


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    if not isinstance(record, Note | Order):
        return
    acts = surroundings.registry.acts
    written = record.date.value if record.date else None
    for name, _, origin in cited(record, surroundings):
        successor = acts.get(acts[name].replaced_by)
        since = in_force_since(successor)
        if successor and since and written and since <= written:
            yield spot(origin, found=acts[name].title, allowed=successor.title)


def in_force_since(act: Act | None) -> date | None:
    """Return the first day of an act: that of its force, else its own date; None if not known."""
    day = (act.in_force or act.date) if act else None
    return day.first if day else None


ACT_REPLACED = Check("act-replaced", Severity.WARNING, Record, _find)
