"""A summary of highly significant factors names other schools than the tables do."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.analyse.risks import highly_significant, profiles_of
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.listed_names import school_names
from generator.findings.reference import unreadable_in
from generator.model.risk import RiskFactors


def _find(version: RiskFactors, surroundings: Surroundings) -> Iterator[Spot]:
    profiles = profiles_of(surroundings.assessed_in(version.owner), version.owner)
    for theme in version.summary:
        for line in theme.stated:
            computed = set(highly_significant(line.factors, profiles))
            stated = set(line.schools)
            if stated != computed and _is_known(stated ^ computed, surroundings):
                yield spot(
                    line.origin.at("schools"),
                    theme=theme.title,
                    extra=school_names(sorted(stated - computed), surroundings),
                    missed=school_names(sorted(computed - stated), surroundings),
                )


def _is_known(schools: Collection[str], surroundings: Surroundings) -> bool:
    """Tell whether the profiles of all ``schools`` could be read, as far as there are any."""
    return not any(
        school not in surroundings.results
        or unreadable_in(school, "risk-profile", surroundings.registry)
        for school in schools
    )


RISK_SUMMARY_DIFFERS = Check("risk-summary-differs", Severity.WARNING, RiskFactors, _find)
