"""A plan calls an organisation another sort of body than its record: «управление», «отдел»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.regex import regex
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_of_type
from generator.model.organisation import Organisation
from generator.model.roadmap import Responsible, Roadmap

_BODY = regex(
    r"(отдел|управлен|департамент|комитет|министерств|администрац)(?:\w{0,3})\b", re.IGNORECASE
)


def _find(roadmap: Roadmap, surroundings: Surroundings) -> Iterator[Spot]:
    told: set[tuple[str, str]] = set()
    for part in parts_of_type(roadmap, Responsible):
        sort = _sort(part.printed)
        body = surroundings.registry.organisations.get(part.organisation) if sort else None
        if body is None or not sort or (body.id, sort) in told:
            continue
        known = _sorts(body)
        if known and sort not in known:
            told.add((body.id, sort))  # a plan repeats its bodies from row to row
            yield spot(part.origin.at("printed"), found=part.printed, known=body.name)


def _sorts(body: Organisation) -> set[str]:
    names = (body.name, body.full_name, *(alias.name for alias in body.aliases))
    return {sort for name in names if (sort := _sort(name))}


def _sort(name: str) -> str:
    """Return the sort of body that ``name`` begins with; "" for any other beginning."""
    found = _BODY.match(name.strip())
    return found[1].casefold() if found else ""


BODY_CONTRADICTED = Check("body-contradicted", Severity.WARNING, Roadmap, _find)
