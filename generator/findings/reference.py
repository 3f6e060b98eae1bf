"""References between records: which fields name a record of which kind, and what they mean.

Enters: a record with what surrounds it. Leaves: each named id with its kind, and whether a record
of that kind and id exists.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from difflib import get_close_matches

from generator.analyse.kept import Kept
from generator.core.dataclass import dataclass
from generator.core.origin import Origin
from generator.findings.check import Surroundings
from generator.findings.part import parts_of
from generator.model import (
    narrative,
    note,
    order,
    organisation,
    programme,
    roadmap,
    school,
    score,
    target,
)
from generator.model.card import Card
from generator.model.collection import CollectedTable, CollectionPlan, Submission
from generator.model.evidence import Evidence
from generator.model.exam import ExamResults
from generator.model.exam_average import ExamReference
from generator.model.identification import GroupBand, IdentificationRule, StatedList
from generator.model.indicator import Comparison, Measurement, NotComparable, PrintedSchool
from generator.model.kind import KINDS
from generator.model.matrix import Axis, Matrix, StatedCell
from generator.model.monitoring_plan import CardSource, MonitoringPlan
from generator.model.record import Part, PrintedName, Record
from generator.model.risk import RiskGroup, RiskProfile, StatedRisk
from generator.model.staff import Staff
from generator.model.team import Member, Team
from generator.model.unit import ProgrammeUnit, Registry

# Names of one origin share their endings («…инская»): less alike is another name, not a slip.
_CLOSE = 0.8

_NONE: Mapping[str, str] = {}

# A field that names an organisation or a school.
BODY = "organisation|school"

# Class → field → kind of the record that the field names, by id or by several ids.
REFERENCES: Mapping[type[Part], Mapping[str, str]] = {
    organisation.Organisation: {
        "parent": "organisation",
        "municipality": "municipality",
        "head": "person",
    },
    organisation.OrganisationUnit: {"head": "person"},
    organisation.Appointment: {"organisation": "organisation", "school": "school"},
    organisation.Act: {"replaced_by": "act"},
    school.School: {"municipality": "municipality", "branch_of": "school", "head": "person"},
    school.LabelSet: {"act": "act"},
    school.SchoolLabels: {"label_set": "label-set", "act": "act"},
    Measurement: {"programme": "programme", "indicators": "indicators"},
    score.Score: {"programme": "programme", "sheet": "sheet"},
    score.Sheet: {"cycle": "cycle", "repeats": "sheet"},
    programme.Programme: {
        "organiser": BODY,
        "coordinator": "organisation",
        "municipality": "municipality",
        "label_set": "label-set",
    },
    programme.Cycle: {"approved_by": "act", "indicators": "indicators"},
    programme.Pairs: {"cycle": "cycle"},
    programme.Pair: {"partner": "school", "wards": "school"},
    Comparison: {"cycle": "cycle", "indicators": "indicators"},
    PrintedSchool: {"school": "school"},
    NotComparable: {"school": "school"},
    roadmap.Roadmap: {"cycle": "cycle"},
    roadmap.Responsible: {"person": "person", "organisation": "organisation", "school": "school"},
    roadmap.EventOf: {"programme": "programme"},
    Evidence: {"school": "school"},
    roadmap.Occurrence: {"host": "school"},
    roadmap.ListedSchool: {"school": "school"},
    target.Targets: {"cycle": "cycle", "school": "school"},
    order.Order: {
        "issuer": BODY,
        "cycle": "cycle",
        "acts": "act",
        "executor": "person",
        "acquainted": "person",
    },
    order.Addressee: {"organisation": "organisation", "people": "person"},
    order.Signature: {"person": "person"},
    note.Note: {
        "cycle": "cycle",
        "author": "organisation",
        "pairs": "pairs",
        "roadmap": "roadmap",
        "indicators": "indicators",
        "comparisons": "comparison",
        "sheets": "sheet",
    },
    note.StatedCounts: {"comparison": "comparison", "school": "school"},
    note.Citation: {"act": "act"},
    narrative.Narrative: {"cycle": "cycle", "approved_by": "act"},
    narrative.NarrativeBlock: {"schools": "school"},
    Team: {"cycle": "cycle"},
    Member: {"person": "person"},
    ExamReference: {"schools": "school"},
    PrintedName: {"school": "school"},
    ExamResults: {"programme": "programme"},
    Staff: {"programme": "programme"},
    RiskProfile: {"programme": "programme", "taxonomy": "risk-factors"},
    RiskGroup: {"schools": "school"},
    StatedRisk: {"schools": "school"},
    IdentificationRule: {"schools": "school", "label_set": "label-set"},
    GroupBand: {"indicators": "indicators"},
    StatedList: {"schools": "school"},
    CollectionPlan: {"schools": "school"},
    Matrix: {"schools": "school"},
    Axis: {"indicators": "indicators", "label_set": "label-set"},
    StatedCell: {"schools": "school"},
    CollectedTable: {
        "schools": "school",
        "municipalities": "municipality",
        "card_form": "card-form",
        "indicators": "indicators",
    },
    Submission: {"school": "school", "municipality": "municipality"},
    MonitoringPlan: {"forms": "card-form"},
    CardSource: {"form": "card-form"},
    Card: {"programme": "programme", "form": "card-form"},
}


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that a record names: of which kind, where, and the programme that it is meant in.

    ``steps`` lead from ``part`` to the id.
    """

    kind: str
    id: str
    part: Part
    steps: tuple[str | int, ...]
    programme: str

    @property
    def origin(self) -> Origin:
        """Return where the id stands; nearly all exist, and then nobody asks."""
        return self.part.origin.at(*self.steps)


def references_of(record: Record) -> Iterator[Reference]:
    """Give all references of ``record`` that name anything."""
    home = str(getattr(record, "programme", "")) or record.owner
    for part in parts_of(record):
        for name, kind in REFERENCES.get(type(part), _NONE).items():
            for steps, found in _ids(part, name):
                yield Reference(kind, found, part, steps, home)
        if isinstance(part, order.Annex | narrative.NarrativeBlock) and part.content_id:
            # Values are measured by a tree of indicators, and that is what has the id.
            kind = "indicators" if part.content_kind == "measurement" else part.content_kind
            yield Reference(kind, part.content_id, part, ("content_id",), home)


def known_ids(reference: Reference, surroundings: Surroundings) -> Collection[str] | None:
    """Return the ids that ``reference`` may name; None when its programme is not there to ask."""
    kinds = reference.kind.split("|")
    if kinds[0] in _REGISTERED:
        tables = tuple(getattr(surroundings.registry, _REGISTERED[kind]) for kind in kinds)
        return tables[0] if len(tables) == 1 else _Together(tables)
    unit = surroundings.programmes.get(reference.programme)
    if unit is None:
        return None
    if reference.kind in _BY_SCHOOL:
        return _BY_SCHOOL[reference.kind](unit.programme.id, surroundings)
    records: tuple[Record, ...] = getattr(unit, _IN_PROGRAMME[reference.kind])
    return tuple(record.id for record in records)


@dataclass(frozen=True, slots=True)
class _Together(Collection[str]):
    """The ids of several tables; none is copied, since nearly all are only asked for one id."""

    tables: tuple[Collection[str], ...]

    def __contains__(self, name: object) -> bool:
        return any(name in table for table in self.tables)

    def __iter__(self) -> Iterator[str]:
        return (name for table in self.tables for name in table)

    def __len__(self) -> int:
        return sum(map(len, self.tables))


# Kind of record → the field of the registry, or of a programme's unit, that holds its records.
_REGISTERED: Mapping[str, str] = {
    "municipality": "municipalities",
    "organisation": "organisations",
    "person": "people",
    "act": "acts",
    "label-set": "label_sets",
    "school": "schools",
    "programme": "programmes",
    "card-form": "card_forms",
}
_IN_PROGRAMME: Mapping[str, str] = {
    "cycle": "cycles",
    "indicators": "indicators",
    "pairs": "pairs",
    "roadmap": "roadmaps",
    "comparison": "comparisons",
    "sheet": "sheets",
    "targets": "targets",
    "order": "orders",
    "note": "notes",
    "identification-rule": "identification_rules",
    "risk-factors": "risk_factors",
    "collection": "collections",
    "matrix": "matrices",
    "monitoring-plan": "monitoring_plans",
    "narrative": "narratives",
    "team": "teams",
    "exam-reference": "exam_references",
}


def _years_of_results(programme: str, surroundings: Surroundings) -> tuple[str, ...]:
    return surroundings.kept.get(programme, Kept()).years


def _staff_tables(programme: str, surroundings: Surroundings) -> tuple[str, ...]:
    return surroundings.kept.get(programme, Kept()).tables


# What schools keep and a programme prints together has no record of its own to name.
_BY_SCHOOL: Mapping[str, Callable[[str, Surroundings], tuple[str, ...]]] = {
    "exam-results": _years_of_results,
    "staff": _staff_tables,
}


def is_unreadable(reference: Reference, registry: Registry) -> bool:
    """Tell whether the file of the named record exists but could not become a record."""
    kinds = reference.kind.split("|")
    places = [place for kind in KINDS if kind.name in kinds for place in kind.places]
    wanted = [f"content/{place}".replace("{id}", reference.id).split("/") for place in places]
    return any(
        _fits(pattern, file.split("/")) for file in registry.unreadable for pattern in wanted
    )


def nearest(found: str, known: Collection[str]) -> str:
    """Return the known id that looks most like ``found``, "" when none does.

    Another number is another thing, however alike, so the digits have to be the same.
    """
    same = sorted(name for name in known if _digits(name) == _digits(found))
    return next(iter(get_close_matches(found, same, n=1, cutoff=_CLOSE)), "")


def unreadable_in(school: str, kind: str, registry: Registry) -> bool:
    """Tell whether a record of ``kind`` of ``school`` exists that could not become one."""
    wanted = ["content", "schools", "*", school]
    return any(
        file.rpartition("/")[2].startswith(f"{kind}-") and _fits(wanted, file.split("/")[:-1])
        for file in registry.unreadable
    )


def _digits(name: str) -> str:
    return "".join(letter for letter in name if letter.isdecimal())


def texts_of(unit: ProgrammeUnit, registry: Registry) -> tuple[str, ...]:
    """Return the names of the files in a unit's folder texts, those that can't be read too."""
    folder = unit.programme.origin.file.rpartition("/")[0] + "/texts/"
    unread = (file for file in registry.unreadable if file.startswith(folder))
    inside = [name.removeprefix("texts/") for name in unit.texts]
    return tuple(sorted([*inside, *(file.removeprefix(folder) for file in unread)]))


def _ids(part: Part, name: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    found = getattr(part, name)
    if isinstance(found, tuple):
        yield from (((name, at), item) for at, item in enumerate(found))
    elif found:
        yield (name,), found


def _fits(pattern: list[str], steps: list[str]) -> bool:
    same = zip(pattern, steps, strict=False)
    return len(pattern) == len(steps) and all(ours in {"*", theirs} for ours, theirs in same)
