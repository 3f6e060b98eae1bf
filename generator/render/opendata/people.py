"""people: one row per person and post, and per body that a team names; no contacts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.organisation import Appointment, Person
from generator.model.team import Member, Team
from generator.render.dataset import Column, ColumnType, Dataset, Row
from generator.render.site import Site, organisation_name, person_name, school_name


@dataclass(frozen=True, slots=True)
class _Part:
    """A member's part in a team."""

    team: Team
    member: Member

    @property
    def words(self) -> str:
        role = self.team.role or self.team.title
        return f"{role}: {self.member.function}" if self.member.function else role


def _rows(site: Site) -> Iterator[Row]:
    parts = [
        _Part(team, member)
        for unit in site.programmes
        for team in unit.teams
        for member in team.members
    ]
    roles: dict[str, tuple[str, ...]] = {}
    for part in parts:
        roles[part.member.person] = (*roles.get(part.member.person, ()), part.words)
    people = site.registry.people.values()
    for person in sorted(people, key=lambda item: (item.surname, item.initials, item.id)):
        yield from _person_rows(site, person, roles)
    for part in parts:
        if not part.member.person:
            yield (part.member.name, part.member.post, "", (part.words,))


def _person_rows(site: Site, person: Person, roles: Mapping[str, tuple[str, ...]]) -> Iterator[Row]:
    own = roles.get(person.id, ())
    for item in person.appointments or (None,):
        yield (
            person_name(person),
            _post(item) if item else "",
            _place(site, item) if item else "",
            own,
        )


def _post(item: Appointment) -> str:
    return say("pages", "acting", name=item.post) if item.acting and item.post else item.post


def _place(site: Site, item: Appointment) -> str:
    if item.school:
        return school_name(site, item.school)
    return organisation_name(site, item.organisation) if item.organisation else ""


PEOPLE = Dataset(
    "people",
    (
        Column("name"),
        Column("post"),
        Column("organisation"),
        Column("role", ColumnType.LIST),
    ),
    _rows,
)
