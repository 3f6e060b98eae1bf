"""A school is supported though the identification found no risk in it when the pair was set up."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.identification import identified, risk_labels
from generator.model.programme import Pairs


def _find(pairs: Pairs, surroundings: Surroundings) -> Iterator[Spot]:
    for pair in pairs.pairs:
        for at, ward in enumerate(pair.wards):
            labels = identified(pairs, ward, surroundings)
            if labels is None or labels.missing or risk_labels(labels, surroundings) != ():
                continue
            method = surroundings.registry.label_sets[labels.label_set]
            names = [label.name for label in method.labels if label.id in labels.labels]
            yield spot(
                pair.origin.at("wards", at),
                school=surroundings.registry.schools[ward].name,
                labels="; ".join(names) or say("checks", "labels.none"),
                year=pairs.labels_year,
            )


WARD_WITHOUT_RISK = Check("ward-without-risk", Severity.WARNING, Pairs, _find)
