"""The grammar reads what it can, refuses what it can't, and never guesses."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.deadline import DeadlineKind, Offset, OffsetUnit, parse_deadline
from generator.model.period import Period, month_period, quarter_period, year_period
from generator.russian.counting import Case
from generator.russian.dates import DateStyle, month_name, write_date


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("до 13.03.2024", "point", None, "2024-03-13"),
        ("к 1 сентября 2024 года", "point", None, "2024-09-01"),
        ("не позже 15 мая 2024 г.", "point", None, "2024-05-15"),
        ("2024-05-15", "point", "2024-05-15", "2024-05-15"),
        ("«15» мая 2024 года", "point", "2024-05-15", "2024-05-15"),
        ("31.12.2024*", "point", "2024-12-31", "2024-12-31"),
        ("31.05.2024 (1 этап)", "point", "2024-05-31", "2024-05-31"),
        ("1 и 15 марта 2024", "points", "2024-03-01", "2024-03-15"),
        ("1, 15 марта 2024", "points", "2024-03-01", "2024-03-15"),
        ("с 1 по 15 марта 2024", "range", "2024-03-01", "2024-03-15"),
        ("с 01 по 15.03.2024", "range", "2024-03-01", "2024-03-15"),
        ("в период с 15 мая по 15.06.2024", "range", "2024-05-15", "2024-06-15"),
        ("с 15.05.2024 до 15.06.2024", "range", "2024-05-15", "2024-06-15"),
        ("с сентября 2023 по май 2024", "range", "2023-09-01", "2024-05-31"),
        ("декабрь 2024 - январь 2025", "range", "2024-12-01", "2025-01-31"),
        ("январь 2024 – март", "range", "2024-01-01", "2024-03-31"),
        ("с 01.09.2024", "range", "2024-09-01", None),
        ("постоянно с 01.09.2024", "range", "2024-09-01", None),
        ("12.2023", "month", "2023-12-01", "2023-12-31"),
        ("не позднее марта 2024", "point", None, "2024-03-31"),
        ("2024 год: май, сентябрь", "months", "2024-05-01", "2024-09-30"),
        ("I квартал 2024 года", "quarter", "2024-01-01", "2024-03-31"),
        ("4-й квартал 2024", "quarter", "2024-10-01", "2024-12-31"),
        ("второй квартал 2024", "quarter", "2024-04-01", "2024-06-30"),
        ("II, III квартал 2024", "quarter", "2024-04-01", "2024-09-30"),
        ("1-2 квартал 2024", "range", "2024-01-01", "2024-06-30"),
        ("II полугодие 2024", "range", "2024-07-01", "2024-12-31"),
        ("первое полугодие 2024", "range", "2024-01-01", "2024-06-30"),
        ("третья декада февраля 2024", "range", "2024-02-21", "2024-02-29"),
        ("1 декада марта 2024", "range", "2024-03-01", "2024-03-10"),
        ("вторая половина мая 2024", "range", "2024-05-16", "2024-05-31"),
        ("начало сентября 2024", "range", "2024-09-01", "2024-09-10"),
        ("до конца мая 2024", "point", None, "2024-05-31"),
        ("до конца 2024 года", "point", None, "2024-12-31"),
        ("осень 2022", "range", "2022-09-01", "2022-11-30"),
        ("2023-2024 учебный год", "range", "2023-09-01", "2024-08-31"),
        ("2023/24 уч. год", "range", "2023-09-01", "2024-08-31"),
        ("2024, 2025 годы", "year", "2024-01-01", "2025-12-31"),
        ("до 01.09.2024, далее ежегодно", "point", None, "2024-09-01"),
        ("ежемесячно с сентября 2023 по май 2024", "recurrence", "2023-09-01", "2024-05-31"),
        ("по плану до 15 мая 2024", "point", None, "2024-05-15"),
    ],
)
def test_dated(text: str, kind: str, start: str | None, end: str | None) -> None:
    read = parse_deadline(text)
    found = (read.kind.value, *(day and day.isoformat() for day in (read.start, read.end)))
    assert (found, read.problem) == ((kind, start, end), "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ежемесячно", "recurrence"),
        ("1 раз в месяц", "recurrence"),
        ("не реже двух раз в учебный год", "recurrence"),
        ("2-3 раза в год", "recurrence"),
        ("каждый понедельник", "recurrence"),
        ("последняя пятница месяца", "recurrence"),
        ("по вторникам", "recurrence"),
        ("ежемесячно до 5 числа", "recurrence"),
        ("до 20-го числа каждого месяца", "recurrence"),
        ("раз в полгода", "recurrence"),
        ("по мере необходимости", "by-plan"),
        ("согласно графику проведения ВПР", "by-plan"),
        ("по отдельному плану", "by-plan"),
        ("на постоянной основе", "constant"),
        ("в течение периода реализации проекта", "constant"),
        ("в течение учебного года", "constant"),
        ("—", "none"),
    ],
)
def test_undated(text: str, kind: str) -> None:
    read = parse_deadline(text)
    assert (read.kind.value, read.periods, read.problem) == (kind, (), "")


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        (
            "за 5 дней до начала мероприятия",
            Offset(5, OffsetUnit.DAY, before=True, event="начала мероприятия"),
        ),
        ("не позднее чем за две недели", Offset(2, OffsetUnit.WEEK, before=True)),
        ("за месяц до экзамена", Offset(1, OffsetUnit.MONTH, before=True, event="экзамена")),
        (
            "в течение 3 рабочих дней со дня получения запроса",
            Offset(3, OffsetUnit.WORKING_DAY, before=False, event="получения запроса"),
        ),
        (
            "через 10 дней после совещания",
            Offset(10, OffsetUnit.DAY, before=False, event="совещания"),
        ),
        ("за 2 часа до начала", Offset(2, OffsetUnit.HOUR, before=True, event="начала")),
        (
            "после утверждения плана",
            Offset(0, OffsetUnit.DAY, before=False, event="после утверждения плана"),
        ),
        (
            "до начала учебного года",
            Offset(0, OffsetUnit.DAY, before=True, event="до начала учебного года"),
        ),
    ],
)
def test_relative(text: str, offset: Offset) -> None:
    read = parse_deadline(text)
    assert (read.kind, read.offset) == (DeadlineKind.RELATIVE, offset)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (Offset(7, OffsetUnit.DAY, before=True), date(2024, 3, 24)),
        (Offset(2, OffsetUnit.WEEK, before=False), date(2024, 4, 14)),
        (Offset(1, OffsetUnit.MONTH, before=True), date(2024, 2, 29)),
        (Offset(10, OffsetUnit.MONTH, before=False), date(2025, 1, 31)),
        (Offset(2, OffsetUnit.WORKING_DAY, before=False), date(2024, 4, 3)),
        (Offset(1, OffsetUnit.WORKING_DAY, before=True), date(2024, 3, 29)),
        (Offset(2, OffsetUnit.HOUR, before=True), date(2024, 3, 31)),
    ],
)
def test_due_day(offset: Offset, expected: date) -> None:
    assert offset.due(date(2024, 3, 31), holidays={date(2024, 4, 1)}) == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "срок не указан"),
        ("  ", "срок не указан"),
        ("скоро", "не понято: «скоро»"),
        ("20__ год", "не понято: «20__ год»"),
        (
            "до марта 2024",
            "неясно, входит ли сам период: «до марта»; укажите день или «не позднее»",
        ),
        ("октябрь 2024-2026", "неясно, один это срок или несколько: «2024-2026»; перечислите годы"),
        ("ноябрь-февраль", "срок переходит через Новый год; запишите год у начала и у конца"),
        ("ноябрь-февраль 2024", "срок переходит через Новый год; запишите год у начала и у конца"),
        (
            "до 31.12.2024 (для 11 классов – до 01.06.2024)",
            (
                "в примечании «(для 11 классов - до 01.06.2024)» есть свой срок; "
                "запишите его отдельным этапом"
            ),
        ),
        (", /", "нет ни дня, ни месяца, ни периода: «, /»"),
        ("до", "слова стоят в порядке, который не прочитан: «до»"),
        ("план: I этап – март", "не понято: «план:»"),
    ],
)
def test_unread(text: str, problem: str) -> None:
    read = parse_deadline(text)
    assert (read.kind, read.problem) == (DeadlineKind.UNREAD, problem)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("до 31.11.2024", "31 ноября не существует: в ноябре 30 дней"),
        ("31 июня", "31 июня не существует: в июне 30 дней"),
        ("29.02.2023", "29 февраля 2023 года не существует: год не високосный"),
        ("13.2024", "месяца с номером 13 не существует: месяцев 12"),
        ("18.01.2024-11.01.2024", "конец срока раньше его начала"),
        ("28-20 марта", "конец срока раньше его начала"),
        ("I этап – 31.04.2024, II этап – май 2024", "31 апреля не существует: в апреле 30 дней"),
    ],
)
def test_impossible(text: str, problem: str) -> None:
    read = parse_deadline(text)
    assert (read.kind, read.problem) == (DeadlineKind.IMPOSSIBLE, problem)
    assert (read.periods, read.is_read) == ((), False)


def test_unread_stage_leaves_all_unread() -> None:
    read = parse_deadline("I этап – март 2024, II этап – когда-нибудь")
    assert read.kind is DeadlineKind.UNREAD
    assert [stage.label for stage in read.stages] == ["I этап", "II этап"]


# Generated phrases mean what they were made of.

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
STYLES = st.sampled_from(list(DateStyle))
YEARS = st.integers(1990, 2090)
MONTHS = st.integers(1, 12)


@given(DAYS, STYLES, st.sampled_from(["до ", "не позднее ", "в срок до ", "В срок не позднее "]))
def test_until_round_trip(day: date, style: DateStyle, head: str) -> None:
    assert parse_deadline(head + write_date(day, style)).periods == (Period(None, day),)


@given(DAYS, st.integers(0, 400), STYLES, st.sampled_from(["{}-{}", "{} – {}", "с {} по {}"]))
def test_range_round_trip(first: date, length: int, style: DateStyle, form: str) -> None:
    last = first + timedelta(days=length)
    read = parse_deadline(form.format(write_date(first, style), write_date(last, style)))
    assert read.periods == (Period(first, last),)


@given(
    YEARS,
    st.lists(MONTHS, min_size=1, max_size=4, unique=True),
    st.sampled_from(["/", ", ", " и ", "\n"]),
)
def test_months_round_trip(year: int, months: list[int], comma: str) -> None:
    months.sort()
    words = comma.join(month_name(month) for month in months)
    expected = tuple(month_period(year, month) for month in months)
    assert parse_deadline(f"{words.capitalize()} {year} год").periods == expected
    assert parse_deadline(words, year=year).periods == expected


@given(YEARS, MONTHS, MONTHS)
def test_month_range_round_trip(year: int, first: int, last: int) -> None:
    text = f"{month_name(first)}–{month_name(last, Case.NOMINATIVE)} {year}"
    read = parse_deadline(text)
    if first > last:
        assert read.kind is DeadlineKind.UNREAD
    else:
        assert (read.start, read.end) == (
            month_period(year, first).start,
            month_period(year, last).end,
        )


@given(
    YEARS,
    st.integers(1, 4),
    st.sampled_from(["{} квартал {}", "{}-й квартал {} года", "{} кв. {}"]),
)
def test_quarter_round_trip(year: int, quarter: int, form: str) -> None:
    assert parse_deadline(form.format(quarter, year)).periods == (quarter_period(year, quarter),)


@given(YEARS, st.sampled_from(["{}", "{} год", "в {} году", "В течение {} года", "{} г."]))
def test_year_round_trip(year: int, form: str) -> None:
    assert parse_deadline(form.format(year)).periods == (year_period(year),)


WORDS = st.lists(
    st.sampled_from(
        [
            "до",
            "с",
            "по",
            "и",
            ",",
            "/",
            "-",
            ".",
            ";",
            "(",
            ")",
            "15",
            "31.11.2024",
            "01.02.2024",
            "март",
            "марта",
            "декабрь",
            "2024",
            "2025-2026",
            "года",
            "план",
            "по\xa0плану",
            "постоянно",
            "раз",
            "в\xa0квартал",
            "I\xa0этап",
            "–",
            "далее",
            "ежегодно",
            "конец",
            "за",
            "7\xa0дней",
            "после",
            "учебного",
            "2\xa0квартал",
            "половина",
            "\n",
            "первая",
            "зима",
        ]
    ),
    max_size=9,
).map(" ".join)


@given(st.one_of(st.text(), WORDS), st.one_of(st.none(), st.integers(1, 9998)))
def test_no_text_raises(text: str, year: int | None) -> None:
    read = parse_deadline(text, year=year)
    assert read.text == text
    assert (read.kind in {DeadlineKind.UNREAD, DeadlineKind.IMPOSSIBLE}) == bool(read.problem)
    assert list(read.periods) == sorted(read.periods, key=lambda one: one.sort_key)
    for period in read.periods:
        assert (period.start or date.min) <= (period.end or date.max)
    assert not read.overdue(date.min, done=False)
    assert read.sort_key <= (9999, 99, 99, 9**9, text)
