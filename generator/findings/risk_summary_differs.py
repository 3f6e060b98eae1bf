"""A summary of highly significant factors names other schools than the tables do."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.risks import highly_significant, profiles_of
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.listed_names import school_names
from generator.model.risk import RiskFactors


def _find(version: RiskFactors, surroundings: Surroundings) -> Iterator[Spot]:
    profiles = profiles_of(surroundings.results, version.owner)
    for theme in version.summary:
        for line in theme.stated:
            computed = set(highly_significant(line.factors, profiles))
            stated = set(line.schools)
            if stated != computed:
                yield spot(
                    line.origin.at("schools"),
                    theme=theme.title,
                    extra=school_names(sorted(stated - computed), surroundings),
                    missed=school_names(sorted(computed - stated), surroundings),
                )


RISK_SUMMARY_DIFFERS = Check("risk-summary-differs", Severity.WARNING, RiskFactors, _find)
