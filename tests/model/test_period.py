"""Periods include both their ends."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.period import (
    Period,
    day_period,
    find_years,
    month_period,
    next_day,
    parse_years,
    quarter_period,
    school_year_period,
    year_period,
)


def test_calendar_periods() -> None:
    assert month_period(2024, 2) == Period(date(2024, 2, 1), date(2024, 2, 29))
    assert quarter_period(2024, 4) == Period(date(2024, 10, 1), date(2024, 12, 31))
    assert year_period(2023, 2025) == Period(date(2023, 1, 1), date(2025, 12, 31))
    assert school_year_period(2023) == Period(date(2023, 9, 1), date(2024, 8, 31))


def test_inside() -> None:
    period = Period(None, date(2024, 5, 31))
    assert date(1990, 1, 1) in period
    assert date(2024, 5, 31) in period
    assert next_day(date(2024, 5, 31)) not in period


@pytest.mark.parametrize(
    ("inner", "covered", "shared"),
    [
        (month_period(2024, 5), True, True),
        (Period(date(2023, 12, 31), date(2024, 1, 1)), False, True),
        (Period(None, date(2024, 5, 1)), False, True),
        (Period(date(2024, 5, 1), None), False, True),
        (month_period(2025, 1), False, False),
    ],
)
def test_covers_and_overlaps(inner: Period, *, covered: bool, shared: bool) -> None:
    year = year_period(2024)
    assert (year.covers(inner), year.overlaps(inner)) == (covered, shared)
    assert Period(None, None).covers(inner)


@given(st.dates(), st.dates(), st.dates())
def test_a_shared_day_means_overlap(one: date, two: date, day: date) -> None:
    period = Period(min(one, two), max(one, two))
    assert (day in period) == period.overlaps(day_period(day)) == period.covers(day_period(day))


def test_order() -> None:
    until, may, open_end = Period(None, date(2024, 5, 1)), month_period(2024, 5), Period(None, None)
    assert sorted([open_end, may, until], key=lambda one: one.sort_key) == [until, may, open_end]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024 – 2027 годы", year_period(2024, 2027)),
        ("2023-2027 годы", year_period(2023, 2027)),
        ("2024 год", year_period(2024)),
        ("2024", year_period(2024)),
        ("2023/24 учебный год", school_year_period(2023)),
        ("2023-2024 уч. год", school_year_period(2023)),
        ("2023-2025 учебный год", None),
        ("2027-2024 годы", None),
        ("0000", None),
        ("скоро", None),
    ],
)
def test_years(text: str, period: Period | None) -> None:
    assert parse_years(text) == period


def test_years_in_text() -> None:
    text = "на 2024 – 2027 годы; Срок: 2023-2027 гг. ГОСТ Р 7.0.97-2016, 2027-2024 годы"
    assert find_years(text) == (
        ("2024 – 2027 годы", year_period(2024, 2027)),
        ("2023-2027 гг.", year_period(2023, 2027)),
    )


@given(st.text())
def test_no_text_raises(text: str) -> None:
    parse_years(text)
    find_years(text)
