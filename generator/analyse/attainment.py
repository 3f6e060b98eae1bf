"""Attainment: whether the value that was reached meets its plan.

Enter a target; leave a state with the arithmetic in words. Values stay exact decimals; a missing
value is not zero, and a plan that needs a direction is not guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.condition import Condition, ConditionKind
from generator.model.target import Actual, Direction, Target
from generator.russian.numbers import write_number


class Attained(StrEnum):
    """Whether a plan is met. ``UNCLEAR``: the plan or the value can't be compared."""

    YES = "yes"
    NO = "no"
    NO_DATA = "no_data"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Attainment:
    """The state of a target, the values it rests on, and the comparison in words."""

    state: Attained
    actuals: tuple[Actual, ...] = ()
    explanation: str = ""


def attainment(target: Target) -> Attainment:
    """Return whether ``target`` is attained; a series is when all its members are."""
    if not target.actuals:
        return Attainment(Attained.NO_DATA)
    latest = _latest(target.actuals)
    found = [_member(part, target.direction, latest) for part in target.plan.each]
    state = next(state for state in _GRAVEST if any(state is each for each, _ in found))
    words = "; ".join(text for _, text in found if text)
    return Attainment(state, tuple(latest.values()), words)


def bound_of(condition: Condition, direction: Direction | None) -> ConditionKind:
    """Return the bound that ``condition`` sets: a bare value takes it from the direction."""
    if condition.kind not in (ConditionKind.VALUE, ConditionKind.REACH):
        return condition.kind
    if direction is None:
        bare = condition.kind is ConditionKind.VALUE
        return ConditionKind.EQUAL if bare else ConditionKind.UNREAD
    return _BY_DIRECTION[direction]


def attained_name(state: Attained) -> str:
    """Return the Russian name of a state for a table's cell."""
    return say("analyse", f"attained.{state.value}")


def direction_name(direction: Direction | None) -> str:
    """Return the Russian name of a direction, "" for none."""
    return say("analyse", f"direction.{direction.value}") if direction else ""


def _latest(actuals: Iterable[Actual]) -> Mapping[str, Actual]:
    """Return scope → the newest value of it, in the order of the first of each scope."""
    found: dict[str, Actual] = {}
    for actual in actuals:
        before = found.get(actual.scope)
        if before is None or _day(actual) >= _day(before):
            found[actual.scope] = actual
    return found


def _day(actual: Actual) -> tuple[int, int, int, str]:
    return actual.date.sort_key if actual.date else (0, 0, 0, "")


def _member(
    part: Condition, direction: Direction | None, actuals: Mapping[str, Actual]
) -> tuple[Attained, str]:
    actual = actuals.get(part.scope) or actuals.get("")
    if actual is None:
        return Attained.NO_DATA, say("analyse", "attained.missing", scope=part.scope)
    value = actual.value.goal if actual.value.kind is ConditionKind.VALUE else None
    meets = _TESTS.get(bound_of(part, direction))
    if value is None or meets is None or not _same_unit(part, actual.value):
        return Attained.UNCLEAR, ""
    low, high = part.low, part.high
    state = Attained.YES if meets(value, _either(low, high), _either(high, low)) else Attained.NO
    words = say(
        "analyse", f"attained.compared-{state.value}", actual=write_number(value), plan=part.text
    )
    return state, words


def _same_unit(plan: Condition, actual: Condition) -> bool:
    """Tell whether both may be compared: a percentage is no count."""
    return not (plan.unit and actual.unit) or (plan.unit == "%") == (actual.unit == "%")


def _either(first: Decimal | None, second: Decimal | None) -> Decimal:
    found = first if first is not None else second
    return Decimal(0) if found is None else found


_GRAVEST = (Attained.NO, Attained.UNCLEAR, Attained.NO_DATA, Attained.YES)
_BY_DIRECTION = {
    Direction.UP: ConditionKind.AT_LEAST,
    Direction.DOWN: ConditionKind.AT_MOST,
    Direction.KEEP: ConditionKind.EQUAL,
}
_TESTS: Mapping[ConditionKind, Callable[[Decimal, Decimal, Decimal], bool]] = {
    ConditionKind.AT_LEAST: lambda value, low, _: value >= low,
    ConditionKind.AT_MOST: lambda value, _, high: value <= high,
    ConditionKind.ABOVE: lambda value, low, _: value > low,
    ConditionKind.BELOW: lambda value, _, high: value < high,
    ConditionKind.EQUAL: lambda value, low, _: value == low,
    ConditionKind.RANGE: lambda value, low, high: low <= value <= high,
}
