"""Shards: which machine makes what when several share a build.

Enters: a shard's number and the places of schools and programmes. Leaves: the share of the shard.
A municipality is never cut: its schools' pages list its programmes' papers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from generator.core.dataclass import dataclass
from generator.core.trace import note
from generator.graph.job import Job

V = TypeVar("V")

# Nodes about one school, one programme or one folder that are worth being taken from elsewhere.
_OFFERED = frozenset(
    {
        "read",
        "results",
        "check",
        "shown programme",
        "shown results",
        "named",
        "told",
        "remarks",
        "named remarks",
        "agenda",
        "overview",
        "paths of",
        "rows",
    }
)
# No fact: a node that goes through what only a shard goes through can't be taken by anybody.
_SHARE = "share"


@dataclass(frozen=True, slots=True)
class Shard:
    """The ``number``-th of ``count`` shards, from 1."""

    number: int
    count: int

    def __str__(self) -> str:
        """Return «2/5»."""
        return f"{self.number}/{self.count}"


@dataclass(frozen=True, slots=True)
class Home:
    """A school or a programme: its id, the folder that it lies in, and its municipality."""

    id: str
    folder: str
    municipality: str


@dataclass(frozen=True, slots=True)
class Share:
    """What belongs to one shard: ids of schools and of programmes, and their folders."""

    schools: frozenset[str]
    programmes: frozenset[str]
    folders: frozenset[str]

    def holds(self, job: Job) -> bool:
        """Tell whether a paper or a page is of this share; what the whole site shows is none."""
        if job.kind == "paper":
            return job.key[0] in self.programmes
        section, _, rest = job.key[1].partition("/")
        owner, inside, _ = rest.partition("/")
        known = {"schools": self.schools, "programmes": self.programmes}
        return bool(inside) and owner in known.get(section, frozenset())

    def offers(self, node: str) -> bool:
        """Tell whether a node is about something of this share, and worth being taken."""
        kind, _, about = node.rpartition(" ")
        if kind not in _OFFERED:
            return False
        owner = about.rpartition("/")[2]
        return about in self.folders or owner in self.schools or owner in self.programmes


class Own(Mapping[str, V]):
    """A mapping of everything, of which a shard goes through its own and looks up anyone's."""

    __slots__ = ("_keys", "_whole")

    def __init__(self, whole: Mapping[str, V], keys: Iterable[str]) -> None:
        """Look up in ``whole``, go through ``keys``."""
        self._whole = whole
        self._keys = tuple(sorted(keys))

    def __getitem__(self, key: str) -> V:
        """Return the value of any key. Raises: KeyError."""
        return self._whole[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether a key is there at all."""
        return key in self._whole

    def __iter__(self) -> Iterator[str]:
        """Give the shard's own keys, ordered."""
        note(_SHARE)
        return iter(self._keys)

    def __len__(self) -> int:
        """Return the number of the shard's own keys."""
        note(_SHARE)
        return len(self._keys)


def share_of(shard: Shard, schools: Iterable[Home], programmes: Iterable[Home]) -> Share:
    """Return what belongs to a shard: whole municipalities, about as much in every shard."""
    of_schools, of_programmes = tuple(schools), tuple(programmes)
    sizes = Counter(each.municipality for each in (*of_schools, *of_programmes))
    mine = _dealt(sizes, shard)
    held = [each for each in (*of_schools, *of_programmes) if each.municipality in mine]
    return Share(
        frozenset(each.id for each in of_schools if each.municipality in mine),
        frozenset(each.id for each in of_programmes if each.municipality in mine),
        frozenset(each.folder for each in held),
    )


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
