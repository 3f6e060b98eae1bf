"""Thresholds held against cards: met, not met, no data, words only."""

from __future__ import annotations

from typing import Any

import pytest

from generator.analyse.thresholds import ThresholdReading, ThresholdState, read_thresholds
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.card import Card, CardForm
from generator.model.monitoring_plan import MonitoringPlan
from tests.analyse.test_card import card, form

FORMS: dict[str, CardForm] = {"form": form()}


def plan(expects: str | None, *conditions: dict[str, Any]) -> MonitoringPlan:
    threshold: dict[str, Any] = {"id": "it", "text": "Порог"}
    if expects:
        threshold |= {"expects": expects}
    if conditions:
        threshold |= {"conditions": list(conditions)}
    part = {
        "id": "all",
        "watched": "Школы",
        "groups": [
            {
                "indicators": [
                    {"id": "share", "text": "Доля", "taken_from": {"form": "form", "row": "share"}},
                    {"id": "loose", "text": "Без карт"},
                ]
            }
        ],
        "methods": ["Изучение"],
        "sources": [{"text": "Карты"}],
        "processing": ["Анализ"],
        "thresholds": [threshold],
    }
    monitoring = {
        "id": "m",
        "title": "Мониторинг",
        "word": "monitoring",
        "aim": "Цель",
        "tasks": ["Задача"],
        "critical_moment": "Декабрь",
        "collected": "Декабрь",
        "covers": "Год",
        "parts": [part],
    }
    instance = {"id": "2023", "year": 2023, "title": "Программа", "monitorings": [monitoring]}
    return structure(MonitoringPlan, instance, Origin("content/programmes/path/p.yaml"))


def school(name: str, before: str, now: str, **header: object) -> Card:
    return card("2023-12", ("share", "y2", before), ("share", "y1", now), school=name, **header)


def read(asked: MonitoringPlan, *cards: Card) -> ThresholdReading:
    return read_thresholds(asked, FORMS, cards)["it"]


AT_LEAST = {"indicator": "share", "relation": "at_least", "value": 80}
RISES = {"indicator": "share", "relation": "rises"}


def test_the_share_of_those_who_meet_it_must_rise() -> None:
    asked = plan("share_rises", AT_LEAST)
    reading = read(asked, school("a", "70", "80"), school("b", "90", "85"))
    assert reading.state is ThresholdState.MET
    assert reading.explanation == "условия выполнили 2 из 2; в предыдущем периоде – 1 из 2"
    assert read(asked, school("a", "80", "80")).state is ThresholdState.NOT_MET


def test_everyone_or_someone_must_meet_all_conditions() -> None:
    cards = (school("a", "70", "80"), school("b", "90", "85"))
    both = (AT_LEAST, RISES)
    assert read(plan("everyone", AT_LEAST), *cards).state is ThresholdState.MET
    assert read(plan("everyone", *both), *cards).state is ThresholdState.NOT_MET
    reading = read(plan("someone", *both), *cards)
    assert reading.state is ThresholdState.MET
    assert reading.explanation == "условия выполнили 1 из 2 (по последнему периоду)"


@pytest.mark.parametrize(
    ("relation", "value", "met"),
    [
        ("at_least", 50, True),
        ("at_least", "50.1", False),
        ("at_most", 50, True),
        ("at_most", 49, False),
        ("equal", 50, True),
        ("equal", 51, False),
        ("above", 49, True),
        ("above", 50, False),
        ("rises", None, True),
        ("falls", None, False),
    ],
)
def test_each_relation(relation: str, value: object, met: bool) -> None:  # of a table
    condition = {"indicator": "share", "relation": relation}
    if value is not None:
        condition["value"] = value  # type: ignore[assignment]
    reading = read(plan("everyone", condition), school("a", "40", "50"))
    assert reading.state is (ThresholdState.MET if met else ThresholdState.NOT_MET)


def test_without_data_nothing_is_met_or_missed() -> None:
    asked = plan("everyone", AT_LEAST)
    assert read(asked).state is ThresholdState.NO_DATA
    assert read(asked).explanation == "карт недостаточно для оценки"
    assert read(asked, school("a", "70", "90", example=True)).state is ThresholdState.NO_DATA
    loose = {"indicator": "loose", "relation": "above", "value": 0}
    assert read(plan("everyone", loose), school("a", "1", "2")).state is ThresholdState.NO_DATA


def test_a_rise_needs_two_periods_of_one_school() -> None:
    one = card("2023-12", ("share", "y1", "90"))
    assert read(plan("share_rises", AT_LEAST), one).state is ThresholdState.NO_DATA
    assert read(plan("everyone", RISES), one).state is ThresholdState.NO_DATA


def test_a_school_without_the_last_period_does_not_count() -> None:
    other = card("2023-12", ("share", "y2", "10"), school="b")
    reading = read(plan("everyone", AT_LEAST), school("a", "70", "80"), other)
    assert reading.state is ThresholdState.MET
    assert reading.explanation == "условия выполнили 1 из 1 (по последнему периоду)"


def test_words_alone_are_not_computed() -> None:
    assert read(plan(None), school("a", "70", "80")).state is ThresholdState.UNTYPED
