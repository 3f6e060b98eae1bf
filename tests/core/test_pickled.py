"""Values as bytes and back: records of every shape, and what is no record."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.core.finding import Place, Severity, finding
from generator.core.pickled import from_bytes, to_bytes
from generator.pipeline import load

DISTRICT = Path(__file__).resolve().parents[1] / "data" / "sixth-district"


@dataclass(frozen=True, slots=True)
class Empty:
    pass


@dataclass(frozen=True, slots=True)
class One:
    item: Any


@dataclass
class Open:
    """A dataclass without slots goes the usual way."""

    item: int
    more: list[int] = field(default_factory=list)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "слово",
        Decimal("1.50"),
        date(2024, 2, 29),
        Severity.ERROR,
        Empty(),
        One(Empty()),
        One((One(1), {"a": One(None)})),
        Open(1, [2]),
        finding("x", Severity.ADVICE, "a.yaml", place=Place("a.yaml", 1, 2), n=1),
    ],
)
def test_values_come_back(value: object) -> None:
    assert from_bytes(to_bytes(value)) == value


def test_a_whole_district_comes_back_and_gives_the_same_bytes_again() -> None:
    loaded, again = load(DISTRICT), load(DISTRICT)
    for name, unit in loaded.programmes.items():
        assert from_bytes(to_bytes(unit)) == unit
        assert to_bytes(again.programmes[name]) == to_bytes(unit)
    for results in loaded.results.values():
        assert from_bytes(to_bytes(results)) == results


def test_one_object_stays_one() -> None:
    shared = One("общее")
    first, second = from_bytes(to_bytes((shared, shared)))
    assert first is second
