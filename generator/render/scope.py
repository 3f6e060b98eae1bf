"""The scope: what the documents of one programme may be made from, and look-ups in it.

Enter the registry, one programme's unit and the results of its schools. Leave records by id and
printed names; an id that leads nowhere is printed as it is, the checks of records report it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date
from typing import TypeVar

from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.model.date import PrintedDate
from generator.model.organisation import Organisation
from generator.model.programme import Cycle
from generator.model.record import Record
from generator.model.school import School
from generator.model.unit import ProgrammeUnit, Registry
from generator.render.ordered import names_together
from generator.render.printed import printed
from generator.russian.dates import DateStyle

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Scope:
    """The material of a programme's documents.

    ``results`` maps school id → results for every school that the programme names. ``style`` is
    the one style of dates in the document being made.
    """

    registry: Registry
    unit: ProgrammeUnit
    results: Mapping[str, SchoolResults] = field(default_factory=dict)
    style: DateStyle = DateStyle.NUMERIC


def find(records: Iterable[R], wanted: str) -> R | None:
    """Return the record with the id ``wanted``, None when there is none."""
    return next((record for record in records if record.id == wanted), None)


def get(records: Iterable[R], wanted: str) -> R:
    """Return the record with the id ``wanted``. Raises: KeyError when there is none."""
    found = find(records, wanted)
    if found is None:
        raise KeyError(wanted)
    return found


def school_of(scope: Scope, school: str) -> School | None:
    """Return the school with the id ``school``."""
    return scope.registry.schools.get(school)


def school_name(scope: Scope, school: str) -> Fact:
    """Return the school's usual name in papers."""
    record = school_of(scope, school)
    return printed(record.name, record.origin.at("name")) if record else Fact(school)


def narrow_name(scope: Scope, school: str) -> Fact:
    """Return the school's name for narrow columns: the short one when there is one."""
    record = school_of(scope, school)
    if record is None or not record.short_name:
        return school_name(scope, school)
    return printed(record.short_name, record.origin.at("short_name"))


def narrow_names(scope: Scope, schools: Iterable[str]) -> str:
    """Return the narrow names in one line, what they begin with said once: «ОО № 3, 10, 22»."""
    return names_together(narrow_name(scope, school).text for school in schools)


def cycle_of(scope: Scope, cycle: str) -> Cycle | None:
    """Return the programme's cycle with the id ``cycle``."""
    return find(scope.unit.cycles, cycle)


def organisation_of(scope: Scope, organisation: str) -> Organisation | None:
    """Return the organisation with the id ``organisation``."""
    return scope.registry.organisations.get(organisation)


def results_of(scope: Scope, school: str) -> SchoolResults:
    """Return what was computed for a school; empty results when nothing was."""
    return scope.results.get(school) or SchoolResults(school)


def day_of(day: PrintedDate | None) -> date | None:
    """Return the day that a date means, its last one for a month or a year."""
    return day.last if day else None
