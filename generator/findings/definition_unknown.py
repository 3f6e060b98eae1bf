"""A record names a measure, criterion, label, section or the like that is not defined."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.definition import named_in
from generator.findings.reference import nearest
from generator.findings.reference_unknown import suggestion
from generator.model.record import Record


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    for named in named_in(record, surroundings):
        if named.name not in named.known:
            yield spot(
                named.origin,
                found=named.name,
                what=say("checks", f"definition.{named.what}"),
                suggestion=suggestion(nearest(named.name, named.known)),
            )


DEFINITION_UNKNOWN = Check("definition-unknown", Severity.ERROR, Record, _find)
