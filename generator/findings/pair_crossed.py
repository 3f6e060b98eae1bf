"""A school stands twice in the pairs of a year: as ward of two partners, or as ward and partner."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.programme import Pairs


def _find(pairs: Pairs, surroundings: Surroundings) -> Iterator[Spot]:
    partners = {pair.partner for pair in pairs.pairs}
    seen: set[str] = set()
    for pair in pairs.pairs:
        for at, ward in enumerate(pair.wards):
            key = "partner" if ward in partners else "ward" if ward in seen else ""
            seen.add(ward)
            if key:
                school = surroundings.registry.schools.get(ward)
                yield spot(
                    pair.origin.at("wards", at),
                    school=school.name if school else ward,
                    found=say("checks", f"pair.{key}"),
                )


PAIR_CROSSED = Check("pair-crossed", Severity.ERROR, Pairs, _find)
