"""Which days «ежемесячно», «по пятницам» and their like name; python-dateutil counts them, too."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from dateutil.rrule import rrulestr

from generator.model.recurrence import read_recurrence
from generator.render.ical import _rule

FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)
READ = {
    "ежедневно": ("FREQ=DAILY", 366),
    "еженедельно": ("FREQ=WEEKLY;BYDAY=FR", 52),
    "1 раз в неделю": ("FREQ=WEEKLY;BYDAY=FR", 52),
    "Ежемесячно": ("FREQ=MONTHLY;BYMONTHDAY=-1", 12),
    "не реже 1 раза в месяц": ("FREQ=MONTHLY;BYMONTHDAY=-1", 12),
    "не реже, чем один раз в месяц": ("FREQ=MONTHLY;BYMONTHDAY=-1", 12),
    "ежеквартально": ("FREQ=MONTHLY;BYMONTHDAY=-1;BYMONTH=3,6,9,12", 4),
    "1 раз в квартал": ("FREQ=MONTHLY;BYMONTHDAY=-1;BYMONTH=3,6,9,12", 4),
    "1 раз в полугодие": ("FREQ=MONTHLY;BYMONTHDAY=-1;BYMONTH=6,12", 2),
    "до 5 числа каждого месяца": ("FREQ=MONTHLY;BYMONTHDAY=5", 12),
    "31 числа": ("FREQ=MONTHLY;BYMONTHDAY=31", 7),
    "каждый понедельник": ("FREQ=WEEKLY;BYDAY=MO", 53),
    "по пятницам": ("FREQ=WEEKLY;BYDAY=FR", 52),
    "каждую среду": ("FREQ=WEEKLY;BYDAY=WE", 52),
    "первый вторник каждого месяца": ("FREQ=MONTHLY;BYDAY=1TU", 12),
    "последняя пятница месяца": ("FREQ=MONTHLY;BYDAY=-1FR", 12),
}


@pytest.mark.parametrize("words", READ)
def test_words_name_the_days_that_the_rule_names(words: str) -> None:
    rule, count = READ[words]
    found = read_recurrence(words)
    assert found is not None
    assert _rule(found, None) == rule
    days = list(found.days(FIRST, LAST))
    assert len(days) == count
    start = datetime.combine(days[0], time())
    until = datetime.combine(LAST, time())
    assert days == [
        day.date() for day in rrulestr(rule, dtstart=start).between(start, until, inc=True)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "ежегодно",
        "2 раза в месяц",
        "не реже 3 раз в год",
        "1 раз в четверть",
        "1 раз в триместр",
        "ежемесячно, ежеквартально",
        "0 числа",
        "45 числа каждого месяца",
        "",
    ],
)
def test_words_without_days_of_their_own_name_none(words: str) -> None:
    assert read_recurrence(words) is None
