"""Risk factors: versions of their list, the groups assessed by it, and the profile of a school."""

from __future__ import annotations

from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.record import Part, Record


class Significance(StrEnum):
    """How much a factor weighs for a school."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor(Part):
    """A factor; one id is one factor in every version of the list."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskGroup(Part):
    """A group of schools (ids) that one table assesses; ``factors`` are in its printed order."""

    id: str
    title: str
    factors: tuple[str, ...]
    schools: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRisk(Part):
    """What a summary states: the schools for which any of ``factors`` is highly significant."""

    factors: tuple[str, ...]
    schools: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskTheme(Part):
    """A theme under which a summary joins factors."""

    title: str
    stated: tuple[StatedRisk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskFactors(Record):
    """One version of the list of factors, its groups, and the printed summary by themes.

    The summary may name factors of other versions of the same programme.
    """

    title: str
    year: int
    factors: tuple[Factor, ...]
    groups: tuple[RiskGroup, ...]
    summary: tuple[RiskTheme, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedRisk(Part):
    """The significance of one factor; ``printed`` is the school's name where it differs."""

    factor: str
    significance: Significance
    printed: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskProfile(Record):
    """The profile of a school (the folder's owner) by one version of the list."""

    programme: str
    taxonomy: str
    group: str
    risks: tuple[AssessedRisk, ...]
