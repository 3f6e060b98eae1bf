"""Shards: which machine makes which papers and pages when several share a build.

Enters: a shard's number and the places of schools and programmes. Leaves: the jobs of the shard.
A municipality is never cut: its schools' pages list its programmes' papers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.core.dataclass import dataclass
from generator.graph.job import Job
from generator.render.site import Placed


@dataclass(frozen=True, slots=True)
class Shard:
    """The ``number``-th of ``count`` shards, from 1."""

    number: int
    count: int

    def __str__(self) -> str:
        """Return «2/5»."""
        return f"{self.number}/{self.count}"


@dataclass(frozen=True, slots=True)
class Share:
    """What belongs to one shard: ids of schools and of programmes."""

    schools: frozenset[str]
    programmes: frozenset[str]

    def holds(self, job: Job) -> bool:
        """Tell whether a job is of this share; what all of the site shows is of none."""
        if job.kind == "paper":
            return job.key[0] in self.programmes
        section, _, rest = job.key[1].partition("/")
        owner, inside, _ = rest.partition("/")
        known = {"schools": self.schools, "programmes": self.programmes}
        return bool(inside) and owner in known.get(section, frozenset())


def share_of(shard: Shard, schools: Sequence[Placed], programmes: Sequence[Placed]) -> Share:
    """Return what belongs to a shard: whole municipalities, about as much in every shard."""
    sizes = Counter(each.municipality for each in (*schools, *programmes))
    mine = _dealt(sizes, shard)
    return Share(_within(schools, mine), _within(programmes, mine))


def _dealt(sizes: Mapping[str, int], shard: Shard) -> set[str]:
    """Deal municipalities out, the largest first, each to the shard that has least."""
    loads = [0] * shard.count
    mine = set()
    for name, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        least = loads.index(min(loads))
        loads[least] += size
        if least == shard.number - 1:
            mine.add(name)
    return mine


def _within(placed: Iterable[Placed], municipalities: set[str]) -> frozenset[str]:
    return frozenset(each.id for each in placed if each.municipality in municipalities)
