"""A table lists a school that is not in the pairs of its cycle, or measures one never supported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.membership import Members, members_ever, members_of
from generator.findings.part import parts_of_type
from generator.model.indicator import Comparison, Measurement
from generator.model.record import Record
from generator.model.roadmap import ListedSchool, Roadmap
from generator.model.score import Sheet


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    if isinstance(record, Comparison | Sheet):
        rows = ((item.school, item.origin.at("school")) for item in record.schools)
        yield from _strangers(record, rows, surroundings)
    if isinstance(record, Roadmap):
        listed = parts_of_type(record, ListedSchool)
        rows = ((item.school, item.origin.at("school")) for item in listed)
        yield from _strangers(record, rows, surroundings)
    if isinstance(record, Measurement):
        yield from _never_supported(record, surroundings)


def _strangers(
    record: Comparison | Sheet | Roadmap,
    rows: Iterable[tuple[str, Origin]],
    surroundings: Surroundings,
) -> Iterator[Spot]:
    unit = surroundings.programme_of(record)
    members = members_of(unit, record.cycle) if unit else None
    if members is None or _misspelt(members, surroundings):
        return
    wards_only = isinstance(record, Comparison)
    wanted = frozenset(members.wards) if wards_only else members.all
    role = "ward" if wards_only else "member"
    for school, origin in rows:
        if school not in wanted and school in surroundings.registry.schools:
            yield spot(
                origin,
                school=surroundings.registry.schools[school].name,
                found=say("checks", f"outside.{role}", cycle=record.cycle),
            )


def _never_supported(record: Measurement, surroundings: Surroundings) -> Iterator[Spot]:
    unit = surroundings.programmes.get(record.programme)
    members = members_ever(unit) if unit else None
    school = surroundings.registry.schools.get(record.owner)
    if members is None or school is None or _misspelt(members, surroundings):
        return
    if school.id not in members.wards:
        role = "partner" if school.id in members.partners else "never"
        yield spot(
            record.origin.at("programme"),
            school=school.name,
            found=say("checks", f"outside.{role}"),
        )


def _misspelt(members: Members, surroundings: Surroundings) -> bool:
    """Tell whether the pairs name a school that does not exist, so who is in them is unknown."""
    return not members.all <= surroundings.registry.schools.keys()


SCHOOL_OUTSIDE_PAIRS = Check("school-outside-pairs", Severity.WARNING, Record, _find)
