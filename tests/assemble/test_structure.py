"""Structuring: every field becomes its type and knows where it was written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.indicator import Measurement
from generator.model.order import Order, Point
from generator.model.record import Missing, Status
from generator.model.roadmap import Roadmap

ORIGIN = Origin("content/schools/a/b/measurement-2024-05.yaml")


def test_values_get_their_types_and_origins() -> None:
    record = structure(
        Measurement,
        {
            "id": "2024-05",
            "status": "draft",
            "programme": "p",
            "indicators": "main",
            "date": "2024-05",
            "values": [
                {"measure": "quality", "value": Decimal("43.10")},
                {"measure": "works", "missing": "not_held"},
            ],
        },
        ORIGIN,
    )
    assert record.status is Status.DRAFT
    assert str(record.values[0].value) == "43.10"
    assert record.values[1].missing is Missing.NOT_HELD
    assert record.values[1].origin == Origin(ORIGIN.file, "/values/1")
    assert record.owner == "b"


def test_an_integer_where_a_decimal_belongs_becomes_one() -> None:
    record = structure(
        Measurement,
        {
            "id": "x",
            "programme": "p",
            "indicators": "m",
            "date": "2024-05",
            "values": [{"measure": "q", "value": 3}],
        },
        ORIGIN,
    )
    assert record.values[0].value == Decimal(3)
    assert isinstance(record.values[0].value, Decimal)


def test_a_part_may_hold_parts_of_its_own_class() -> None:
    point = structure(
        Point,
        {"id": "a", "points": [{"id": "b", "points": [{"id": "c", "text": "t"}]}]},
        Origin("content/programmes/p/order-1.yaml", "/points/0"),
    )
    inner = point.points[0].points[0]
    assert inner.origin.pointer == "/points/0/points/0/points/0"
    assert inner.text == "t"


def test_a_doubtful_date_stays_a_typed_value() -> None:
    record = structure(
        Order,
        {
            "id": "1",
            "issuer": "o",
            "type": "приказ",
            "date": "31.11.2024",
            "title": "О сроках",
            "points": [],
            "signature": {"post": "Директор"},
        },
        Origin("content/programmes/p/order-1.yaml"),
    )
    assert record.date is not None
    assert record.date.text == "31.11.2024"
    assert record.date.value is None
    assert "30" in record.date.problem


def test_a_roadmap_lends_its_year_to_its_deadlines() -> None:
    record = structure(
        Roadmap,
        {
            "id": "2024",
            "cycle": "2024",
            "year": 2024,
            "title": "План",
            "section_word": "Раздел",
            "sections": [{"id": "s", "title": "С"}],
            "events": [{"id": "e", "section": "s", "title": "Т", "deadline": "До 3 апреля"}],
        },
        Origin("content/programmes/p/roadmap-2024.yaml"),
    )
    deadline = record.events[0].deadline
    assert deadline is not None
    assert deadline.end is not None
    assert deadline.end.isoformat() == "2024-04-03"


def test_data_that_passed_no_schema_is_refused() -> None:
    with pytest.raises(TypeError):
        structure(Measurement, {"id": "x"}, ORIGIN)
