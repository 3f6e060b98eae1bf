"""A record names another record that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.reference import is_unreadable, known_ids, nearest, references_of
from generator.model.record import Record


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    found: set[tuple[str, str, str]] = set()
    for reference in references_of(record):
        key = (reference.kind, reference.id, reference.programme)
        if key in found:  # a plan names its people from row to row
            continue
        known = known_ids(reference, surroundings)
        if known is None or reference.id in known:
            found.add(key)
            continue
        if is_unreadable(reference, surroundings.registry):
            continue
        yield spot(
            reference.origin,
            found=reference.id,
            kind=say("checks", f"kind.{reference.kind}"),
            suggestion=suggestion(nearest(reference.id, known)),
        )


def suggestion(name: str) -> str:
    """Return «Возможно, вы имели в виду …» for a name, "" for none, ready to be appended."""
    return say("checks", "suggestion", name=name) if name else ""


REFERENCE_UNKNOWN = Check("reference-unknown", Severity.ERROR, Record, _find)
