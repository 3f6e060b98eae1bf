"""Two schools of a municipality have names that differ by one letter: perhaps one school."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, groupby

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.school_name import words_of
from generator.model.unit import Registry


def _find(registry: Registry, _: Surroundings) -> Iterator[Spot]:
    schools = sorted(registry.schools.values(), key=lambda school: (school.municipality, school.id))
    for _key, group in groupby(schools, key=lambda school: school.municipality):
        named = [(school, words_of(school.name)) for school in group]
        for (one, ours), (two, theirs) in combinations(named, 2):
            if _alike(ours, theirs):
                yield spot(
                    two.origin.at("name"), found=two.name, other=one.name, first=one.origin.file
                )


def _alike(ours: list[str], theirs: list[str]) -> bool:
    """Tell whether two names differ in one long word, and there by one letter."""
    if len(ours) != len(theirs):
        return False
    different = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    return len(different) == 1 and is_one_letter_off(*different[0])


def is_one_letter_off(one: str, two: str) -> bool:
    """Tell whether two words of six letters or more differ by one letter, changed or added."""
    shorter, longer = sorted((one, two), key=len)
    if len(shorter) < 6 or len(longer) - len(shorter) > 1:
        return False
    at = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
    rest = shorter[at + (len(shorter) == len(longer)) :]
    return rest == longer[at + 1 :]


SCHOOL_ALIKE = Check("school-alike", Severity.WARNING, Registry, _find)
