"""A paper prints a school under a name that is not registered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_among
from generator.findings.school_name import registered_names, words_of
from generator.model.evidence import Evidence
from generator.model.indicator import PrintedSchool
from generator.model.record import PrintedName, Record
from generator.model.roadmap import ListedSchool


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    for school, printed, origin in printed_names(record):
        known = surroundings.registry.schools.get(school)
        if known is None:
            continue
        names = [name for name, _ in registered_names(known)]
        if not any(is_form_of(printed, name) for name in names):
            yield spot(origin, found=printed, allowed="; ".join(dict.fromkeys(names)))


def printed_names(record: Record) -> Iterator[tuple[str, str, Origin]]:
    """Give the school, the printed name and its place wherever ``record`` keeps one."""
    for part in parts_among(record, PrintedSchool, PrintedName, ListedSchool, Evidence):
        if isinstance(part, PrintedSchool | PrintedName | ListedSchool | Evidence) and part.printed:
            yield part.school, part.printed, part.origin.at("printed")


def is_form_of(printed: str, name: str) -> bool:
    """Tell whether ``printed`` is ``name`` or ``name`` shortened by whole words.

    A number belongs to the word before it: «СОШ» is no short form of «СОШ № 1».
    """
    return Counter(_units(printed)) <= Counter(_units(name))


def _units(name: str) -> list[str]:
    units: list[str] = []
    for word in words_of(name):
        if word.isdigit() and units:
            units[-1] += f" {word}"
        else:
            units.append(word)
    return units


PRINTED_NAME_UNKNOWN = Check("printed-name-unknown", Severity.WARNING, Record, _find)
