"""A school of a group stands in no column of a factor, or in two."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.risks import gaps, profiles_of
from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.listed_names import school_names
from generator.findings.reference import unreadable_in
from generator.model.risk import RiskFactors


def _find(version: RiskFactors, surroundings: Surroundings) -> Iterator[Spot]:
    names = {factor.id: factor.name for factor in version.factors}
    for gap in gaps(version, profiles_of(surroundings.assessed_in(version.owner), version.owner)):
        hidden = unreadable_in(gap.school, "risk-profile", surroundings.registry)
        if hidden or gap.school not in surroundings.results:
            continue
        at = gap.group.schools.index(gap.school)
        yield spot(
            gap.group.origin.at("schools", at),
            school=school_names([gap.school], surroundings),
            factor=names.get(gap.factor, gap.factor),
            times=say("marks", "times.none" if gap.times == 0 else "times.several"),
        )


RISK_UNASSESSED = Check("risk-unassessed", Severity.ERROR, RiskFactors, _find)
