"""Which events answer which risks: named factors, listed schools, cancelled events."""

from __future__ import annotations

from typing import Any

from generator.analyse.risk_answers import FactorAnswers, factor_answers
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.roadmap import Roadmap
from tests.analyse.test_risk_matrix import columns


def roadmap(*events: dict[str, Any]) -> Roadmap:
    instance = {
        "id": "2023",
        "cycle": "2023",
        "year": 2023,
        "title": "План",
        "sections": [{"id": "s", "title": "Раздел"}],
        "events": [
            {"id": str(at), "section": "s", "title": "Дело", **event}
            for at, event in enumerate(events)
        ],
    }
    return structure(Roadmap, instance, Origin("content/programmes/p/roadmap-2023.yaml"))


def found(factor: str, *events: dict[str, Any]) -> FactorAnswers:
    return factor_answers([factor], columns(), [roadmap(*events)])[0]


def test_an_event_without_schools_answers_for_all() -> None:
    made = found("a", {"risks": ["a"]}, {})
    assert made.schools == ("x",)
    assert [event.id for _, event in made.events] == ["0"]
    assert made.unanswered == ()


def test_an_event_answers_for_its_own_schools_only() -> None:
    assert found("b", {"risks": ["b"], "schools": [{"school": "x"}]}).unanswered == ("z",)
    assert found("b", {"risks": ["b"], "schools": [{"school": "z"}]}).unanswered == ()


def test_a_cancelled_event_is_shown_and_answers_nothing() -> None:
    made = found("a", {"risks": ["a"], "execution": "cancelled"})
    assert len(made.events) == 1
    assert made.unanswered == ("x",)


def test_a_factor_that_is_nowhere_high_needs_no_event() -> None:
    assert found("c") == FactorAnswers("c", (), (), ())
