"""A supported school is missing from a comparison or roadmap of its cycle."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.membership import members_of
from generator.findings.part import parts_of_type
from generator.model.indicator import Comparison
from generator.model.record import Record
from generator.model.roadmap import ListedSchool, Roadmap


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    if not isinstance(record, Comparison | Roadmap):
        return
    unit = surroundings.programme_of(record)
    members = members_of(unit, record.cycle) if unit else None
    listed = _listed(record)
    absent = [ward for ward in members.wards if ward not in listed] if members else []
    schools = surroundings.registry.schools
    names = [schools[ward].name for ward in absent if ward in schools]
    if names and members and len(absent) < len(members.wards):
        at = "events" if isinstance(record, Roadmap) else "schools"
        yield spot(record.origin.at(at), schools=", ".join(names), cycle=record.cycle)


def _listed(record: Comparison | Roadmap) -> set[str]:
    """Return the ids of the listed schools; a record that lists no ward leaves nobody out."""
    if isinstance(record, Comparison):
        return {item.school for item in record.schools}
    return {item.school for item in parts_of_type(record, ListedSchool)}


WARD_LEFT_OUT = Check("ward-left-out", Severity.WARNING, Record, _find)
