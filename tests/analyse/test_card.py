"""Cards read by their form: numbers in cells and the values of a row over time."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.card import cells_in_order, line_of, number_in, series_of, values_in
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.card import Card, CardForm

FORM = {
    "id": "form",
    "title": "Карта",
    "word": "карта",
    "filled_by": "school",
    "year": 2023,
    "periods": [{"id": "y2", "title": "2021-2022"}, {"id": "y1", "title": "2022-2023"}],
    "sections": [
        {
            "id": "all",
            "tables": [
                {
                    "id": "years",
                    "periods": "across",
                    "rows": [{"id": "share", "title": "Доля", "type": "percent"}],
                },
                {
                    "id": "once",
                    "periods": "none",
                    "columns": [{"id": "said", "title": "Описание"}],
                    "rows": [{"id": "courses", "title": "Курсы", "type": "percent"}],
                },
                {
                    "id": "parents",
                    "periods": "down",
                    "columns": [{"id": "higher", "title": "Высшее", "type": "percent"}],
                },
            ],
        }
    ],
}


def form() -> CardForm:
    return structure(CardForm, FORM, Origin("content/organisations/o/card-form-form.yaml"))


def card(month: str, *cells: tuple[str, str, str], school: str = "alpha", **header: object) -> Card:
    """A card whose cells are (row, column, value)."""
    rows = dict.fromkeys(row for row, _, _ in cells)
    lines = [
        {
            "row": row,
            "cells": [{"column": at, "value": value} for name, at, value in cells if name == row],
        }
        for row in rows
    ]
    instance = {
        "id": month,
        "programme": "path",
        "form": "form",
        "date": month,
        "lines": lines,
        **header,
    }
    return structure(Card, instance, Origin(f"content/schools/m/{school}/card-{month}.yaml"))


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("12", 12), ("98.5", Decimal("98.5")), ("100.00", 100)],
)
def test_a_number_is_read(text: str, number: Decimal) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize("text", ["", "12,5", "-1", "007", "5 %", "1.", ".5", "–", "٣"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert number_in(text) is None


@given(st.decimals(0, 10**6, places=2, allow_nan=False, allow_infinity=False))
def test_any_decimal_is_read_back(number: Decimal) -> None:
    assert number_in(format(number, "f")) == number


def test_values_of_one_cell() -> None:
    assert values_in("98.1/44.5") == ("98.1", "44.5")
    assert values_in("98.1 / –") == ("98.1", "–")
    assert values_in("7") == ("7",)


def test_cells_stand_in_the_order_of_the_columns() -> None:
    filled = card("2023-04", ("share", "y1", "50"))
    cells = cells_in_order(line_of(filled, "share"), form().periods)
    assert [cell.value if cell else None for cell in cells] == [None, "50"]
    assert cells_in_order(line_of(filled, "courses"), form().periods) == (None, None)


def test_periods_down_become_rows() -> None:
    assert [row.id for _, _, row in form().places()] == [
        "share",
        "courses",
        "parents-y2",
        "parents-y1",
    ]


def test_a_series_follows_the_periods_of_the_form_and_the_last_card_tells() -> None:
    cards = [
        card("2023-12", ("share", "y1", "60")),
        card("2023-04", ("share", "y1", "50"), ("share", "y2", "40/3")),
    ]
    assert list(series_of(form(), "share", cards).items()) == [
        ("y2", Decimal(40)),
        ("y1", Decimal(60)),
    ]


def test_a_series_without_periods_follows_the_cards() -> None:
    cards = [
        card("2023-12", ("courses", "said", "80")),
        card("2023-04", ("courses", "said", "70")),
    ]
    assert list(series_of(form(), "courses", cards)) == ["2023-04", "2023-12"]


def test_a_row_that_is_not_there_has_no_values() -> None:
    assert series_of(form(), "other", [card("2023-04", ("share", "y1", "50"))]) == {}
    assert series_of(form(), "share", [card("2023-04", ("share", "y1", "много"))]) == {}
