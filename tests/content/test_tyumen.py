"""The regional system: the counts that its papers must keep."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.unit import ProgrammeUnit
from generator.pipeline import load

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def unit() -> ProgrammeUnit:
    return load(ROOT).programmes["tyumen-model"]


def test_the_roadmap_has_its_rows_and_tracks(unit: ProgrammeUnit) -> None:
    (roadmap,) = unit.roadmaps
    assert len(roadmap.events) == 27
    by_section = [
        sum(1 for event in roadmap.events if event.section == section.id)
        for section in roadmap.sections
    ]
    assert by_section == [4, 14, 8, 1]
    assert [track.title for track in roadmap.tracks] == [
        "Федеральный проект",
        "Региональный проект",
    ]
    tracked = {event.number: [each.track for each in event.tracks] for event in roadmap.events}
    assert {number: tracks for number, tracks in tracked.items() if tracks} == {
        "2.2": ["federal", "regional"],
        "2.4": ["federal"],
        "2.5": ["regional"],
    }
    staged = [event for event in roadmap.events if event.deadline and event.deadline.stages]
    assert [event.number for event in staged] == [f"2.{number}" for number in range(6, 13)]


def test_the_order_has_three_annexes(unit: ProgrammeUnit) -> None:
    (order,) = unit.orders
    shown = [(annex.number, annex.content_kind) for annex in order.annexes]
    assert shown == [("1", "team"), ("2", "roadmap"), ("3", "narrative")]


def test_the_responsible_persons_share_out_the_schools(unit: ProgrammeUnit) -> None:
    (team,) = unit.teams
    assert len(team.members) == 7
    assert [member.schools_count for member in team.members[3:]] == [6, 18, 5, 7]


def test_the_numbers_of_the_model_come_from_its_record(unit: ProgrammeUnit) -> None:
    (narrative,) = unit.narratives
    text = unit.texts[f"texts/{narrative.file}"]
    assert {f"figure.{figure.id}" for figure in narrative.figures} == {
        word.strip("{}| ").split(" ")[0]
        for word in text.replace("{{ ", "\n{{").splitlines()
        if word.startswith("{{figure.")
    }
