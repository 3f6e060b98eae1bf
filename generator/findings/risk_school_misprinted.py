"""A risk table names a school that is not of the group where one of the group belongs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.listed_names import school_names
from generator.findings.school_name import name_key, registered_names
from generator.model.risk import RiskProfile


def _find(profile: RiskProfile, surroundings: Surroundings) -> Iterator[Spot]:
    school = surroundings.registry.schools.get(profile.owner)
    if school is None:
        return
    known = {name_key(name) for name, _ in registered_names(school)}
    for risk in profile.risks:
        if risk.printed and name_key(risk.printed) not in known:
            yield spot(
                risk.origin.at("printed"),
                found=risk.printed,
                school=school_names([school.id], surroundings),
            )


RISK_SCHOOL_MISPRINTED = Check("risk-school-misprinted", Severity.WARNING, RiskProfile, _find)
