"""A branch does not say whose it is, or a school that is no branch says so."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.school import LegalForm, School


def _find(school: School, surroundings: Surroundings) -> Iterator[Spot]:
    key = _problem(school, surroundings)
    if key:
        at = "branch_of" if school.branch_of else "legal_form"
        yield spot(school.origin.at(at), found=say("checks", f"branch.{key}"))


def _problem(school: School, surroundings: Surroundings) -> str:
    branch = school.legal_form is LegalForm.BRANCH
    if branch and not school.branch_of:
        return "homeless"
    if school.branch_of and not branch:
        return "entity"
    head = surroundings.registry.schools.get(school.branch_of)
    return "chain" if head is not None and head.legal_form is LegalForm.BRANCH else ""


BRANCH_UNATTACHED = Check("branch-unattached", Severity.ERROR, School, _find)
