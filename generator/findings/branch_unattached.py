"""A school that is no branch names a head school; a branch names another branch or none at all."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.school import LegalForm, School


def _find(school: School, surroundings: Surroundings) -> Iterator[Spot]:
    if not school.branch_of:
        if school.legal_form is LegalForm.BRANCH and "branch_of" not in school.not_stated:
            yield spot(school.origin.at("legal_form"), found=say("checks", "branch.alone"))
        return
    head = surroundings.registry.schools.get(school.branch_of)
    if school.legal_form is not LegalForm.BRANCH:
        yield spot(school.origin.at("branch_of"), found=say("checks", "branch.entity"))
    elif head is not None and head.legal_form is LegalForm.BRANCH:
        yield spot(school.origin.at("branch_of"), found=say("checks", "branch.chain"))


BRANCH_UNATTACHED = Check("branch-unattached", Severity.ERROR, School, _find)
