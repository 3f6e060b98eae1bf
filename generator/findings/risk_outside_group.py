"""A profile belongs to a group that does not have the school."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.definition import taxonomy_of
from generator.findings.listed_names import school_names
from generator.model.risk import RiskProfile


def _find(profile: RiskProfile, surroundings: Surroundings) -> Iterator[Spot]:
    version = taxonomy_of(surroundings, profile)
    groups = version.groups if version else ()
    group = next((each for each in groups if each.id == profile.group), None)
    if group is not None and profile.owner not in group.schools:
        yield spot(
            profile.origin.at("group"),
            school=school_names([profile.owner], surroundings),
            group=group.title,
        )


RISK_OUTSIDE_GROUP = Check("risk-outside-group", Severity.ERROR, RiskProfile, _find)
