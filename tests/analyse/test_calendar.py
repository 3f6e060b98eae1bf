"""Every event stands in the calendar once, with all who take part in it."""

from __future__ import annotations

from typing import Any

from generator.analyse.calendar import CalendarEntry, calendar, schools_of
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.programme import Programme
from generator.model.roadmap import Roadmap
from generator.model.unit import ProgrammeUnit

SCHOOLS = {"alpha": None, "beta": None}


def unit(name: str, organiser: str, *events: dict[str, Any]) -> ProgrammeUnit:
    passport = {"id": name, "name": name, "title": name, "word": "План", "organiser": organiser}
    plan = {
        "id": "2024",
        "cycle": "2024",
        "year": 2024,
        "title": "План",
        "sections": [{"id": "s", "title": "Раздел"}],
        "events": [{"section": "s", "title": event["id"], **event} for event in events],
    }
    origin = Origin(f"content/programmes/{name}/roadmap-2024.yaml")
    return ProgrammeUnit(
        structure(Programme, passport, Origin(f"content/programmes/{name}/programme.yaml")),
        roadmaps=(structure(Roadmap, plan, origin),),
    )


def of(programme: str, event: str) -> dict[str, str]:
    return {"programme": programme, "roadmap": "2024", "event": event}


def keys(entries: tuple[CalendarEntry, ...]) -> list[list[tuple[str, str]]]:
    return [[(one.programme.id, one.event.id) for one in entry.all] for entry in entries]


def test_a_part_joins_the_whole() -> None:
    district = unit("district", "office", {"id": "seminar", "deadline": "Март 2024"})
    school = unit(
        "school",
        "alpha",
        {"id": "part", "event_of": of("district", "seminar"), "responsible": [{"person": "head"}]},
        {"id": "own", "deadline": "Май 2024"},
    )
    entries = calendar([district, school])
    assert keys(entries) == [[("district", "seminar"), ("school", "part")], [("school", "own")]]
    assert entries[0].people == ("head",)
    assert entries[0].programmes == ("district", "school")
    assert schools_of(entries[0], SCHOOLS) == ("alpha",)


def test_a_part_whose_whole_is_not_there_stands_alone() -> None:
    school = unit("school", "alpha", {"id": "part", "event_of": of("district", "seminar")})
    assert keys(calendar([school])) == [[("school", "part")]]


def test_a_part_of_a_part_stands_alone() -> None:
    first = unit("a", "alpha", {"id": "one", "event_of": of("b", "two")})
    second = unit("b", "beta", {"id": "two", "event_of": of("a", "one")})
    assert keys(calendar([first, second])) == [[("a", "one")], [("b", "two")]]


def test_months_are_those_of_terms_and_of_what_took_place() -> None:
    (entry,) = calendar(
        [
            unit(
                "a",
                "office",
                {
                    "id": "series",
                    "deadline": "март, сентябрь 2024 год",
                    "occurrences": [{"date": "14.05.2024", "host": "beta"}],
                },
            )
        ]
    )
    assert entry.months == ("2024-03", "2024-05", "2024-09")
    assert schools_of(entry, SCHOOLS) == ("beta",)


def test_what_is_constant_has_no_month() -> None:
    (entry,) = calendar([unit("a", "office", {"id": "always", "deadline": "постоянно"})])
    assert entry.months == ()


def test_the_term_of_a_part_serves_a_whole_without_one() -> None:
    district = unit("district", "office", {"id": "seminar"})
    part = {"id": "part", "event_of": of("district", "seminar"), "deadline": "Март 2024"}
    (entry,) = calendar([district, unit("school", "alpha", part)])
    assert entry.months == ("2024-03",)
