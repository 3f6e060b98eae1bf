"""Who takes part in a cycle: its wards and partners, by its pairs.

Enters: a programme unit. Leaves: the members of a cycle or of all cycles.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.core.dataclass import dataclass
from generator.model.programme import Pairs
from generator.model.unit import ProgrammeUnit


@dataclass(frozen=True, slots=True)
class Members:
    """The ids of the wards and partners, in the order of the pairs."""

    wards: tuple[str, ...]
    partners: tuple[str, ...]

    @property
    def all(self) -> frozenset[str]:
        """Return wards and partners together."""
        return frozenset((*self.wards, *self.partners))


def members_of(unit: ProgrammeUnit, cycle: str) -> Members | None:
    """Return the members of a cycle; None when no pairs are recorded for it."""
    return _members(pairs for pairs in unit.pairs if pairs.cycle == cycle)


def members_ever(unit: ProgrammeUnit) -> Members | None:
    """Return the members of all cycles together; None when no pairs are recorded at all."""
    return _members(unit.pairs)


def _members(found: Iterable[Pairs]) -> Members | None:
    pairs = [pair for record in found for pair in record.pairs]
    if not pairs:
        return None
    wards = dict.fromkeys(ward for pair in pairs for ward in pair.wards)
    return Members(tuple(wards), tuple(dict.fromkeys(pair.partner for pair in pairs)))
