"""Two schools of a municipality are registered under one name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.school_name import name_key, registered_names
from generator.model.unit import Registry


def _find(registry: Registry, _: Surroundings) -> Iterator[Spot]:
    first: dict[tuple[str, str], tuple[str, Origin]] = {}
    for school in registry.schools.values():
        for name, origin in registered_names(school):
            key = (school.municipality, name_key(name))
            owner, known = first.setdefault(key, (school.id, origin))
            if owner != school.id:
                yield spot(origin, found=name, first=known.file)


SCHOOL_TWICE = Check("school-twice", Severity.ERROR, Registry, _find)
