"""The registry and the units, from raw records.

Enters: raw records, well-formed each. Leaves: Registry, SchoolUnit, ProgrammeUnit, and findings
on ids that stand twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, cast

from generator.assemble.source import RawRecord
from generator.assemble.structure import structure
from generator.core.finding import Finding, Severity, finding, pointer_to
from generator.core.origin import Origin
from generator.model.card import Card
from generator.model.programme import Programme
from generator.model.record import Record
from generator.model.school import School
from generator.model.unit import ProgrammeUnit, Registry, SchoolUnit

# Registry field of each kind that others refer to by a bare id or that has no unit.
REGISTERED: Mapping[str, str] = {
    "municipality": "municipalities",
    "organisation": "organisations",
    "person": "people",
    "act": "acts",
    "label-set": "label_sets",
    "school": "schools",
    "programme": "programmes",
    "card-form": "card_forms",
    "card": "cards",
}
_SCHOOL_FIELDS: Mapping[str, str] = {
    "labels": "labels",
    "measurement": "measurements",
    "score": "scores",
    "exam-results": "exam_results",
    "exam-averages": "exam_averages",
    "risk-profile": "risk_profiles",
    "staff": "staff",
    "card": "cards",
}
_PROGRAMME_FIELDS: Mapping[str, str] = {
    "cycle": "cycles",
    "indicators": "indicators",
    "pairs": "pairs",
    "roadmap": "roadmaps",
    "targets": "targets",
    "comparison": "comparisons",
    "sheet": "sheets",
    "order": "orders",
    "note": "notes",
    "identification-rule": "identification_rules",
    "risk-factors": "risk_factors",
    "collection": "collections",
    "matrix": "matrices",
    "monitoring-plan": "monitoring_plans",
    "team": "teams",
    "exam-reference": "exam_references",
    "narrative": "narratives",
}


# A registered record with the registry's field that holds it.
Claim: TypeAlias = tuple[str, Record]


def record_of(raw: RawRecord) -> Record:
    """Return the typed record of raw data."""
    instance = {key: value for key, value in raw.instance.items() if key not in ("kind", "schema")}
    return structure(raw.kind.record, instance, Origin(raw.file))


def registered_in(kind: str, file: str) -> str | None:
    """Return the registry's field that holds a record; None when only its own unit holds it.

    The cards of schools stay with their schools, those of municipalities have no other place.
    """
    in_unit = kind in _SCHOOL_FIELDS and file.startswith("content/schools/")
    return None if in_unit else REGISTERED.get(kind)


def build_registry(
    raws: Iterable[RawRecord], unreadable: Iterable[str] = ()
) -> tuple[Registry, list[Finding]]:
    """Return the registry of the registered kinds among ``raws`` and findings on doubled ids."""
    return registry_of(claims_of(raws), unreadable)


def claims_of(raws: Iterable[RawRecord]) -> tuple[Claim, ...]:
    """Return the records among ``raws`` that the registry holds, each with its field there."""
    named = ((registered_in(raw.kind.name, raw.file), raw) for raw in raws)
    return tuple((field, record_of(raw)) for field, raw in named if field)


def registry_of(
    claims: Iterable[Claim], unreadable: Iterable[str] = ()
) -> tuple[Registry, list[Finding]]:
    """Return the registry of registered records and findings on doubled ids.

    Of two records with one id the first by path is kept.
    """
    tables: dict[str, dict[str, Record]] = {field: {} for field in REGISTERED.values()}
    findings: list[Finding] = []
    for field, record in sorted(claims, key=lambda claim: claim[1].origin.file):
        first = tables[field].setdefault(_key(record), record)
        if first is not record:
            findings.append(
                finding(
                    "id-doubled",
                    Severity.ERROR,
                    record.origin.file,
                    pointer_to("id"),
                    id=record.id,
                    first=first.origin.file,
                )
            )
    ordered = {field: dict(sorted(table.items())) for field, table in tables.items()}
    schools, taken = _former(cast("dict[str, School]", ordered["schools"]))
    programmes, held = _former(cast("dict[str, Programme]", ordered["programmes"]))
    registry = Registry(
        **cast("dict[str, Any]", ordered),
        former_schools=schools,
        former_programmes=programmes,
        unreadable=frozenset(unreadable),
    )
    return registry, [*findings, *taken, *held]


def _former(
    table: Mapping[str, School] | Mapping[str, Programme],
) -> tuple[dict[str, str], list[Finding]]:
    """Return former id → id of today, and findings on former ids that are taken by now."""
    found: dict[str, str] = {}
    taken: list[Finding] = []
    for key, record in table.items():
        for at, former in enumerate(record.former_ids):
            first = former if former in table else found.setdefault(former, key)
            if first != key or former == key:
                place, owner = pointer_to("former_ids", at), table[first].origin.file
                file = record.origin.file
                slug = "former-id-taken"
                taken.append(finding(slug, Severity.ERROR, file, place, id=former, first=owner))
    return dict(sorted(found.items())), taken


def school_unit(raws: Iterable[RawRecord]) -> SchoolUnit | None:
    """Return the unit of one school's folder; None when its own record is not readable."""
    found = _by_kind(raws)
    schools = found.get("school", [])
    if not schools:
        return None
    return SchoolUnit(
        **cast("dict[str, Any]", {"school": schools[0], **_tuples(found, _SCHOOL_FIELDS)})
    )


def programme_unit(raws: Iterable[RawRecord], texts: Mapping[str, str]) -> ProgrammeUnit | None:
    """Return the unit of one programme's folder; ``texts`` maps file names to Markdown.

    None when the programme's own record is not readable.
    """
    found = _by_kind(raws)
    programmes = found.get("programme", [])
    if not programmes:
        return None
    parts = {"programme": programmes[0], **_tuples(found, _PROGRAMME_FIELDS)}
    return ProgrammeUnit(**cast("dict[str, Any]", parts), texts=dict(sorted(texts.items())))


def _key(record: Record) -> str:
    # A programme finds its cards, and a municipality its own, by their keys alone.
    if isinstance(record, Card):
        return f"{record.programme}/{record.owner}/{record.id}"
    return record.id


def _by_kind(raws: Iterable[RawRecord]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for raw in sorted(raws, key=lambda item: item.file):
        found[raw.kind.name].append(record_of(raw))
    return found


def _tuples(
    found: Mapping[str, list[Record]], names: Mapping[str, str]
) -> dict[str, tuple[Record, ...]]:
    return {field: tuple(found.get(kind, ())) for kind, field in names.items()}
