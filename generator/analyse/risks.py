"""Risk profiles read together: who stands where, and what a summary by themes should say.

Enter the profiles of schools. Leave significances by school and factor, and sets of schools.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.model.risk import AssessedRisk, RiskFactors, RiskGroup, RiskProfile, Significance


@dataclass(frozen=True, slots=True)
class RiskGap:
    """A school of a group that a factor assesses not once: ``times`` tells how often."""

    group: RiskGroup
    school: str
    factor: str
    times: int


def profiles_of(results: Mapping[str, SchoolResults], programme: str) -> tuple[RiskProfile, ...]:
    """Return all profiles of a programme, ordered by school and id."""
    found = (profile for each in results.values() for profile in each.risks)
    mine = (profile for profile in found if profile.programme == programme)
    return tuple(sorted(mine, key=lambda profile: (profile.owner, profile.id)))


def profile_in(
    profiles: Iterable[RiskProfile], taxonomy: str, group: str, school: str
) -> RiskProfile | None:
    """Return the profile of ``school`` in a group, None when it has none."""
    key = (taxonomy, group, school)
    found = (each for each in profiles if (each.taxonomy, each.group, each.owner) == key)
    return next(found, None)


def assessed(profile: RiskProfile | None, factor: str) -> tuple[AssessedRisk, ...]:
    """Return the lines of a profile on ``factor``: one in a sound profile."""
    risks = profile.risks if profile else ()
    return tuple(risk for risk in risks if risk.factor == factor)


def gaps(version: RiskFactors, profiles: Iterable[RiskProfile]) -> Iterator[RiskGap]:
    """Give every school and factor of a group that stand not in exactly one column."""
    known: dict[tuple[str, str, str], RiskProfile] = {}
    for each in profiles:
        known.setdefault((each.taxonomy, each.group, each.owner), each)
    for group in version.groups:
        for school, factor in product(group.schools, group.factors):
            times = len(assessed(known.get((version.id, group.id, school)), factor))
            if times != 1:
                yield RiskGap(group, school, factor, times)


def highly_significant(factors: Iterable[str], profiles: Iterable[RiskProfile]) -> tuple[str, ...]:
    """Return the schools for which any of ``factors`` is highly significant, in sorted order."""
    wanted = set(factors)
    found = {
        profile.owner
        for profile in profiles
        for risk in profile.risks
        if risk.factor in wanted and risk.significance is Significance.HIGH
    }
    return tuple(sorted(found))
