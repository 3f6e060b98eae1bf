"""The programme of monitorings: what is watched, when, how, and what counts as success."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.record import Part, Record


class MonitoringWord(StrEnum):
    """What the paper calls the act in the names of its terms: «Период идентификации» or so."""

    IDENTIFICATION = "identification"
    MONITORING = "monitoring"


class Relation(StrEnum):
    """How a value must stand: to a number, or to the value of the period before."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    EQUAL = "equal"
    ABOVE = "above"
    RISES = "rises"
    FALLS = "falls"

    @property
    def is_trend(self) -> bool:
        """Tell whether the relation compares two periods and names no number."""
        return self in {Relation.RISES, Relation.FALLS}


class Expectation(StrEnum):
    """What is expected of the share of those who meet all conditions."""

    SHARE_RISES = "share_rises"
    EVERYONE = "everyone"
    SOMEONE = "someone"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSource(Part):
    """The row of a card form that an indicator's values are taken from."""

    form: str
    row: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedIndicator(Part):
    """An indicator of a monitoring; without ``taken_from`` its values are not collected here."""

    id: str
    text: str
    taken_from: CardSource | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedGroup(Part):
    """A heading («Показатель») and its indicators."""

    indicators: tuple[WatchedIndicator, ...]
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Part):
    """A condition on one indicator; ``value`` is None for a trend."""

    indicator: str
    relation: Relation
    value: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold(Part):
    """A threshold of effectiveness as printed, and the same as conditions, none if untypable."""

    id: str
    text: str
    expects: Expectation | None = None
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Part):
    """A source of data; ``items`` are what is taken from it."""

    text: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringPart(Part):
    """A criterion of a monitoring; one without a title when the monitoring is not divided."""

    id: str
    watched: str
    groups: tuple[WatchedGroup, ...]
    methods: tuple[str, ...]
    sources: tuple[Source, ...]
    processing: tuple[str, ...]
    title: str = ""
    population: str = ""
    mechanisms: tuple[str, ...] = ()
    thresholds: tuple[Threshold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Monitoring(Part):
    """A monitoring. ``collected`` is when data are taken, ``covers`` the time that they tell of."""

    id: str
    title: str
    word: MonitoringWord
    aim: str
    tasks: tuple[str, ...]
    critical_moment: str
    collected: str
    covers: str
    parts: tuple[MonitoringPart, ...]
    remark: str = ""
    population: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringPlan(Record):
    """The programme of monitorings of a year; ``forms`` are the card forms that it collects."""

    year: int
    title: str
    monitorings: tuple[Monitoring, ...]
    annexed_to: str = ""
    forms: tuple[str, ...] = ()

    @property
    def indicators(self) -> tuple[WatchedIndicator, ...]:
        """Return all indicators in the order of the paper."""
        return tuple(
            indicator
            for monitoring in self.monitorings
            for part in monitoring.parts
            for group in part.groups
            for indicator in group.indicators
        )
