from __future__ import annotations

from typing import Any

import pytest

from generator.analyse.listing import Doubt
from generator.analyse.marks import MarkResult, mark_results
from generator.analyse.rules import METHODS
from generator.analyse.rules.low_share import decide
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.exam import ExamResults
from generator.model.identification import Reading

ORIGIN = Origin("content/programmes/p/identification-rule-r.yaml")


def reading(**more: Any) -> Reading:
    wanted = {"procedure": "vpr", "subjects": ["Р", "М"], "grades": [5, 6]}
    base = {
        "procedures": [wanted],
        "min_share": "3/10",
        "min_same_year": 2,
        "two_year": "any",
        "year_shift": 1,
        "retakes": "left-out",
        "base": "stated",
        "min_participants": 1,
    }
    return structure(Reading, {**base, **more}, ORIGIN)


def results(*lines: str) -> tuple[MarkResult, ...]:
    """Return results of «Р5 2022 9/30»: subject, grade, year, failed of participants."""
    tables = []
    for number, text in enumerate(lines):
        what, year, share, *more = text.split()
        failed, people = (int(part) for part in share.split("/"))
        line = {
            "procedure": "vpr",
            "subject": what[0],
            "grade": int(what[1]),
            "unit": "count",
            "n2": failed,
            "n3": people - failed + (int(more[1]) if more[:1] == ["marks"] else 0),
            "n4": 0,
            "n5": 0,
            "participants": people,
            "attempt": "retake" if more == ["retake"] else "main",
        }
        instance = {"id": f"t{number}", "programme": "p", "year": int(year), "title": "Т"}
        origin = Origin(f"content/schools/m/s/exam-results-t{number}.yaml")
        tables.append(structure(ExamResults, {**instance, "lines": [line]}, origin))
    return mark_results(tables, "s")


def listed(*lines: str, **more: Any) -> bool:
    return decide(reading(**more), 2023, results(*lines)).listed


def test_two_low_procedures_of_one_year_list_a_school() -> None:
    assert listed("Р5 2022 40/100", "М6 2022 30/100")
    assert not listed("Р5 2022 40/100", "М6 2022 29/100")


def test_a_share_is_compared_exactly() -> None:
    assert listed("Р5 2022 9/30", "М5 2022 3/10")
    assert not listed("Р5 2022 599/2000", "М5 2022 599/2000")


def test_other_grades_and_years_do_not_count() -> None:
    assert not listed("Р5 2022 9/10", "Р7 2022 9/10")
    assert not listed("Р5 2022 9/10", "М5 2023 9/10")


@pytest.mark.parametrize(
    ("clause", "same", "other"),
    [
        ("any", True, True),
        ("same", True, False),
        ("none", False, False),
    ],
)
def test_the_clause_of_two_years(clause: str, *, same: bool, other: bool) -> None:
    assert listed("Р5 2022 4/10", "Р5 2021 4/10", two_year=clause) is same
    assert listed("Р5 2022 4/10", "М5 2021 4/10", two_year=clause) is other


def test_the_year_may_be_shifted() -> None:
    lows = ("Р5 2021 4/10", "М5 2021 4/10")
    assert not listed(*lows)
    assert listed(*lows, year_shift=2)


def test_retakes_count_only_where_the_reading_says_so() -> None:
    lines = ("Р5 2022 4/10", "М5 2022 4/10 retake")
    assert not listed(*lines)
    assert listed(*lines, retakes="counted")


def test_few_participants_may_be_left_out() -> None:
    lines = ("Р5 2022 4/10", "М5 2022 4/10")
    assert listed(*lines)
    assert not listed(*lines, min_participants=11)


def test_nobody_is_no_data() -> None:
    assert decide(reading(), 2023, results("Р5 2022 0/0")).counted == ()


def doubts(*lines: str) -> set[Doubt]:
    return set(decide(reading(), 2023, results(*lines)).doubts)


def test_borderline_cases_are_named() -> None:
    assert doubts("Р5 2022 50/100", "М5 2022 60/100") == set()
    assert doubts("Р5 2022 9/30", "М5 2022 60/100") == {Doubt.EXACT, Doubt.ONE_PUPIL}
    assert doubts("Р5 2022 50/100", "М5 2022 29/100") == {Doubt.ONE_PUPIL, Doubt.NO_YEAR_BEFORE}
    assert doubts("Р5 2022 50/100", "М5 2022 1/100", "М5 2021 1/100") == set()
    assert doubts("Р5 2022 50/100", "М5 2022 8/9") == {Doubt.FEW}
    assert doubts("Р5 2022 50/100", "М5 2022 40/100 marks 100") == {Doubt.BASE}


def test_methods_have_their_own_names() -> None:
    assert len({method.slug for method in METHODS}) == len(METHODS)
