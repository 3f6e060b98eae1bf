"""Several sides do one work in turns: medians, because a machine's speed drifts.

Enters: sides and the number of rounds. Leaves: per side its times in the order of rounds, and the
largest memory that it took.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median


class Role(StrEnum):
    """What a side is to the comparison."""

    OURS = "ours"
    PEER = "peer"
    FLOOR = "floor"


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: seconds, and the peak of resident memory of its largest process in KiB."""

    seconds: float
    peak_kib: int


@dataclass(frozen=True, slots=True)
class Side:
    """Someone who does the work; ``run`` does it once, ``before`` gets ready and isn't counted."""

    name: str
    role: Role
    run: Callable[[], Sample]
    before: Callable[[], None] = field(default=lambda: None)


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of a side."""

    name: str
    role: Role
    seconds: tuple[float, ...]
    peak_kib: int

    @property
    def median(self) -> float:
        """Return the median of the times, in seconds."""
        return median(self.seconds)


def measure(sides: Sequence[Side], rounds: int) -> tuple[Measured, ...]:
    """Run all sides in turns, ``rounds`` times, and return them in their order."""
    samples: list[list[Sample]] = [[] for _ in sides]
    for _ in range(rounds):
        for side, taken in zip(sides, samples, strict=True):
            side.before()
            taken.append(side.run())
    return tuple(
        Measured(
            side.name,
            side.role,
            tuple(sample.seconds for sample in taken),
            max(sample.peak_kib for sample in taken),
        )
        for side, taken in zip(sides, samples, strict=True)
    )
