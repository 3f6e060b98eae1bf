"""Running the checks: over the registry, over each unit, then drafts and acknowledgements.

Enters: records with what surrounds them. Leaves: findings, those of drafts weighed as warnings,
those that an author acknowledged marked with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from generator.core.finding import Finding, Severity, finding
from generator.findings import CHECKS
from generator.findings.check import Check, Subject, Surroundings
from generator.findings.part import text_at
from generator.findings.text_owner import texts_named, words_found
from generator.model.record import Acknowledgement, Record, Status
from generator.model.unit import ProgrammeUnit, Registry, SchoolUnit


def check_registry(surroundings: Surroundings) -> list[Finding]:
    """Return the findings on the registry and on the records that no unit holds."""
    registry = surroundings.registry
    return _findings([registry, *registry_records(registry)], surroundings)


def check_school(unit: SchoolUnit, surroundings: Surroundings) -> list[Finding]:
    """Return the findings on a school and its records."""
    return _findings([unit, *school_records(unit)], surroundings)


def check_programme(unit: ProgrammeUnit, surroundings: Surroundings) -> list[Finding]:
    """Return the findings on a programme and its records; they need the digests of its schools."""
    return _findings([unit, *programme_records(unit)], surroundings)


def registry_records(registry: Registry) -> tuple[Record, ...]:
    """Return the records that stand in the registry only: no schools, no programmes."""
    tables = (
        registry.municipalities,
        registry.organisations,
        registry.people,
        registry.acts,
        registry.label_sets,
        registry.card_forms,
        registry.cards,
    )
    return tuple(record for table in tables for record in table.values())


def school_records(unit: SchoolUnit) -> tuple[Record, ...]:
    """Return all records of a school."""
    return (
        unit.school,
        *unit.labels,
        *unit.measurements,
        *unit.scores,
        *unit.cards,
        *unit.exam_results,
        *unit.exam_averages,
        *unit.risk_profiles,
        *unit.staff,
    )


def programme_records(unit: ProgrammeUnit) -> tuple[Record, ...]:
    """Return all records of a programme."""
    return (
        unit.programme,
        *unit.cycles,
        *unit.indicators,
        *unit.pairs,
        *unit.roadmaps,
        *unit.comparisons,
        *unit.sheets,
        *unit.targets,
        *unit.orders,
        *unit.notes,
        *unit.identification_rules,
        *unit.risk_factors,
        *unit.collections,
        *unit.matrices,
        *unit.monitoring_plans,
        *unit.teams,
        *unit.exam_references,
        *unit.narratives,
    )


def weigh(
    findings: Iterable[Finding], records: Sequence[Record], *, whole: bool = True
) -> list[Finding]:
    """Return ``findings`` as their records weigh them.

    An error of a draft is a warning. An acknowledgement of the same slug and pointer whose value is
    the one that stands there now gives the finding its reason; one that meets no finding, or
    another value, is a finding itself. A Markdown text weighs as the records that name it: there
    the pointer is that of the field with the file's name, the value the words that were found.
    Findings of other files stay as they are. Without the ``whole`` content nothing is said of what
    meets no finding: the check that finds it may have been held back by a file that can't be read.
    """
    weights = _weights(records)
    found = list(findings)
    weighed = [_weighed(item, weights.get(item.file, ())) for item in found]
    stale = [item for record in records if whole for item in _stale(record, found)]
    return sorted([*weighed, *stale], key=lambda item: (item.sort_key, item.parameters))


def weigh_late(
    late: Iterable[Finding], found: Iterable[Finding], records: Sequence[Record]
) -> list[Finding]:
    """Return ``found``, which was weighed, with ``late`` findings on the same records.

    They are weighed alike. An acknowledgement that only a late finding meets was called stale too
    soon, so that remark is taken back.
    """
    weighed = weigh(late, records, whole=False)
    files = frozenset(item.file for item in weighed)
    met = {
        (record.origin.file, words.origin.pointer)
        for record in records
        for words in record.acknowledged
        if files & {record.origin.file, *(file for file, _ in texts_named(record))}
        and any(_meets(words, item, record) for item in weighed)
    }
    kept = [item for item in found if item.slug != STALE or (item.file, item.pointer) not in met]
    return list(dict.fromkeys([*kept, *weighed]))


def _findings(subjects: Iterable[Subject], surroundings: Surroundings) -> list[Finding]:
    return [
        item
        for subject in subjects
        for check in _checks_of(_kind(subject))
        for item in check.findings(subject, surroundings)
    ]


def _kind(subject: Subject) -> type:
    return type(subject)


@cache
def _checks_of(kind: type) -> tuple[Check[Any], ...]:
    return tuple(check for check in CHECKS if issubclass(kind, check.of))


def _weights(records: Iterable[Record]) -> Mapping[str, Sequence[Record]]:
    """Return by file the records that weigh its findings: the record of the file, or its owners."""
    weights: dict[str, list[Record]] = {}
    for record in records:
        for file in sorted({record.origin.file, *(file for file, _ in texts_named(record))}):
            weights.setdefault(file, []).append(record)
    return weights


def _weighed(item: Finding, records: Sequence[Record]) -> Finding:
    # A text that a final record shows, too, is final.
    draft = bool(records) and all(record.status is Status.DRAFT for record in records)
    if draft and item.severity is Severity.ERROR:
        item = replace(item, severity=Severity.WARNING)
    met = (
        words.reason
        for record in records
        for words in record.acknowledged
        if _meets(words, item, record)
    )
    return replace(item, acknowledged=next(met, item.acknowledged))


def _meets(words: Acknowledgement, item: Finding, record: Record) -> bool:
    if words.slug != item.slug:
        return False
    if item.file == record.origin.file:
        return words.at == item.pointer and words.value == text_at(record, words.at)
    return (item.file, words.at) in texts_named(record) and words.value == words_found(item)


def _stale(record: Record, findings: Iterable[Finding]) -> Iterator[Finding]:
    files = {record.origin.file, *(file for file, _ in texts_named(record))}
    here = [item for item in findings if item.file in files]
    for words in record.acknowledged:
        if not any(_meets(words, item, record) for item in here):
            yield finding(
                STALE,
                Severity.WARNING,
                record.origin.file,
                words.origin.pointer,
                slug=words.slug,
                at=words.at,
                value=words.value,
                now=text_at(record, words.at) or "",
            )


STALE = "acknowledgement-stale"
