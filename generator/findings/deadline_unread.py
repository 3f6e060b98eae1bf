"""A deadline is not understood, so nobody can tell whether it has passed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import spots_of
from generator.model.deadline import Deadline, DeadlineKind
from generator.model.record import Record


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    for part, steps, deadline in spots_of(record, Deadline):
        if deadline.kind is DeadlineKind.UNREAD:
            yield spot(part.origin.at(*steps), found=deadline.text, problem=deadline.problem)


DEADLINE_UNREAD = Check("deadline-unread", Severity.WARNING, Record, _find)
