"""Listings: what a rule of identification says of a school, and what other readings would say.

Enter the results of a school by marks and the rules of its programmes. Leave one listing per rule
and reading; the first reading of a rule is the one that its list is computed by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from generator.analyse.marks import MarkResult
from generator.core.dataclass import dataclass
from generator.core.origin import Origin
from generator.model.exam import Procedure
from generator.model.identification import IdentificationRule, Reading
from generator.model.unit import ProgrammeUnit

RULE = ""
PRINTED = "printed"


class Doubt(StrEnum):
    """Why a verdict hangs by a thread.

    ``EXACT`` rests on a share that equals the threshold, ``ONE_PUPIL`` would turn with one result,
    ``NO_YEAR_BEFORE`` can't be settled without the year before, ``BASE`` with another base of
    shares, ``FEW`` rests on fewer than ten participants.
    """

    EXACT = "exact"
    ONE_PUPIL = "one-pupil"
    NO_YEAR_BEFORE = "no-year-before"
    BASE = "base"
    FEW = "few"


@dataclass(frozen=True, slots=True)
class Counted:
    """A procedure that the reading counts: ``failed`` of ``base`` got the lowest result."""

    procedure: Procedure
    subject: str
    grade: int
    year: int
    failed: int
    base: int
    is_low: bool
    origin: Origin


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reading says: ``counted`` holds every procedure of both years that has data."""

    listed: bool
    counted: tuple[Counted, ...]
    doubts: tuple[Doubt, ...] = ()

    @property
    def low(self) -> tuple[Counted, ...]:
        """Return the procedures with low results."""
        return tuple(item for item in self.counted if item.is_low)


@dataclass(frozen=True, slots=True)
class Listing:
    """A decision on one school. ``variant`` is RULE, PRINTED or the id of a what-if."""

    programme: str
    rule: str
    year: int
    school: str
    variant: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Method:
    """A method of identification: ``decide`` reads the results of one school for a year's list."""

    slug: str
    decide: Callable[[Reading, int, Sequence[MarkResult]], Decision]


def listings(
    school: str,
    results: Sequence[MarkResult],
    programmes: Mapping[str, ProgrammeUnit],
    methods: Sequence[Method],
    named: Iterable[str],
) -> tuple[Listing, ...]:
    """Return the listings of ``school``, ordered by programme, rule and reading.

    ``named`` are the programmes with a rule that names the school (``programmes_ruling``). A rule
    whose method is unknown gives none; the checks report it.
    """
    known = {method.slug: method for method in methods}
    found = []
    for programme in sorted(named):
        own = tuple(result for result in results if result.programme == programme)
        for rule in programmes[programme].identification_rules:
            if school in rule.schools and rule.method in known:
                found += list(_of_rule(programme, rule, school, own, known[rule.method]))
    return tuple(found)


def programmes_ruling(programmes: Mapping[str, ProgrammeUnit]) -> dict[str, tuple[str, ...]]:
    """Return school → the programmes with a rule that names it, ordered."""
    found: dict[str, set[str]] = {}
    for programme, unit in programmes.items():
        for rule in unit.identification_rules:
            for school in rule.schools:
                found.setdefault(school, set()).add(programme)
    return {school: tuple(sorted(found[school])) for school in sorted(found)}


def readings(rule: IdentificationRule) -> Iterator[tuple[str, Reading]]:
    """Give (variant, reading) of a rule: its own, the printed one, the what-ifs."""
    yield RULE, rule.reading
    if rule.printed is not None:
        yield PRINTED, rule.printed.reading
    for variant in rule.what_if:
        yield variant.id, variant.reading


def _of_rule(
    programme: str,
    rule: IdentificationRule,
    school: str,
    results: tuple[MarkResult, ...],
    method: Method,
) -> Iterator[Listing]:
    for variant, reading in readings(rule):
        decision = method.decide(reading, rule.year, results)
        yield Listing(programme, rule.id, rule.year, school, variant, decision)
