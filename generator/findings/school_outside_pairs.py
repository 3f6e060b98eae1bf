"""A table lists a school that is not in the pairs of its cycle, or measures one never supported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.membership import Members, members_ever, members_of
from generator.findings.part import parts_of_type
from generator.model.indicator import Comparison, Measurement, PrintedSchool
from generator.model.record import Record
from generator.model.roadmap import ListedSchool, Roadmap
from generator.model.score import Sheet


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    if isinstance(record, Comparison | Sheet):
        yield from _strangers(record, record.schools, surroundings)
    if isinstance(record, Roadmap):
        yield from _strangers(record, parts_of_type(record, ListedSchool), surroundings)
    if isinstance(record, Measurement):
        yield from _never_supported(record, surroundings)


def _strangers(
    record: Comparison | Sheet | Roadmap,
    rows: Iterable[ListedSchool | PrintedSchool],
    surroundings: Surroundings,
) -> Iterator[Spot]:
    unit = surroundings.programme_of(record)
    members = members_of(unit, record.cycle) if unit else None
    if members is None:
        return
    wards_only = isinstance(record, Comparison)
    wanted = frozenset(members.wards) if wards_only else members.all
    role = "ward" if wards_only else "member"
    schools = surroundings.registry.schools
    strangers = [row for row in rows if row.school not in wanted and row.school in schools]
    for row in strangers:
        if not _misspelt(members, surroundings):
            yield spot(
                row.origin.at("school"),
                school=schools[row.school].name,
                found=say("checks", f"outside.{role}", cycle=record.cycle),
            )


def _never_supported(record: Measurement, surroundings: Surroundings) -> Iterator[Spot]:
    unit = surroundings.programmes.get(record.programme)
    members = members_ever(unit) if unit else None
    school = surroundings.registry.schools.get(record.owner)
    if members is None or school is None or school.id in members.wards:
        return
    if not _misspelt(members, surroundings):
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
