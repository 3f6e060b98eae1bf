"""On which days events stand, from the terms that plans print."""

from __future__ import annotations

from datetime import date

import pytest

from generator.analyse.calendar import CalendarEntry
from generator.analyse.planned_days import PlannedDays, months_of, planned_days
from generator.model.deadline import parse_deadline
from generator.model.period import Period
from generator.model.recurrence import read_recurrence

PLAN = Period(date(2024, 1, 1), date(2024, 12, 31))


class _Entry:
    """An entry of the calendar by its terms alone."""

    def __init__(self, *texts: str) -> None:
        self.deadlines = tuple(parse_deadline(text, year=2024) for text in texts)


def days_of(*texts: str) -> list[tuple[str, str, str]]:
    entry: CalendarEntry = _Entry(*texts)  # type: ignore[assignment]
    return [
        (f"{days.first:%m%d}", f"{days.last:%m%d}", days.rule.every.value if days.rule else "")
        for days in planned_days(entry, PLAN)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("до 1 мая 2024", [("0501", "0501", "")]),
        ("с 1 мая 2024", [("0501", "0501", "")]),
        ("15.03.2024", [("0315", "0315", "")]),
        ("май 2024", [("0501", "0531", "")]),
        ("март, май 2024", [("0301", "0331", ""), ("0501", "0531", "")]),
        ("10 января – 15 февраля 2024", [("0110", "0215", "")]),
        ("2024 год", [("0101", "1231", "")]),
        ("ежемесячно", [("0131", "1231", "month")]),
        ("1 раз в квартал", [("0331", "1231", "month")]),
        ("ежемесячно, с 15 марта по 10 июня 2024", [("0331", "0610", "month")]),
        ("2 раза в год, 2024", [("0101", "1231", "")]),
        ("постоянно", []),
        ("по плану", []),
        ("в течение 3 рабочих дней после совещания", []),
        ("31.11.2024", []),
        ("–", []),
    ],
)
def test_terms_name_days(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert days_of(text) == expected


def test_equal_terms_of_two_tracks_are_one() -> None:
    assert days_of("май 2024", "май 2024", "март 2024") == [
        ("0301", "0331", ""),
        ("0501", "0531", ""),
    ]


def test_days_are_listed_under_the_month_of_their_end_and_rules_under_all() -> None:
    span = PlannedDays(date(2024, 1, 10), date(2024, 2, 15))
    assert months_of(span) == ("2024-02",)
    rule = read_recurrence("ежеквартально")
    quarters = PlannedDays(date(2024, 3, 31), date(2024, 10, 31), rule)
    assert months_of(quarters) == ("2024-03", "2024-06", "2024-09")
