"""A member of a team has one list of places in the function and another in the zone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.regex import regex
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_of_type
from generator.model.team import Member, Team
from generator.prose.stem import stem

# An adjective of a place stands in the genitive there: «Омутинского».
_PLACE = regex(r"\b[А-ЯЁ][а-яё]+(?:ск|цк)(?:ого|ой|их)\b")
_SHARED = 2


def _find(team: Team, surroundings: Surroundings) -> Iterator[Spot]:
    for member in parts_of_type(team, Member):
        told, zone = _places(member.function), _places(member.zone)
        differing = sorted(set(told) ^ set(zone))
        if differing and len(set(told) & set(zone)) >= _SHARED:
            words = told | zone
            yield spot(
                member.origin.at("zone"),
                found=", ".join(words[name] for name in differing),
                person=_name(member, surroundings),
            )


def _name(member: Member, surroundings: Surroundings) -> str:
    person = surroundings.registry.people.get(member.person)
    return f"{person.surname} {person.initials}" if person else member.name


def _places(text: str) -> dict[str, str]:
    """Return the places that ``text`` lists, by stem."""
    return {stem(word): word for word in _PLACE.findall(text)}


ZONE_DIFFERS = Check("zone-differs", Severity.WARNING, Team, _find)
