"""The third source, counted: rows of results, cells of risks, and the list that it states."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.analyse.listing import PRINTED, RULE
from generator.graph.checks import Loaded
from generator.pipeline import load

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAMME = "pervouralsk-shans"
LISTED = {1, 3, 10, 22, 26, 28, 36, 40}


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(ROOT)


def _number(school: str) -> int:
    return int(school.rpartition("-")[2])


def _listed(loaded: Loaded, variant: str) -> set[int]:
    return {
        _number(listing.school)
        for results in loaded.results.values()
        for listing in results.listings
        if (listing.programme, listing.variant) == (PROGRAMME, variant) and listing.decision.listed
    }


def test_rows_of_results_are_all_there(loaded: Loaded) -> None:
    rows = [
        row
        for results in loaded.results.values()
        for row in results.marks
        if row.programme == PROGRAMME
    ]
    assert len(rows) == 122
    assert len({row.school for row in rows}) == 15
    assert Counter(row.line.unit.value for row in rows) == {"count": 116, "percent": 6}


def test_risk_tables_are_all_there(loaded: Loaded) -> None:
    cells = Counter(
        (profile.group, risk.factor, risk.significance)
        for results in loaded.results.values()
        for profile in results.risks
        if profile.programme == PROGRAMME
        for risk in profile.risks
    )
    assert len(cells) == 66
    assert sum(cells.values()) == 150


def test_the_plan_has_its_events(loaded: Loaded) -> None:
    (roadmap,) = loaded.programmes[PROGRAMME].roadmaps
    assert [event.number for event in roadmap.events] == [str(at) for at in range(1, 23)]


def test_the_rule_yields_the_stated_list(loaded: Loaded) -> None:
    (rule,) = loaded.programmes[PROGRAMME].identification_rules
    assert rule.stated is not None
    assert {_number(school) for school in rule.stated.schools} == LISTED
    assert _listed(loaded, RULE) == LISTED


def test_the_printed_criterion_yields_another(loaded: Loaded) -> None:
    assert _listed(loaded, PRINTED) == LISTED | {6}
    assert _listed(loaded, "share-35") == {1, 3, 10, 26, 40}


def test_one_school_is_listed_by_the_very_threshold(loaded: Loaded) -> None:
    found = loaded.results["pvk-sosh-36"].listings
    decision = next(each.decision for each in found if each.variant == RULE)
    assert [(low.failed, low.base) for low in decision.low] == [(14, 28), (9, 30)]
    assert "exact" in [doubt.value for doubt in decision.doubts]
