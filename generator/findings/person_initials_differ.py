"""A plan prints a person with initials that are not the person's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.regex import regex
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_of_type
from generator.model.roadmap import Responsible, Roadmap

_INITIALS = regex(r"[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?")


def _find(roadmap: Roadmap, surroundings: Surroundings) -> Iterator[Spot]:
    for part in parts_of_type(roadmap, Responsible):
        printed = _INITIALS.search(part.printed)
        person = surroundings.registry.people.get(part.person) if printed else None
        if person is None or printed is None or person.surname not in part.printed:
            continue
        if _plain(printed[0]) != _plain(person.initials):
            known = f"{person.surname} {person.initials}"
            yield spot(part.origin.at("printed"), found=part.printed, known=known)


def _plain(initials: str) -> str:
    return re.sub(r"\s", "", initials)


PERSON_INITIALS_DIFFER = Check("person-initials-differ", Severity.WARNING, Roadmap, _find)
