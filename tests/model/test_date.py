"""A printed date keeps its text and says what it means."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.date import is_working_day, parse_date
from generator.russian.dates import DateStyle, write_date, write_month


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("29.12.2023", "2023-12-29"),
        ("1.9.2023 г.", "2023-09-01"),
        ("2023-12-29", "2023-12-29"),
        ("29 декабря 2023 г.", "2023-12-29"),
        ("«29» декабря 2023 года", "2023-12-29"),
        ("29\u00a0декабря\u00a02023\u00a0г.", "2023-12-29"),
        ("2023-12", "2023-12"),
        ("12.2023", "2023-12"),
        ("декабрь 2023", "2023-12"),
        ("Декабрь, 2023 год", "2023-12"),
        ("2023", "2023"),
        ("2023 год", "2023"),
    ],
)
def test_readable(text: str, iso: str) -> None:
    read = parse_date(text)
    assert (read.iso, read.text, read.problem) == (iso, text, "")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31.11.2024", "31 ноября не существует: в ноябре 30 дней"),
        ("2023-02-29", "29 февраля 2023 года не существует: год не високосный"),
        ("31 июня 2024 года", "31 июня не существует: в июне 30 дней"),
        ("01.13.2024", "месяца с номером 13 не существует: месяцев 12"),
        ("2024-13", "месяца с номером 13 не существует: месяцев 12"),
        ("0000", "года 0 быть не может"),
        ("29.12.23", "год в дате «29.12.23» записан двумя цифрами; запишите четырьмя"),
    ],
)
def test_impossible(text: str, reason: str) -> None:
    read = parse_date(text)
    assert read.problem == reason
    assert (read.value, read.first, read.last, read.iso) == (None, None, None, "")


def test_an_impossible_date_keeps_its_parts() -> None:
    read = parse_date("31.11.2024")
    assert (read.day, read.month, read.year) == (31, 11, 2024)


@pytest.mark.parametrize("text", ["", "скоро", "12 мартобря 2024", "мартобрь 2024", "30,03.2023"])
def test_what_is_no_date(text: str) -> None:
    assert "не читается как дата" in parse_date(text).problem


def test_bounds() -> None:
    month = parse_date("2024-02")
    assert (month.first, month.last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert month.value is None
    year = parse_date("2024")
    assert (year.first, year.last) == (date(2024, 1, 1), date(2024, 12, 31))
    day = parse_date("05.06.2016")
    assert day.value == day.first == day.last == date(2016, 6, 5)


def test_order() -> None:
    texts = ["2024", "2024-02", "01.02.2024", "2023-12", "нет", "31.11.2024"]
    ordered = sorted((parse_date(text) for text in texts), key=lambda read: read.sort_key)
    assert [read.text for read in ordered] == [
        "2023-12",
        "01.02.2024",
        "2024-02",
        "31.11.2024",
        "2024",
        "нет",
    ]


@given(st.dates(date(1000, 1, 1)), st.sampled_from(list(DateStyle)))
def test_every_written_date_is_read_back(day: date, style: DateStyle) -> None:
    assert parse_date(write_date(day, style)).value == day
    assert parse_date(day.isoformat()).value == day
    assert parse_date(write_month(day.year, day.month)).iso == day.isoformat()[:7]


@given(st.text())
def test_no_text_raises(text: str) -> None:
    read = parse_date(text)
    assert read.text == text
    assert bool(read.problem) == (read.first is None)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 1, 8), False),
        (date(2024, 1, 9), True),
        (date(2024, 6, 15), False),
        (date(2024, 6, 12), False),
        (date(2024, 12, 31), False),
        (date(2024, 12, 28), True),
    ],
)
def test_working_days(day: date, *, expected: bool) -> None:
    holidays = {date(2024, 12, 31)}
    assert is_working_day(day, holidays=holidays, working_weekends={date(2024, 12, 28)}) is expected
