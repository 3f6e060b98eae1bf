"""A sheet lists a school that has no score on it, or none for a criterion."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.reference import unreadable_in
from generator.model.score import Sheet


def _find(sheet: Sheet, surroundings: Surroundings) -> Iterator[Spot]:
    for listed in sheet.schools:
        absent = _absent(sheet, listed.school, surroundings)
        hidden = unreadable_in(listed.school, "score", surroundings.registry)
        if absent and not hidden:
            yield spot(
                listed.origin.at("school"),
                school=surroundings.registry.schools[listed.school].name,
                absent=absent,
            )


def _absent(sheet: Sheet, school: str, surroundings: Surroundings) -> str:
    """Return in words what is missing, "" when nothing is or nothing is known of the school."""
    results = surroundings.results.get(school)
    if results is None:
        return ""
    wanted = (sheet.owner, sheet.id)
    total = next((item for item in results.totals if (item.programme, item.sheet) == wanted), None)
    if total is None or (not total.scores and total.total is None):
        return say("checks", "score.none")
    names = {criterion.id: criterion.name for criterion in sheet.criteria}
    given = [f"«{names[item.criterion]}»" for item in total.scores if item.mean is None]
    return say("checks", "score.criteria", names=", ".join(given)) if given else ""


SCORE_MISSING = Check("score-missing", Severity.WARNING, Sheet, _find)
