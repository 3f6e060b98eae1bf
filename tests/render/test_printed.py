"""Printed texts: one style of dates, dashes in terms, capitals behind quotes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.core.fact import Fact
from generator.core.origin import Origin
from generator.model.date import parse_date
from generator.render.printed import (
    EMPTY,
    capital,
    date_fact,
    date_span,
    dates_styled,
    month_short,
    number_fact,
    printed,
    term_styled,
)
from generator.russian.dates import DateStyle

ORIGIN = Origin("content/x.yaml", "/a")
NUMERIC, LONG = DateStyle.NUMERIC, DateStyle.LONG


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("в срок до 31.12.2024 года", "в срок до 31.12.2024"),
        ("29 декабря 2023 г.", "29.12.2023"),
        ("до 31.11.2024 года", "до 31.11.2024 года"),
        ("2024 года", "2024 года"),
        ("01.02.2024; 03.02.2024 г.", "01.02.2024; 03.02.2024"),
    ],
)
def test_possible_dates_have_one_style(text: str, expected: str) -> None:
    assert dates_styled(text, NUMERIC) == expected


def test_dates_may_be_long() -> None:
    assert dates_styled("до 31.12.2024 года", LONG) == "до 31\u00a0декабря\u00a02024\u00a0г."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11.01.2023-18.01.2023", "11.01.2023–18.01.2023"),
        ("11.01.2023 - 18.01.2023", "11.01.2023–18.01.2023"),
        ("29.03.2023 11.04.2023", "29.03.2023, 11.04.2023"),
        ("Февраль-декабрь 2024", "Февраль\u00a0– декабрь 2024"),
        ("Март 2024", "Март 2024"),
    ],
)
def test_terms_have_dashes_and_commas(text: str, expected: str) -> None:
    assert term_styled(text, NUMERIC) == expected


def test_a_span_of_one_day_is_a_day() -> None:
    first, last = parse_date("13.02.2023"), parse_date("17.02.2023")
    assert date_span(first, last, ORIGIN, NUMERIC).text == "13.02.2023–17.02.2023"
    assert date_span(first, last, ORIGIN, LONG).text.count(" – ") == 1
    assert date_span(first, first, ORIGIN, NUMERIC).text == "13.02.2023"
    assert date_span(first, None, ORIGIN, NUMERIC).text == "13.02.2023"


def test_a_date_that_means_no_day_stays_as_printed() -> None:
    assert date_fact(parse_date("31.11.2024"), ORIGIN, LONG) == Fact("31.11.2024", *_place())
    assert date_fact(parse_date("декабрь 2023"), ORIGIN, LONG).text == "декабрь 2023"
    assert date_fact(None, ORIGIN, LONG) == EMPTY
    assert parse_date("31.12.2024").value == date(2024, 12, 31)


def test_numbers_keep_their_origin_and_arithmetic() -> None:
    fact = number_fact(Decimal("99.3"), ORIGIN, "формула")
    assert fact == Fact("99,3", *_place(), "формула")
    assert number_fact(Decimal(3), None) == Fact("3")
    assert number_fact(None, ORIGIN) == EMPTY


def test_texts_are_typeset_and_keep_their_origin() -> None:
    assert printed("школа №5", ORIGIN) == Fact("школа №\u00a05", *_place())


def test_a_capital_stands_behind_quotes() -> None:
    assert capital("«эффективные» школы") == "«Эффективные» школы"
    assert capital("школа") == "Школа"
    assert capital("") == ""


def test_months_are_short() -> None:
    assert month_short("2023-06") == "06.2023"
    assert month_short("2023") == "2023"


def _place() -> tuple[str, str]:
    return ORIGIN.file, ORIGIN.pointer
