"""The plan of seed 004 stands whole: 44 events in nested sections, 7 target indicators."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.analyse.attainment import bound_of
from generator.model.condition import ConditionKind
from generator.model.roadmap import Roadmap
from generator.model.target import Targets

if TYPE_CHECKING:
    from tests.content.conftest import Content

PLAN = "content/programmes/hmsosh2-plan/"


def test_all_events_are_there(content: Content) -> None:
    (plan,) = content.of(Roadmap, PLAN)
    assert len(plan.events) == 44
    assert Counter(event.section for event in plan.events) == {
        "region": 11,
        "kurator": 13,
        "pedagogi": 11,
        "obuchayuschiesya": 9,
    }
    assert {section.id: section.parent for section in plan.sections if section.parent} == {
        "pedagogi": "shkola",
        "obuchayuschiesya": "shkola",
    }
    assert [event.id for event in plan.events if not event.report] == ["pedagogi-02"]
    assert all(event.deadline and event.deadline.is_read for event in plan.events)
    assert all(event.responsible and event.planned_result for event in plan.events)


def test_all_targets_are_there_and_understood(content: Content) -> None:
    (record,) = content.of(Targets, PLAN)
    pairs = [(target.baseline, target.plan.goal) for target in record.targets]
    assert [(str(first.goal), str(goal)) for first, goal in pairs if first] == [
        ("22", "20"),
        ("12", "4"),
        ("20", "100"),
        ("32", "100"),
        ("44", "10"),
        ("30", "100"),
        ("60", "100"),
    ]
    assert len(record.expected) == 9
    for target in (*record.targets, *record.expected):
        assert target.plan.is_read
        for part in target.plan.each:
            assert bound_of(part, target.direction) is not ConditionKind.UNREAD


def test_bounds_of_expected_values_are_read(content: Content) -> None:
    (record,) = content.of(Targets, PLAN)
    plans = {target.id: target.plan for target in record.expected}
    assert (str(plans["ior"].start), str(plans["ior"].low)) == ("0.400", "0.438")
    assert [part.scope for part in plans["vpr"].parts] == ["4кл", "5-8 кл,11 кл"]
    assert (str(plans["nagruzka"].start), str(plans["nagruzka"].high)) == ("1.8", "1.5")
