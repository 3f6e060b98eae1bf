"""The check: one question put to records, answered with the spots where something is wrong.

Enters: a subject (one record, one unit or the registry) and what may be known besides. Leaves:
spots, which become findings with the check's slug and severity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import date
from typing import Generic, TypeVar

from generator.analyse.kept import Kept
from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.finding import Finding, Severity
from generator.core.origin import Origin
from generator.model.record import Record
from generator.model.unit import ProgrammeUnit, Registry, SchoolUnit

Subject = Record | SchoolUnit | ProgrammeUnit | Registry
S = TypeVar("S", bound=Subject)

# What two entries of one event have in common: the words of the title and the last days.
EventKey = tuple[str, tuple[date, ...]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a check may know besides its subject.

    ``programmes`` maps ids to units, ``results`` maps the ids of schools to their digests; a check
    of a school or record sees the programmes only. ``repeated`` maps municipalities to the events
    that several of their programmes have, each with the ids of those, ordered; ``kept`` maps
    programmes to what schools keep for them.
    """

    registry: Registry
    programmes: Mapping[str, ProgrammeUnit] = field(default_factory=dict)
    results: Mapping[str, SchoolResults] = field(default_factory=dict)
    repeated: Mapping[str, Mapping[EventKey, tuple[str, ...]]] = field(default_factory=dict)
    kept: Mapping[str, Kept] = field(default_factory=dict)

    def assessed_in(self, programme: str) -> Mapping[str, SchoolResults]:
        """Return the results of the schools that have risk profiles in a programme."""
        schools = self.kept.get(programme, Kept()).assessed
        return {school: self.results[school] for school in schools}

    def programme_of(self, record: Record) -> ProgrammeUnit | None:
        """Return the programme whose folder holds ``record``."""
        return self.programmes.get(record.owner)


def programmes_by_place(registry: Registry) -> dict[str, tuple[str, ...]]:
    """Return municipality → the ids of its programmes, ordered; none for those without one."""
    found: dict[str, list[str]] = {}
    for name, programme in registry.programmes.items():
        if programme.municipality:
            found.setdefault(programme.municipality, []).append(name)
    return {place: tuple(sorted(names)) for place, names in sorted(found.items())}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where something is wrong and the texts that fill the wording."""

    origin: Origin
    parameters: tuple[tuple[str, str], ...] = ()
    clause: str = ""


def spot(origin: Origin, *, clause: str = "", **parameters: object) -> Spot:
    """Return a spot whose parameters are given as keywords, kept in the order given."""
    return Spot(origin, tuple((name, str(text)) for name, text in parameters.items()), clause)


@dataclass(frozen=True, slots=True)
class Check(Generic[S]):
    """A check of every subject of the type ``of``."""

    slug: str
    severity: Severity
    of: type[S]
    find: Callable[[S, Surroundings], Iterable[Spot]]

    def findings(self, subject: S, surroundings: Surroundings) -> list[Finding]:
        """Return the findings on one subject."""
        return [
            Finding(
                self.slug,
                self.severity,
                found.origin.file,
                found.origin.pointer,
                found.parameters,
                found.clause,
            )
            for found in self.find(subject, surroundings)
        ]
