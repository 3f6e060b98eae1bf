"""Whether a target is attained, from texts as they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.attainment import Attained, attainment
from generator.core.origin import Origin
from generator.model.condition import parse_condition
from generator.model.date import parse_date
from generator.model.target import Actual, Direction, Target

HERE = Origin("targets.yaml")
UP, DOWN, KEEP = Direction


def actual(value: str, scope: str = "", day: str = "") -> Actual:
    date = parse_date(day) if day else None
    return Actual(origin=HERE, value=parse_condition(value), scope=scope, date=date)


def target(plan: str, *actuals: Actual, direction: Direction | None = None) -> Target:
    return Target(
        origin=HERE,
        id="share",
        title="Доля",
        plan=parse_condition(plan),
        direction=direction,
        actuals=actuals,
    )


@pytest.mark.parametrize(
    ("plan", "direction", "value", "state"),
    [
        ("20%", DOWN, "20 %", Attained.YES),
        ("20%", DOWN, "20,1 %", Attained.NO),
        ("100%", UP, "99,9 %", Attained.NO),
        ("до 100%", UP, "100%", Attained.YES),
        ("до 100%", None, "100%", Attained.UNCLEAR),
        ("20%", KEEP, "20%", Attained.YES),
        ("54,60", None, "54,6", Attained.YES),
        ("54,60", None, "54,61", Attained.NO),
        ("с 0,400 до 0,438 и выше", UP, "0,438", Attained.YES),
        ("от 1,8 до 1,5 ставки", DOWN, "1,5 ставки", Attained.YES),
        ("от 1,8 до 1,5 ставки", DOWN, "1,6 ставки", Attained.NO),
        ("более 20", None, "20", Attained.NO),
        ("менее 20", None, "19,99", Attained.YES),
        ("60–80 %", None, "80%", Attained.YES),
        ("60–80 %", None, "81%", Attained.NO),
        ("как можно больше", UP, "5", Attained.UNCLEAR),
        ("20 %", UP, "не менее 20 %", Attained.UNCLEAR),
        ("20 %", UP, "30 человек", Attained.UNCLEAR),
    ],
)
def test_a_value_meets_its_plan_or_not(
    plan: str, direction: Direction | None, value: str, state: Attained
) -> None:
    assert attainment(target(plan, actual(value), direction=direction)).state is state


def test_without_a_value_nothing_is_said() -> None:
    found = attainment(target("20%", direction=DOWN))
    assert (found.state, found.explanation) == (Attained.NO_DATA, "")


def test_a_series_needs_all_its_members() -> None:
    plan = "не ниже 3,80 (4 кл.), не ниже 3,70 (5 кл.)"
    fourth, fifth = actual("3,85", "4 кл."), actual("3,6", "5 кл.")
    assert attainment(target(plan, fourth)).state is Attained.NO_DATA
    assert attainment(target(plan, fourth, fifth)).state is Attained.NO
    good = attainment(target(plan, fourth, actual("3,7", "5 кл.")))
    assert good.state is Attained.YES
    assert good.explanation.count("выполнен") == 2


def test_the_newest_value_counts() -> None:
    early, late = actual("25%", day="30.06.2024"), actual("19%", day="30.11.2024")
    found = attainment(target("20%", late, early, direction=DOWN))
    assert (found.state, found.actuals) == (Attained.YES, (late,))


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_up_and_down_meet_in_the_plan_itself(plan: int, value: int) -> None:
    states = {
        way: attainment(target(f"{plan}", actual(f"{value}"), direction=way)).state
        for way in (UP, DOWN)
    }
    both = all(state is Attained.YES for state in states.values())
    assert both == (plan == value)
    assert Attained.YES in states.values()
