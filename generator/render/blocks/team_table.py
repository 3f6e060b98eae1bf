"""The list of a team as a table: who, with which post, doing what; empty columns are left out.

Enter a team and the scope; leave a plain table whose numbers are computed.
"""

from __future__ import annotations

from datetime import date

from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.team import Member, Team
from generator.model.unit import Registry
from generator.render.blocks.person import name_fact, post_of
from generator.render.printed import printed
from generator.render.tabular import Tabular, TabularRow

_NUMBER = 3
_WIDTHS = {"name": 9, "post": 11, "function": 12, "zone": 12, "schools_count": 5}


def team_table(registry: Registry, team: Team, day: date | None) -> Tabular:
    """Return the table of ``team``; posts are those held on ``day`` where the list names none."""
    members = [_cells(registry, member, day) for member in team.members]
    shown = [key for key in _WIDTHS if any(cells[key] for cells in members)]
    return Tabular(
        title=printed(team.title.strip().rstrip("."), team.origin.at("title")),
        heads=(Fact(say("documents", "view.number")), *(_head(team, key) for key in shown)),
        rows=tuple(
            TabularRow((Fact(f"{number}."), *(cells[key] for key in shown)))
            for number, cells in enumerate(members, start=1)
        ),
        widths=(_NUMBER, *(_WIDTHS[key] for key in shown)),
    )


def member_name(registry: Registry, member: Member) -> Fact:
    """Return a member's name: as the list prints it («Ф.И.О.» in full, a body), or the person's."""
    if member.person and not member.name:
        return name_fact(registry, member.person)
    return printed(member.name, member.origin.at("name"))


def member_post(registry: Registry, member: Member, day: date | None) -> Fact:
    """Return a member's post as the list prints it, else the one that the person holds."""
    if member.post or not member.person:
        return printed(member.post, member.origin.at("post"))
    return post_of(registry, member.person, day)


def _cells(registry: Registry, member: Member, day: date | None) -> dict[str, Fact]:
    count = member.schools_count
    at = member.origin.at("schools_count")
    return {
        "name": member_name(registry, member),
        "post": member_post(registry, member, day),
        "function": printed(member.function, member.origin.at("function")),
        "zone": printed(member.zone, member.origin.at("zone")),
        "schools_count": Fact("" if count is None else str(count), at.file, at.pointer),
    }


def _head(team: Team, key: str) -> Fact:
    own = getattr(team.heads, key) if team.heads else ""
    if own and team.heads:
        return printed(own, team.heads.origin.at(key))
    return Fact(say("documents", f"team.{key}"))
