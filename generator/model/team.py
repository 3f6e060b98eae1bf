"""Teams: working groups and lists of responsible persons."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.model.record import Part, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamHeads(Part):
    """The heads of a list's columns where the source prints its own."""

    name: str = ""
    post: str = ""
    function: str = ""
    zone: str = ""
    schools_count: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Part):
    """A member: a ``person`` (id), or a ``name`` in words for a body.

    ``post`` is as the list prints it; without it the person's own post is printed. ``function`` is
    what the member does, ``zone`` what it answers for, ``schools_count`` how many schools that is.
    """

    person: str = ""
    name: str = ""
    post: str = ""
    function: str = ""
    zone: str = ""
    schools_count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Team(Record):
    """A working group or a list of responsible persons, in the source's order.

    ``role`` is what its members are called in it («член рабочей группы»).
    """

    title: str
    members: tuple[Member, ...]
    cycle: str = ""
    role: str = ""
    heads: TeamHeads | None = None
