"""Lists of schools by a reading of a rule.

Enters: a rule with what surrounds it. Leaves: the ids of the schools that the reading lists.
"""

from __future__ import annotations

from generator.findings.check import Surroundings
from generator.model.identification import IdentificationRule


def listed_by(rule: IdentificationRule, variant: str, surroundings: Surroundings) -> set[str]:
    """Return the schools of ``rule`` that its reading ``variant`` lists."""
    key = (rule.owner, rule.id, variant)
    return {
        school
        for school in rule.schools
        if school in surroundings.results
        for listing in surroundings.results[school].listings
        if (listing.programme, listing.rule, listing.variant) == key and listing.decision.listed
    }
