"""Thresholds of effectiveness held against the cards that schools and municipalities filled.

Enter a programme of monitorings, the card forms and the cards. Leave one reading per threshold
with its arithmetic. Without data nothing is met and nothing is missed. Examples do not count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum

from generator.analyse.card import series_of
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.card import Card, CardForm
from generator.model.monitoring_plan import (
    Condition,
    Expectation,
    MonitoringPlan,
    Relation,
    Threshold,
)


class ThresholdState(StrEnum):
    """How a threshold stands; ``UNTYPED`` is one that no conditions were written for."""

    MET = "met"
    NOT_MET = "not_met"
    NO_DATA = "no_data"
    UNTYPED = "untyped"


@dataclass(frozen=True, slots=True)
class ThresholdReading:
    """How one threshold stands, and how that was counted in words."""

    threshold: str
    state: ThresholdState
    explanation: str


@dataclass(frozen=True, slots=True)
class Share:
    """How many owners meet all conditions, of those with enough data to tell."""

    meet: int
    known: int


# Period → value, in the order of time.
Series = Mapping[str, Decimal]


def read_thresholds(
    plan: MonitoringPlan, forms: Mapping[str, CardForm], cards: Iterable[Card]
) -> Mapping[str, ThresholdReading]:
    """Return threshold id → its reading, in the order of the plan.

    ``cards`` are those of the plan's programme, of all owners.
    """
    owners = _by_owner(card for card in cards if not card.example)
    sources = {item.id: item.taken_from for item in plan.indicators}

    def series(indicator: str) -> list[Series]:
        source = sources.get(indicator)
        form = forms.get(source.form) if source else None
        if source is None or form is None:
            return [{} for _ in owners]
        return [
            series_of(form, source.row, (card for card in own if card.form == form.id))
            for own in owners
        ]

    return {each.id: _reading(each, series) for each in _thresholds(plan)}


def _thresholds(plan: MonitoringPlan) -> Iterator[Threshold]:
    for monitoring in plan.monitorings:
        for part in monitoring.parts:
            yield from part.thresholds


def _by_owner(cards: Iterable[Card]) -> list[list[Card]]:
    found: dict[str, list[Card]] = {}
    for card in cards:
        found.setdefault(card.origin.file.rpartition("/")[0], []).append(card)
    return [found[owner] for owner in sorted(found)]


def _reading(threshold: Threshold, series: Callable[[str], list[Series]]) -> ThresholdReading:
    if not threshold.conditions or threshold.expects is None:
        return _said(threshold, ThresholdState.UNTYPED, say("monitorings", "untyped"))
    values = [(each, series(each.indicator)) for each in threshold.conditions]
    latest, before = _share(values, 0), _share(values, 1)
    if not latest.known or (threshold.expects is Expectation.SHARE_RISES and not before.known):
        return _said(threshold, ThresholdState.NO_DATA, say("monitorings", "no-data"))
    met = _is_met(threshold.expects, latest, before)
    key = "rises" if threshold.expects is Expectation.SHARE_RISES else "counted"
    words = say(
        "monitorings",
        key,
        meet=latest.meet,
        known=latest.known,
        meet_before=before.meet,
        known_before=before.known,
    )
    return _said(threshold, ThresholdState.MET if met else ThresholdState.NOT_MET, words)


def _said(threshold: Threshold, state: ThresholdState, words: str) -> ThresholdReading:
    return ThresholdReading(threshold.id, state, words)


def _is_met(expects: Expectation, latest: Share, before: Share) -> bool:
    if expects is Expectation.EVERYONE:
        return latest.meet == latest.known
    if expects is Expectation.SOMEONE:
        return latest.meet > 0
    return latest.meet * before.known > before.meet * latest.known


def _share(values: Iterable[tuple[Condition, list[Series]]], back: int) -> Share:
    """Return the share at the last period that anyone tells of, or ``back`` periods before it."""
    verdicts = [_verdicts(condition, series, back) for condition, series in values]
    owners = [None if None in verdict else all(verdict) for verdict in zip(*verdicts, strict=True)]
    known = [verdict for verdict in owners if verdict is not None]
    return Share(sum(known), len(known))


def _verdicts(condition: Condition, series: list[Series], back: int) -> list[bool | None]:
    periods = list(dict.fromkeys(period for each in series for period in each))
    at = len(periods) - 1 - back
    if at < 0:
        return [None for _ in series]
    earlier = periods[at - 1] if at else ""
    return [_holds(condition, each.get(periods[at]), each.get(earlier)) for each in series]


def _holds(condition: Condition, value: Decimal | None, earlier: Decimal | None) -> bool | None:
    other = earlier if condition.relation.is_trend else condition.value
    if value is None or other is None:
        return None
    return _RELATIONS[condition.relation](value, other)


_RELATIONS: Mapping[Relation, Callable[[Decimal, Decimal], bool]] = {
    Relation.AT_LEAST: lambda value, other: value >= other,
    Relation.AT_MOST: lambda value, other: value <= other,
    Relation.EQUAL: lambda value, other: value == other,
    Relation.ABOVE: lambda value, other: value > other,
    Relation.RISES: lambda value, other: value > other,
    Relation.FALLS: lambda value, other: value < other,
}
