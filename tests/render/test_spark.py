"""Sparklines stand in their field, keep the order of values and never bridge a gap."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.render.pieces.spark import Point, draw_spark

NUMBERS = st.none() | st.decimals(-1000, 1000, places=1)
POINTS = st.lists(NUMBERS, min_size=2, max_size=12).map(
    lambda values: [
        (f"20{20 + at // 4}-{at % 4 * 3 + 1:02}", value) for at, value in enumerate(values)
    ]
)


def points(text: str) -> list[Point]:
    """Read «12.0 - 13.5»: a value for each month, «-» for none."""
    values = (None if each == "-" else Decimal(each) for each in text.split())
    return [(f"2023-{at:02}", value) for at, value in enumerate(values, start=1)]


def places(path: str) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in re.findall(r"[ML](-?\d+) (-?\d+)", path)]


def test_a_line_rises_with_its_values() -> None:
    made = draw_spark(points("1 2 3"))
    assert made is not None
    assert (made.path, made.x, made.y) == ("M3 15L32 9L61 3", 61, 3)
    assert made.title == "01.2023: 1; 02.2023: 2; 03.2023: 3"


def test_a_month_without_a_number_breaks_the_line() -> None:
    made = draw_spark(points("1 2 - 4 5"))
    assert made is not None
    assert re.sub(r"[^ML]", "", made.path) == "MLML"


def test_equal_values_are_level_and_one_is_no_line() -> None:
    made = draw_spark(points("7 7 7"))
    assert made is not None
    assert {y for _, y in places(made.path)} == {9}
    assert draw_spark(points("7 - -")) is None
    assert draw_spark([]) is None


def test_months_stand_as_far_apart_as_they_are() -> None:
    made = draw_spark([("2022-12", Decimal(1)), ("2023-01", Decimal(2)), ("2023-12", Decimal(3))])
    assert made is not None
    assert [x for x, _ in places(made.path)] == [3, 7, 61]


@given(POINTS)
def test_every_point_is_inside_and_in_order(given_points: list[Point]) -> None:
    made = draw_spark(given_points)
    held = [value for _, value in given_points if value is not None]
    if made is None:
        assert len(held) < 2
        return
    drawn = places(made.path)
    assert len(drawn) == len(held) == made.title.count(";") + 1
    assert drawn == sorted(drawn, key=lambda place: place[0])
    assert all(0 <= x <= 64 and 0 <= y <= 18 for x, y in drawn)
    for (_, first), (_, second), one, other in zip(drawn, drawn[1:], held, held[1:], strict=False):
        assert (first - second) * (other - one) >= 0
