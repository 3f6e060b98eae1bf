from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.analyse.execution import (
    roadmap_execution,
    state_name,
)
from generator.analyse.result import EventState
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.roadmap import Roadmap

ON = date(2024, 5, 20)
EVIDENCE = [{"title": "Приказ", "link": "https://example.ru/1"}]


def _roadmap(*events: dict[str, Any]) -> Roadmap:
    instance = {
        "id": "2024",
        "cycle": "2024",
        "year": 2024,
        "title": "План",
        "section_word": "Модуль",
        "sections": [{"id": "m", "title": "Модуль"}],
        "events": [
            {"id": f"e{at}", "section": "m", "title": "Событие", **event}
            for at, event in enumerate(events)
        ],
    }
    return structure(Roadmap, instance, Origin("content/programmes/p/roadmap-2024.yaml"))


@pytest.mark.parametrize(
    ("event", "state", "due"),
    [
        ({"deadline": "19.05.2024"}, "overdue", date(2024, 5, 19)),
        ({"deadline": "20.05.2024"}, "due_soon", date(2024, 5, 20)),
        ({"deadline": "Май 2024"}, "due_soon", date(2024, 5, 31)),
        ({"deadline": "19.06.2024"}, "due_soon", date(2024, 6, 19)),
        ({"deadline": "20.06.2024"}, "planned", date(2024, 6, 20)),
        ({"deadline": "Ноябрь 2024"}, "planned", date(2024, 11, 30)),
        ({"deadline": "Январь 2024", "execution": "started"}, "overdue", date(2024, 1, 31)),
        ({"deadline": "Январь 2024", "execution": "done"}, "no_evidence", date(2024, 1, 31)),
        (
            {"deadline": "Январь 2024", "execution": "done", "evidence": EVIDENCE},
            "done",
            date(2024, 1, 31),
        ),
        (
            {"deadline": "Январь 2024", "execution": "done", "evidence": [{"school": "s"}]},
            "no_evidence",
            date(2024, 1, 31),
        ),
        ({"deadline": "Январь 2024", "execution": "cancelled"}, "cancelled", date(2024, 1, 31)),
        ({"deadline": "Постоянно"}, "silent", None),
        ({"deadline": "Постоянно", "execution": "started"}, "underway", None),
        ({"deadline": "Постоянно", "result": "Проводится"}, "underway", None),
        ({"deadline": "Постоянно", "occurrences": [{"date": "20.05.2024"}]}, "underway", None),
        ({"deadline": "Постоянно", "occurrences": [{"date": "21.05.2024"}]}, "silent", None),
        ({"deadline": "Постоянно", "occurrences": [{"date": "31.11.2024"}]}, "silent", None),
        ({"deadline": "по плану"}, "silent", None),
        ({"deadline": "когда получится"}, "unclear", None),
        ({"deadline": "31.11.2024"}, "unclear", None),
        ({}, "unclear", None),
    ],
)
def test_an_event_has_one_state_on_a_day(
    event: dict[str, Any], state: str, due: date | None
) -> None:
    (execution,) = roadmap_execution(_roadmap(event), ON)
    assert (execution.state.value, execution.due) == (state, due)
    assert execution.origin.pointer == "/events/0"


def test_an_event_with_tracks_is_overdue_when_any_is() -> None:
    tracks = [
        {"track": "federal", "deadline": "Апрель 2024"},
        {"track": "regional", "deadline": "Декабрь 2024"},
    ]
    (execution,) = roadmap_execution(_roadmap({"tracks": tracks}), ON)
    assert (execution.state, execution.due) == (EventState.OVERDUE, date(2024, 12, 31))


def test_how_soon_is_soon_is_given() -> None:
    roadmap = _roadmap({"deadline": "27.05.2024"})
    assert roadmap_execution(roadmap, ON, soon_days=6)[0].state is EventState.PLANNED
    assert roadmap_execution(roadmap, ON, soon_days=7)[0].state is EventState.DUE_SOON


def test_every_state_has_a_name_of_its_own() -> None:
    assert len({state_name(state) for state in EventState}) == len(EventState)
