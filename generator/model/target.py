"""Target indicators: where a value stands, where it should get to, and where it got."""

from __future__ import annotations

from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.condition import Condition
from generator.model.date import PrintedDate
from generator.model.evidence import Evidence
from generator.model.record import Part, Record


class Direction(StrEnum):
    """Which way a value is meant to go."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actual(Part):
    """A value that was reached. ``scope`` names the member of a series that it answers."""

    value: Condition
    date: PrintedDate | None = None
    scope: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Part):
    """One target indicator. ``number`` is as printed; no ``direction``: none is stated."""

    id: str
    title: str
    plan: Condition
    number: str = ""
    direction: Direction | None = None
    baseline: Condition | None = None
    actuals: tuple[Actual, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets(Record):
    """The target indicators of a cycle, of one ``school`` or of the whole programme.

    ``baseline_title`` and ``plan_title`` head the columns («2023 год»). ``expected`` are values
    that the paper lists apart as expected results under ``expected_heading``.
    """

    cycle: str
    title: str
    targets: tuple[Target, ...]
    school: str = ""
    baseline_title: str = ""
    plan_title: str = ""
    expected_heading: str = ""
    expected: tuple[Target, ...] = ()
