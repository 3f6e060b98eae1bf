"""A paper names a person the head of another body than the person's record does."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_among
from generator.model.order import Signature
from generator.model.organisation import Person
from generator.model.record import Part, Record
from generator.model.roadmap import Responsible
from generator.model.team import Member
from generator.prose.headship import contradict, headships


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    seen: set[tuple[str, str]] = set()
    for part, person, printed, field in _posts(record):
        if not person or (person, printed) in seen:
            continue
        seen.add((person, printed))  # a plan repeats its people from row to row
        known = surroundings.registry.people.get(person)
        allowed = _contradicted(printed, known) if known else ""
        if known and allowed:
            name = f"{known.surname} {known.initials}"
            yield spot(part.origin.at(field), found=printed, allowed=allowed, person=name)


def _posts(record: Record) -> Iterator[tuple[Part, str, str, str]]:
    """Give the part, its person, the words that may print a post, and their field."""
    for part in parts_among(record, Member, Responsible, Signature):
        if isinstance(part, Member | Responsible | Signature):
            yield part, part.person, part.post, "post"
        if isinstance(part, Responsible):
            yield part, part.person, part.printed, "printed"


def _contradicted(printed: str, person: Person) -> str:
    """Return the post that ``printed`` contradicts; "" when some post of the person bears it."""
    posts = [item.post for item in person.appointments]
    for headed in headships(printed):
        alike = [
            (post, contradict(headed, other))
            for post in posts
            for other in headships(post)
            if other.head == headed.head
        ]
        if alike and all(differs for _, differs in alike):
            return alike[0][0]
    return ""


POST_CONTRADICTED = Check("post-contradicted", Severity.WARNING, Record, _find)
