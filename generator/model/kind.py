"""The kinds of records: where each lives and which class it becomes.

A new kind is one line here, its schema and its class.
"""

from __future__ import annotations

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
from generator.model.record import Record
from generator.model.risk import RiskFactors, RiskProfile
from generator.model.roadmap import Roadmap
from generator.model.school import LabelSet, School, SchoolLabels
from generator.model.score import Score, Sheet
from generator.model.staff import Staff
from generator.model.target import Targets
from generator.model.team import Team


@dataclass(frozen=True, slots=True)
class Kind:
    """A record kind. ``places`` are path patterns below content/ with {id} for the record's id.

    ``*`` stands for one folder name. Without {id} in the file name the id is the folder's name.
    ``own`` are keys that must equal a folder: (key, index of the folder in the path).
    """

    name: str
    record: type[Record]
    places: tuple[str, ...]
    own: tuple[tuple[str, int], ...] = ()


KINDS = (
    Kind("municipality", Municipality, ("municipalities/{id}/municipality.yaml",)),
    Kind("organisation", Organisation, ("organisations/{id}/organisation.yaml",)),
    Kind("person", Person, ("organisations/*/person-{id}.yaml", "schools/*/*/person-{id}.yaml")),
    Kind("label-set", LabelSet, ("organisations/*/label-set-{id}.yaml",)),
    Kind("act", Act, ("acts/act-{id}.yaml",)),
    Kind("school", School, ("schools/*/{id}/school.yaml",), (("municipality", 1),)),
    Kind("labels", SchoolLabels, ("schools/*/*/labels-{id}.yaml",)),
    Kind("measurement", Measurement, ("schools/*/*/measurement-{id}.yaml",)),
    Kind("score", Score, ("schools/*/*/score-{id}.yaml",)),
    Kind("exam-results", ExamResults, ("schools/*/*/exam-results-{id}.yaml",)),
    Kind("exam-averages", ExamAverages, ("schools/*/*/exam-averages-{id}.yaml",)),
    Kind("risk-profile", RiskProfile, ("schools/*/*/risk-profile-{id}.yaml",)),
    Kind("staff", Staff, ("schools/*/*/staff-{id}.yaml",)),
    Kind("programme", Programme, ("programmes/{id}/programme.yaml",)),
    Kind("cycle", Cycle, ("programmes/*/cycle-{id}.yaml",)),
    Kind("indicators", Indicators, ("programmes/*/indicators-{id}.yaml",)),
    Kind("comparison", Comparison, ("programmes/*/comparison-{id}.yaml",)),
    Kind("sheet", Sheet, ("programmes/*/sheet-{id}.yaml",)),
    Kind("pairs", Pairs, ("programmes/*/pairs-{id}.yaml",)),
    Kind("roadmap", Roadmap, ("programmes/*/roadmap-{id}.yaml",)),
    Kind("targets", Targets, ("programmes/*/targets-{id}.yaml",)),
    Kind("order", Order, ("programmes/*/order-{id}.yaml",)),
    Kind("monitoring-plan", MonitoringPlan, ("programmes/*/monitoring-plan-{id}.yaml",)),
    Kind("card-form", CardForm, ("organisations/*/card-form-{id}.yaml",)),
    Kind("card", Card, ("schools/*/*/card-{id}.yaml", "municipalities/*/card-{id}.yaml")),
    Kind(
        "identification-rule", IdentificationRule, ("programmes/*/identification-rule-{id}.yaml",)
    ),
    Kind("risk-factors", RiskFactors, ("programmes/*/risk-factors-{id}.yaml",)),
    Kind("collection", CollectionPlan, ("programmes/*/collection-{id}.yaml",)),
    Kind("matrix", Matrix, ("programmes/*/matrix-{id}.yaml",)),
    Kind("note", Note, ("programmes/*/note-{id}.yaml",)),
    Kind("team", Team, ("programmes/*/team-{id}.yaml",)),
    Kind("exam-reference", ExamReference, ("programmes/*/exam-reference-{id}.yaml",)),
    Kind("narrative", Narrative, ("programmes/*/narrative-{id}.yaml",)),
)

# Kinds that print as tables: an order annexes them and a text shows them alike.
_TABLES = (
    "roadmap",
    "pairs",
    "indicators",
    "sheet",
    "team",
    "targets",
    "monitoring-plan",
    "exam-reference",
    "exam-results",
    "identification-rule",
    "risk-factors",
    "staff",
    "collection",
    "matrix",
)
# What may be an annex of an order, and what a block of a narrative text may show. The schemas
# repeat both lists for editors; a test holds the three together with the code that prints them.
ANNEXES = (*_TABLES, "note", "narrative", "comparison")
BLOCKS = (*_TABLES, "measurement", "label-set", "programme")
