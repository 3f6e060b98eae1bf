"""Dates are written as papers print them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.russian.counting import Case
from generator.russian.dates import (
    DateStyle,
    month_days,
    month_name,
    month_number,
    why_impossible,
    write_date,
    write_month,
)
from generator.russian.numbers import NBSP


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (DateStyle.NUMERIC, "05.06.2016"),
        (DateStyle.LONG, "5 июня 2016 г."),
        (DateStyle.FULL, "5 июня 2016 года"),
    ],
)
def test_styles(style: DateStyle, expected: str) -> None:
    assert write_date(date(2016, 6, 5), style) == expected.replace(" ", NBSP)


def test_months() -> None:
    assert write_month(2023, 12) == f"декабрь 2023{NBSP}года"
    assert write_month(2023, 12, Case.PREPOSITIONAL) == f"декабре 2023{NBSP}года"
    assert month_name(5, Case.ACCUSATIVE) == "май"
    assert month_days(2023, 2) == 28
    assert month_days(None, 2) == 29


@given(
    number=st.integers(1, 12),
    case=st.sampled_from(list(Case)),
    case_of=st.sampled_from([str.upper, str.lower, str.title]),
)
def test_a_month_is_recognised_in_every_case(
    number: int, case: Case, case_of: Callable[[str], str]
) -> None:
    name = month_name(number, case)
    assert month_number(case_of(name)) == number


def test_what_is_no_month() -> None:
    assert month_number("марте́") is None
    assert month_number("мартовский") is None


@pytest.mark.parametrize(
    ("day", "month", "year", "expected"),
    [
        (31, 11, 2024, "31 ноября не существует: в ноябре 30 дней"),
        (29, 2, 2023, "29 февраля 2023 года не существует: год не високосный"),
        (30, 2, 2024, "30 февраля 2024 года не существует: в феврале 2024 года 29 дней"),
        (30, 2, None, "30 февраля не существует: в феврале 29 дней"),
        (32, 1, 2024, "32 января не существует: в январе 31 день"),
        (0, 1, 2024, "0 января не существует: в январе 31 день"),
        (1, 13, 2024, "месяца с номером 13 не существует: месяцев 12"),
        (1, 1, 0, "года 0 быть не может"),
        (29, 2, 2024, ""),
        (29, 2, None, ""),
    ],
)
def test_why_impossible(day: int, month: int, year: int | None, expected: str) -> None:
    assert why_impossible(day, month, year) == expected


@given(st.dates())
def test_no_real_day_is_impossible(day: date) -> None:
    assert why_impossible(day.day, day.month, day.year) == ""
