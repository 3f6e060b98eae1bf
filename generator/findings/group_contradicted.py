"""A school stands in a group that its own results contradict."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.listing import RULE
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.listed_by import listed_by
from generator.findings.listed_names import school_names
from generator.model.identification import IdentificationRule


def _find(rule: IdentificationRule, surroundings: Surroundings) -> Iterator[Spot]:
    listed = listed_by(rule, RULE, surroundings)
    for group in rule.groups:
        schools = _labelled(rule, group.label, surroundings)
        wrong = [school for school in schools if (school in listed) is not group.listed]
        if wrong:
            yield spot(
                group.origin.at("label"),
                group=_name(rule, group.label, surroundings),
                schools=school_names(wrong, surroundings),
            )


def _labelled(rule: IdentificationRule, label: str, surroundings: Surroundings) -> list[str]:
    return [
        school
        for school in rule.schools
        if school in surroundings.results
        for labels in surroundings.results[school].labels
        if (labels.label_set, labels.year) == (rule.label_set, rule.labels_year)
        and label in labels.labels
    ]


def _name(rule: IdentificationRule, label: str, surroundings: Surroundings) -> str:
    found = surroundings.registry.label_sets.get(rule.label_set)
    labels = found.labels if found else ()
    return next((item.name for item in labels if item.id == label), label)


GROUP_CONTRADICTED = Check("group-contradicted", Severity.WARNING, IdentificationRule, _find)
