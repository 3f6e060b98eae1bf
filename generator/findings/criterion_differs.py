"""The printed criterion, taken literally, gives another list than the rule that is computed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.listing import PRINTED, RULE
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.listed_by import listed_by
from generator.findings.listed_names import school_names
from generator.model.identification import IdentificationRule


def _find(rule: IdentificationRule, surroundings: Surroundings) -> Iterator[Spot]:
    if rule.printed is None:
        return
    printed, computed = (listed_by(rule, each, surroundings) for each in (PRINTED, RULE))
    if printed != computed:
        yield spot(
            rule.printed.origin.at("text"),
            extra=school_names(sorted(printed - computed), surroundings),
            missed=school_names(sorted(computed - printed), surroundings),
        )


CRITERION_DIFFERS = Check("criterion-differs", Severity.WARNING, IdentificationRule, _find)
