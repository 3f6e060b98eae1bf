"""A partner school was itself identified as a school in need when the pair was set up."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.identification import identified, risk_labels
from generator.model.programme import Pairs


def _find(pairs: Pairs, surroundings: Surroundings) -> Iterator[Spot]:
    for pair in pairs.pairs:
        labels = identified(pairs, pair.partner, surroundings)
        risks = risk_labels(labels, surroundings) if labels else None
        if risks:
            yield spot(
                pair.origin.at("partner"),
                school=surroundings.registry.schools[pair.partner].name,
                labels="; ".join(label.name for label in risks),
                year=pairs.labels_year,
            )


PARTNER_AT_RISK = Check("partner-at-risk", Severity.WARNING, Pairs, _find)
