"""Bounds in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.russian.numbers import write_bounds


@pytest.mark.parametrize(
    ("minimum", "maximum", "text"),
    [
        ("1", "2", "от 1 до 2"),
        (None, "2.5", "до 2,5"),
        ("3", None, "от 3"),
        (None, None, ""),
    ],
)
def test_an_open_bound_is_not_named(minimum: str | None, maximum: str | None, text: str) -> None:
    low, high = (None if each is None else Decimal(each) for each in (minimum, maximum))
    assert write_bounds(low, high) == text
