"""Units and the registry: how records are held together.

A unit is one school or one programme with its records; work, cache and memory go unit by unit.
The registry is what references resolve against; it is small.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from generator.core.dataclass import dataclass
from generator.model.card import Card, CardForm
from generator.model.collection import CollectionPlan
from generator.model.exam import ExamResults
from generator.model.exam_average import ExamAverages, ExamReference
from generator.model.identification import IdentificationRule
from generator.model.indicator import Comparison, Indicators, Measurement
from generator.model.matrix import Matrix
from generator.model.monitoring_plan import MonitoringPlan
from generator.model.narrative import Narrative
from generator.model.note import Note
from generator.model.order import Order
from generator.model.organisation import Act, Municipality, Organisation, Person
from generator.model.programme import Cycle, Pairs, Programme
from generator.model.risk import RiskFactors, RiskProfile
from generator.model.roadmap import Roadmap
from generator.model.school import LabelSet, School, SchoolLabels
from generator.model.score import Score, Sheet
from generator.model.staff import Staff
from generator.model.target import Targets
from generator.model.team import Team


@dataclass(frozen=True, slots=True)
class Registry:
    """Ids → records that others refer to, each mapping ordered by id.

    ``unreadable`` holds the files that exist but could not become records: references to them
    are not reported a second time. ``cards`` are those of municipalities, by «programme/owner/id».
    ``former_schools`` and ``former_programmes`` map ids of the past to those of today.
    """

    municipalities: Mapping[str, Municipality] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    acts: Mapping[str, Act] = field(default_factory=dict)
    label_sets: Mapping[str, LabelSet] = field(default_factory=dict)
    schools: Mapping[str, School] = field(default_factory=dict)
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    card_forms: Mapping[str, CardForm] = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)
    former_schools: Mapping[str, str] = field(default_factory=dict)
    former_programmes: Mapping[str, str] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()

    def body(self, wanted: str) -> Organisation | School | None:
        """Return the organisation or else the school with the id ``wanted``."""
        return self.organisations.get(wanted) or self.schools.get(wanted)


@dataclass(frozen=True, slots=True)
class SchoolUnit:
    """One school: labels by year, measurements by programme and date, scores by sheet."""

    school: School
    labels: tuple[SchoolLabels, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    scores: tuple[Score, ...] = ()
    exam_results: tuple[ExamResults, ...] = ()
    exam_averages: tuple[ExamAverages, ...] = ()
    risk_profiles: tuple[RiskProfile, ...] = ()
    staff: tuple[Staff, ...] = ()
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeUnit:
    """One programme; every tuple is ordered by id. ``texts`` maps file names to Markdown."""

    programme: Programme
    cycles: tuple[Cycle, ...] = ()
    indicators: tuple[Indicators, ...] = ()
    pairs: tuple[Pairs, ...] = ()
    roadmaps: tuple[Roadmap, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    targets: tuple[Targets, ...] = ()
    orders: tuple[Order, ...] = ()
    notes: tuple[Note, ...] = ()
    identification_rules: tuple[IdentificationRule, ...] = ()
    risk_factors: tuple[RiskFactors, ...] = ()
    collections: tuple[CollectionPlan, ...] = ()
    matrices: tuple[Matrix, ...] = ()
    monitoring_plans: tuple[MonitoringPlan, ...] = ()
    teams: tuple[Team, ...] = ()
    exam_references: tuple[ExamReference, ...] = ()
    narratives: tuple[Narrative, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
