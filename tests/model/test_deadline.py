"""Every deadline of the papers that users really published is read, and read right."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.deadline import Deadline, Offset, parse_deadline
from generator.model.period import Period

CASES = Path(__file__).parents[1] / "data" / "deadlines"


def _cases() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader):
            found.append(pytest.param(case, id=f"{path.stem}: {case['at']}"))
    return found


@pytest.mark.parametrize("case", _cases())
def test_deadline(case: dict[str, Any]) -> None:
    year = int(case["year"]) if "year" in case else None
    read = parse_deadline(case["text"], year=year)
    assert _described(read) == {key: case[key] for key in case if key not in {"at", "year"}}


def _described(read: Deadline) -> dict[str, Any]:
    found: dict[str, Any] = {
        "text": read.text,
        "kind": read.kind.value,
        "periods": _written(read.periods),
        "recurrence": read.recurrence,
        "plan": read.plan,
        "offset": _offset(read.offset),
        "problem": read.problem,
        "stages": [
            {"label": stage.label, "periods": _written(stage.deadline.periods)}
            for stage in read.stages
        ],
    }
    return {key: value for key, value in found.items() if value}


def _written(periods: tuple[Period, ...]) -> list[str]:
    return [
        str(one.start) if one.start == one.end else f"{one.start or ''}..{one.end or ''}"
        for one in periods
    ]


def _offset(offset: Offset | None) -> str:
    if offset is None:
        return ""
    side = "before" if offset.before else "after"
    event = f": {offset.event}" if offset.event else ""
    return f"{offset.count} {offset.unit.value} {side}{event}"


def test_no_case_is_forgotten() -> None:
    assert len(_cases()) > 200


@pytest.mark.parametrize(
    ("text", "on", "done", "expected"),
    [
        ("до 18.01.2024", date(2024, 1, 18), False, False),
        ("до 18.01.2024", date(2024, 1, 19), False, True),
        ("до 18.01.2024", date(2024, 1, 19), True, False),
        ("Январь 2024", date(2024, 2, 1), False, True),
        ("январь/сентябрь 2024 год", date(2024, 5, 1), False, False),
        ("Весь период 2024 год", date(2025, 1, 1), False, True),
        ("постоянно", date(2099, 1, 1), False, False),
        ("С 2013 года", date(2099, 1, 1), False, False),
        ("31.11.2024", date(2099, 1, 1), False, False),
        ("скоро", date(2099, 1, 1), False, False),
        ("20-28 марта", date(2099, 1, 1), False, False),
    ],
)
def test_overdue(text: str, on: date, *, done: bool, expected: bool) -> None:
    assert parse_deadline(text).overdue(on, done=done) is expected


def test_parts_that_passed() -> None:
    read = parse_deadline("январь/сентябрь 2024 год")
    assert [str(one.end) for one in read.passed(date(2024, 5, 1))] == ["2024-01-31"]
    assert read.passed(date(2024, 1, 31)) == ()


def test_bounds() -> None:
    read = parse_deadline("Февраль-декабрь 2024")
    assert (read.start, read.end) == (date(2024, 2, 1), date(2024, 12, 31))
    until = parse_deadline("до 18.01.2024")
    assert (until.start, until.end) == (None, date(2024, 1, 18))
    since = parse_deadline("с 01.09.2024")
    assert (since.start, since.end) == (date(2024, 9, 1), None)


def test_a_lent_year_is_told() -> None:
    assert parse_deadline("20-28 марта", year=2023).year_lent
    assert not parse_deadline("20-28 марта").year_lent
    assert not parse_deadline("28.03.2022", year=2023).year_lent


def test_order() -> None:
    texts = [
        "постоянно",
        "Март 2024",
        "до 13.03.2024",
        "31.11.2024",
        "Январь-февраль 2024",
        "Январь 2024",
        "декабрь 2024",
        "апрель",
    ]
    ordered = sorted((parse_deadline(text) for text in texts), key=lambda read: read.sort_key)
    assert [read.text for read in ordered] == [
        "Январь 2024",
        "Январь-февраль 2024",
        "Март 2024",
        "до 13.03.2024",
        "31.11.2024",
        "декабрь 2024",
        "апрель",
        "постоянно",
    ]
