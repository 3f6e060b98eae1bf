"""Conditions as sources print them, and any number of them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.condition import (
    PERCENT,
    ConditionKind,
    conditions_in,
    parse_condition,
    same_bound,
)
from generator.russian.numbers import write_number

KIND = ConditionKind


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "unit"),
    [
        ("22%", KIND.VALUE, "22", "22", "%"),
        ("100 %", KIND.VALUE, "100", "100", "%"),
        ("54,60", KIND.VALUE, "54.60", "54.60", ""),
        ("1 200 человек", KIND.VALUE, "1200", "1200", "человек"),
        ("не менее 80 %", KIND.AT_LEAST, "80", None, "%"),
        ("≥ 3,5", KIND.AT_LEAST, "3.5", None, ""),
        ("5 и более", KIND.AT_LEAST, "5", None, ""),
        ("Не выше 10", KIND.AT_MOST, None, "10", ""),
        ("5 % и ниже", KIND.AT_MOST, None, "5", "%"),
        ("более 20", KIND.ABOVE, "20", None, ""),
        ("< 20", KIND.BELOW, None, "20", ""),
        ("= 3", KIND.EQUAL, "3", "3", ""),
        ("60–80 %", KIND.RANGE, "60", "80", "%"),
        ("от 60 до 80 %", KIND.RANGE, "60", "80", "%"),
        ("до 100%", KIND.REACH, "100", "100", "%"),
    ],
)
def test_a_bound_is_read(
    text: str, kind: ConditionKind, low: str | None, high: str | None, unit: str
) -> None:
    found = parse_condition(text)
    assert (found.text, found.kind, found.unit) == (text, kind, unit)
    assert found.low == (Decimal(low) if low else None)
    assert found.high == (Decimal(high) if high else None)
    assert found.is_read


@pytest.mark.parametrize(
    ("text", "kind", "start", "goal"),
    [
        ("с 0,400 до 0,438 и выше", KIND.AT_LEAST, "0.400", "0.438"),
        ("от 98% до 99% и выше", KIND.AT_LEAST, "98", "99"),
        ("от 1,8 средней ставки до 1,5 ставки", KIND.AT_MOST, "1.8", "1.5"),
        ("с 5 до 3", KIND.AT_MOST, "5", "3"),
    ],
)
def test_a_change_keeps_its_start(text: str, kind: ConditionKind, start: str, goal: str) -> None:
    found = parse_condition(text)
    assert (found.kind, found.start, found.goal) == (kind, Decimal(start), Decimal(goal))


def test_a_series_has_members_with_their_scopes() -> None:
    found = parse_condition("не ниже 3,80 (4 кл.), не ниже 3,70 (5-8 кл., 11 кл.)")
    assert found.kind is KIND.SERIES
    assert [(part.scope, part.low) for part in found.parts] == [
        ("4 кл.", Decimal("3.80")),
        ("5-8 кл., 11 кл.", Decimal("3.70")),
    ]
    assert found.goal is None
    assert found.each == found.parts


@pytest.mark.parametrize(
    "text", ["", "значительно выше", "66,17/65,15", "80-60", "не ниже", "20 %; потом больше", "-5"]
)
def test_what_is_no_bound_is_kept_with_a_reason(text: str) -> None:
    found = parse_condition(text)
    assert (found.text, found.kind) == (text, KIND.UNREAD)
    assert found.problem


@given(st.text())
def test_any_text_is_answered_and_kept(text: str) -> None:
    found = parse_condition(text)
    assert found.text == text
    assert found.is_read == (found.kind is not KIND.UNREAD)


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_any_number_is_read_as_it_is_written(value: Decimal) -> None:
    assert parse_condition(f"не ниже {write_number(value)} %").low == value


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Доля школ (не менее 80 %). График консультаций", ["не менее 80 %"]),
        ("не менее 90 % на декабрь 2023 г.", ["не менее 90 %"]),
        ("Вовлечение не менее 60% педагогов, охват 10–15 %", ["не менее 60%", "10–15 %"]),
        ("рост с 40 до 60 % и выше к 20.12.2023", ["с 40 до 60 % и выше"]),
        ("Приказ от 30.03.2023 № 44-О", []),
    ],
)
def test_percentages_are_found_in_a_longer_text(text: str, printed: list[str]) -> None:
    found = [each.text for each in conditions_in(text) if each.unit == PERCENT]

    assert found == printed


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("100 %", "ровно 100%", True),
        ("не менее 80 %", "≥ 80,0 %", True),
        ("не менее 80 %", "80 %", False),
        ("не менее 5 школ", "не менее 5", True),
        ("не менее 5 %", "не менее 5 школ", False),
        ("не менее 80 %", "не более 80 %", False),
    ],
)
def test_bounds_are_compared_by_what_they_mean(first: str, second: str, *, same: bool) -> None:
    assert same_bound(parse_condition(first), parse_condition(second)) is same
