"""The rule yields another list of schools than the one that the paper states."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.listing import RULE
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.listed_by import listed_by
from generator.findings.listed_names import school_names
from generator.model.identification import IdentificationRule


def _find(rule: IdentificationRule, surroundings: Surroundings) -> Iterator[Spot]:
    if rule.stated is None:
        return
    stated, computed = set(rule.stated.schools), listed_by(rule, RULE, surroundings)
    if stated != computed:
        yield spot(
            rule.stated.origin.at("schools"),
            extra=school_names(sorted(stated - computed), surroundings),
            missed=school_names(sorted(computed - stated), surroundings),
        )


LISTING_DIFFERS = Check("listing-differs", Severity.ERROR, IdentificationRule, _find)
