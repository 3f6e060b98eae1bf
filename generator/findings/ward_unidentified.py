"""A supported school has no record of the identification that its pair rests on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.identification import identified
from generator.findings.reference import unreadable_in
from generator.model.programme import Pairs


def _find(pairs: Pairs, surroundings: Surroundings) -> Iterator[Spot]:
    for pair in pairs.pairs:
        for at, ward in enumerate(pair.wards):
            known = ward in surroundings.results
            hidden = unreadable_in(ward, "labels", surroundings.registry)
            if known and not hidden and identified(pairs, ward, surroundings) is None:
                yield spot(
                    pair.origin.at("wards", at),
                    school=surroundings.registry.schools[ward].name,
                    year=pairs.labels_year,
                )


WARD_UNIDENTIFIED = Check("ward-unidentified", Severity.WARNING, Pairs, _find)
