"""Builders of small records for tests of the analysis."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import pytest

from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.indicator import Comparison, Indicators, Measurement
from generator.model.school import School
from generator.model.unit import SchoolUnit

Values = Mapping[str, Decimal | str | None]


@pytest.fixture
def tree() -> Callable[..., Indicators]:
    """Return a builder: measures as (id, unit, better, tolerance) → a tree of one direction."""

    def build(*measures: tuple[str, str, str, str], per_indicator: int = 2) -> Indicators:
        parts = [
            {
                "id": name,
                "name": name,
                "unit": unit,
                "better": better,
                "tolerance": tolerance,
                "counts": "share" if unit == "percent" else "works",
                "span": "moment",
            }
            for name, unit, better, tolerance in measures
        ]
        groups = [parts[at : at + per_indicator] for at in range(0, len(parts), per_indicator)]
        indicators = [
            {"id": f"i{at}", "name": f"i{at}", "instrument": "статистика", "measures": group}
            for at, group in enumerate(groups)
        ]
        direction = {"id": "d", "name": "d", "indicators": indicators}
        instance = {"id": "main", "title": "Показатели", "directions": [direction]}
        return structure(Indicators, instance, Origin("content/programmes/p/indicators-main.yaml"))

    return build


@pytest.fixture
def comparison() -> Callable[..., Comparison]:
    """Return a builder of a comparison of 2022-12 with ``date`` for ``schools``."""

    def build(schools: Sequence[str] = ("s",), *, zero: str = "stable", **more: Any) -> Comparison:
        instance = {
            "id": "c",
            "cycle": "2023",
            "indicators": "main",
            "title": "Мониторинг",
            "stage": 1,
            "baseline": "2022-12",
            "date": "2023-06",
            "zero_to_zero": zero,
            "schools": [{"school": school} for school in schools],
            **more,
        }
        file = f"content/programmes/p/comparison-{instance['id']}.yaml"
        return structure(Comparison, instance, Origin(file))

    return build


@pytest.fixture
def school() -> Callable[..., SchoolUnit]:
    """Return a builder: id and measurements as month → measure → number, reason or None."""

    def build(name: str = "s", **months: Values) -> SchoolUnit:
        folder = f"content/schools/m/{name}"
        record = {"id": name, "municipality": "m", "name": name, "legal_form": "entity"}
        return SchoolUnit(
            school=structure(School, record, Origin(f"{folder}/school.yaml")),
            measurements=tuple(
                _measurement(folder, month.removeprefix("m").replace("_", "-"), values)
                for month, values in months.items()
            ),
        )

    return build


def _measurement(folder: str, month: str, values: Values) -> Measurement:
    lines = [
        {"measure": measure, **({} if value is None else _given(value))}
        for measure, value in values.items()
    ]
    instance = {
        "id": month,
        "programme": "p",
        "indicators": "main",
        "date": month,
        "values": lines,
    }
    return structure(Measurement, instance, Origin(f"{folder}/measurement-{month}.yaml"))


def _given(value: Decimal | str) -> dict[str, Decimal | str]:
    return {"missing": value} if isinstance(value, str) else {"value": value}
