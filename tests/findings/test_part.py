from __future__ import annotations

from decimal import Decimal

import pytest

from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.findings.part import parts_of, parts_of_type, text_at, values_of
from generator.model.date import PrintedDate
from generator.model.deadline import Deadline
from generator.model.order import Order, Point
from generator.model.score import Score

ORDER = structure(
    Order,
    {
        "id": "1",
        "issuer": "office",
        "type": "приказ",
        "number": "12",
        "date": "29.12.2023",
        "title": "О проекте",
        "acts": ["one", "two"],
        "points": [
            {
                "id": "a",
                "text": "Утвердить:",
                "points": [{"id": "b", "deadline": "до 31.11.2024", "control": True}],
            }
        ],
        "signature": {"post": "Начальник"},
    },
    Origin("order.yaml"),
)


def test_parts_are_given_outer_before_inner() -> None:
    names = [type(part).__name__ for part in parts_of(ORDER)]
    assert names == ["Order", "Point", "Point", "Signature"]
    assert [point.id for point in parts_of_type(ORDER, Point)] == ["a", "b"]


def test_values_are_given_with_their_places() -> None:
    dates = [(origin.pointer, day.text) for origin, day in values_of(ORDER, PrintedDate)]
    deadlines = [(origin.pointer, day.text) for origin, day in values_of(ORDER, Deadline)]
    texts = {origin.pointer: text for origin, text in values_of(ORDER, str)}
    assert dates == [("/date", "29.12.2023")]
    assert deadlines == [("/points/0/points/0/deadline", "до 31.11.2024")]
    assert texts["/acts/1"] == "two"
    assert texts["/points/0/text"] == "Утвердить:"
    assert "/status" not in texts


@pytest.mark.parametrize(
    ("pointer", "text"),
    [
        ("/number", "12"),
        ("/date", "29.12.2023"),
        ("/acts", "one; two"),
        ("/acts/1", "two"),
        ("/status", "final"),
        ("/executor", ""),
        ("/points/0/deadline", ""),
        ("/points/0/points/0", "b; до 31.11.2024; true"),
        ("/points/0/points/0/control", "true"),
        ("/example", "false"),
        ("/acts/2", None),
        ("/acts/x", None),
        ("/nothing", None),
        ("/number/deeper", None),
        ("/origin", None),
    ],
)
def test_the_text_at_a_pointer(pointer: str, text: str | None) -> None:
    assert text_at(ORDER, pointer) == text


def test_a_decimal_is_written_without_exponent() -> None:
    score = structure(
        Score,
        {"id": "s", "programme": "p", "sheet": "s", "total": Decimal("1E+2")},
        Origin("score.yaml"),
    )
    assert text_at(score, "/total") == "100"
