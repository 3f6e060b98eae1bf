"""Dates are found in running text, and nothing else is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.russian.date_text import find_dates
from generator.russian.dates import DateStyle, write_date


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("11.01.2023- 18.01.2023", ["11.01.2023", "18.01.2023"]),
        ("от «29» декабря 2023 года № 1", ["«29» декабря 2023"]),
        ("02-03.02.2023", ["03.02.2023"]),
        ("2024-02-30 и 31.11.2024.", ["2024-02-30", "31.11.2024"]),
        ("до 29.12.2023г.", ["29.12.2023"]),
        ("пункт 1.2.2024.1, версия 10.01.2023/2, 5 мартобря 2023", []),
        ("на 2023-2025 годы, ГОСТ Р 7.0.97-2016, 5 лет", []),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert [one.text for one in find_dates(text)] == found


def test_possible_or_not() -> None:
    good, bad = find_dates("30.11.2024, 31.11.2024")
    assert (good.value, good.problem) == (date(2024, 11, 30), "")
    assert (bad.value, bad.problem) == (None, "31 ноября не существует: в ноябре 30 дней")


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(list(DateStyle)))
def test_every_written_date_is_found(day: date, style: DateStyle) -> None:
    text = f"срок: {write_date(day, style)}, далее"
    (found,) = find_dates(text)
    assert found.value == day
    assert text[found.start : found.end] == found.text


@given(st.text())
def test_no_text_raises(text: str) -> None:
    assert all(text[one.start : one.end] == one.text for one in find_dates(text))
