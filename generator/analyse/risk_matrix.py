"""All risk profiles of a programme in one matrix: schools by factors of every version.

Enter the versions of the list and the profiles. Leave columns (schools of groups, in the order of
the groups), factors by theme, and how often each significance stands.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.risks import assessed, highly_significant, profile_in
from generator.core.dataclass import dataclass
from generator.model.risk import (
    AssessedRisk,
    RiskFactors,
    RiskGroup,
    RiskProfile,
    RiskTheme,
    Significance,
)


@dataclass(frozen=True, slots=True)
class RiskColumn:
    """A school in the group that assesses it; ``profile`` is None when it has none."""

    group: RiskGroup
    school: str
    profile: RiskProfile | None

    def has(self, factor: str) -> bool:
        """Tell whether the group is assessed by a factor at all."""
        return factor in self.group.factors

    def risk(self, factor: str) -> AssessedRisk | None:
        """Return the line on a factor; the first where a broken profile has several."""
        return next(iter(assessed(self.profile, factor)), None)


@dataclass(frozen=True, slots=True)
class ThemedFactors:
    """The factors (ids) of a theme; ``theme`` is None for those that no summary names."""

    theme: RiskTheme | None
    factors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelCounts:
    """How often each significance stands."""

    high: int
    medium: int
    low: int


def risk_columns(
    versions: Iterable[RiskFactors], profiles: Iterable[RiskProfile]
) -> tuple[RiskColumn, ...]:
    """Return the columns of all groups, as the versions and groups order their schools."""
    known = tuple(profiles)
    return tuple(
        RiskColumn(group, school, profile_in(known, version.id, group.id, school))
        for version in versions
        for group in version.groups
        for school in group.schools
    )


def themed_factors(versions: Iterable[RiskFactors]) -> tuple[ThemedFactors, ...]:
    """Return every factor of the versions once: by the themes of their summaries, then the rest."""
    listed = tuple(versions)
    left = dict.fromkeys(factor.id for version in listed for factor in version.factors)
    found: list[ThemedFactors] = []
    for theme in (theme for version in listed for theme in version.summary):
        named = dict.fromkeys(factor for line in theme.stated for factor in line.factors)
        mine = tuple(factor for factor in named if factor in left)
        for factor in mine:
            del left[factor]
        if mine:
            found.append(ThemedFactors(theme, mine))
    return (*found, ThemedFactors(None, tuple(left))) if left else tuple(found)


def level_counts(columns: Iterable[RiskColumn], factors: Iterable[str]) -> LevelCounts:
    """Return how often each significance stands in the cells of ``columns`` and ``factors``."""
    wanted = tuple(factors)
    found = [
        risk.significance
        for column in columns
        for factor in wanted
        if (risk := column.risk(factor)) is not None
    ]
    return LevelCounts(*(found.count(level) for level in Significance))


def most_often_high(columns: Iterable[RiskColumn], factors: Iterable[str]) -> tuple[str, ...]:
    """Return the factors that are highly significant for most of ``columns``; none when none is."""
    listed = tuple(columns)
    counts = {factor: level_counts(listed, (factor,)).high for factor in factors}
    most = max(counts.values(), default=0)
    return tuple(factor for factor, count in counts.items() if most and count == most)


def schools_at_risk(columns: Iterable[RiskColumn], factors: Iterable[str]) -> tuple[str, ...]:
    """Return the schools of ``columns`` for which any of ``factors`` is highly significant."""
    return highly_significant(factors, (each.profile for each in columns if each.profile))
