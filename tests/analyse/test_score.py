from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.result import ScoreTotal
from generator.analyse.score import repeated_scores, score_total, score_totals, sheet_maximum
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.programme import Programme
from generator.model.school import School
from generator.model.score import Score, Sheet
from generator.model.unit import ProgrammeUnit, SchoolUnit

# Table 6 of seed 000: the five schools' scores by criterion and the printed totals.
TABLE_6 = {
    "russkinskaya": ("32223", "12"),
    "lyaminskaya": ("33233", "14"),
    "vysokomysovskaya": ("33332", "14"),
    "sytominskaya": ("32322", "12"),
    "kayukovskaya": ("32332", "13"),
}
TABLE_5 = {
    "russkinskaya": ("3233", "11"),
    "lyaminskaya": ("3333", "12"),
    "sytominskaya": ("3332", "11"),
}


def _sheet(name: str = "x", maxima: Sequence[str] = (), **more: Any) -> Sheet:
    instance = {
        "id": name,
        "cycle": "2023",
        "title": name,
        "subject": name,
        "held_from": "20.12.2023",
        "maximum": "23",
        "schools": [],
        "criteria": [
            {"id": f"k{at}", "name": f"К{at}", "minimum": "0", "maximum": maximum,
             "range_source": "printed"}
            for at, maximum in enumerate(maxima)
        ],
        **more,
    }  # fmt: skip
    return structure(Sheet, instance, Origin(f"content/programmes/p/sheet-{name}.yaml"))


def _score(
    given_scores: Sequence[tuple[int, str]] = (), total: str | None = None, sheet: str = "x"
) -> Score:
    instance: dict[str, Any] = {
        "id": sheet,
        "programme": "p",
        "sheet": sheet,
        "scores": [
            {"criterion": f"k{at}", "score": value, "expert": f"e{order}"}
            for order, (at, value) in enumerate(given_scores)
        ],
    }
    if total is not None:
        instance["total"] = total
    return structure(Score, instance, Origin(f"content/schools/m/s/score-{sheet}.yaml"))


def _unit(*scores: Score) -> SchoolUnit:
    record = {"id": "s", "municipality": "m", "name": "s", "legal_form": "entity"}
    return SchoolUnit(structure(School, record, Origin("s")), scores=scores)


def _programmes(*sheets: Sheet) -> Mapping[str, ProgrammeUnit]:
    role = {"one": "школа", "many": "школы"}
    record = {"id": "p", "name": "p", "title": "p", "word": "Проект", "organiser": "o",
              "ward_role": role, "partner_role": role}  # fmt: skip
    return {"p": ProgrammeUnit(structure(Programme, record, Origin("p")), sheets=sheets)}


@pytest.mark.parametrize(
    ("digits", "printed", "maximum"),
    [
        *((*row, "15") for row in TABLE_6.values()),
        *((*row, "12") for row in TABLE_5.values()),
    ],
)
def test_the_printed_totals_come_out(digits: str, printed: str, maximum: str) -> None:
    total = score_total(
        _score(list(enumerate(digits)), printed), _sheet(maxima=["3"] * len(digits)), "s"
    )
    assert total.total == total.stated == Decimal(printed)
    assert total.maximum == Decimal(maximum)


def test_a_total_shows_its_arithmetic() -> None:
    total = score_total(_score(list(enumerate("3233")), "11"), _sheet(maxima=["3"] * 4), "s")
    assert total.explanation == "3 + 2 + 3 + 3 = 11; 11 из 12 – 91,7 %"
    assert total.share_pct == Decimal("91.7")
    assert [item.mean for item in total.scores] == [Decimal(digit) for digit in "3233"]
    assert total.scores[1].origin == Origin("content/schools/m/s/score-x.yaml", "/scores/1/score")


def test_a_sheet_without_criteria_takes_the_printed_total() -> None:
    total = score_total(_score(total="19"), _sheet(), "s")
    assert (total.total, total.maximum, total.scores) == (Decimal(19), Decimal(23), ())
    assert total.explanation == (
        "оценки по критериям не опубликованы, взят указанный итог; 19 из 23 – 82,6 %"
    )


def test_without_scores_and_total_nothing_is_guessed() -> None:
    total = score_total(_score(), _sheet(), "s")
    assert (total.total, total.share_pct, total.explanation) == (None, None, "итог не указан")


def test_a_criterion_without_score_leaves_no_total() -> None:
    total = score_total(_score([(0, "3")], "3"), _sheet(maxima=["3", "3"]), "s")
    assert (total.total, total.stated) == (None, Decimal(3))
    assert total.scores[1].mean is None
    assert total.explanation == "нет оценки по критерию «К1», итог не рассчитан"


def test_scores_of_unknown_criteria_are_left_out() -> None:
    total = score_total(_score([(0, "2"), (7, "3")]), _sheet(maxima=["3"]), "s")
    assert total.total == Decimal(2)


def test_a_maximum_of_zero_has_no_share() -> None:
    assert score_total(_score(total="0"), _sheet(maximum="0"), "s").share_pct is None


@pytest.mark.parametrize(
    ("values", "mean", "spread", "disagreement", "explanation"),
    [
        (["2", "3"], "2.5", "1", False, "(2 + 3) : 2 = 2,5; 2,5 из 3 – 83,3 %"),
        (["0", "3"], "1.5", "3", True, "(0 + 3) : 2 = 1,5; 1,5 из 3 – 50,0 %"),
        (["1", "2.5"], "1.75", "1.5", False, "(1 + 2,5) : 2 = 1,75; 1,75 из 3 – 58,3 %"),
        (["1", "1", "2"], "1.33", "1", False, "(1 + 1 + 2) : 3 ≈ 1,33; 1,33 из 3 – 44,3 %"),
    ],
)
def test_several_experts_are_averaged(
    values: list[str], mean: str, spread: str, explanation: str, *, disagreement: bool
) -> None:
    sheet = _sheet(maxima=["3"], spread_limit="1.5")
    total = score_total(_score([(0, value) for value in values]), sheet, "s")
    (score,) = total.scores
    assert (score.mean, score.spread) == (Decimal(mean), Decimal(spread))
    assert score.experts == len(values)
    assert score.disagreement is disagreement
    assert total.explanation == explanation


@pytest.mark.parametrize(
    ("limit", "disagreement"),
    [({}, False), ({"spread_limit": "2"}, False), ({"spread_limit": "1"}, True)],
    ids=["none set", "just reached", "exceeded"],
)
def test_the_sheet_sets_from_where_experts_disagree(
    limit: dict[str, str], *, disagreement: bool
) -> None:
    sheet = _sheet(maxima=["3"], **limit)
    (score,) = score_total(_score([(0, "1"), (0, "3")]), sheet, "s").scores
    assert score.disagreement is disagreement


def test_totals_are_ordered_and_unknown_sheets_have_none() -> None:
    unit = _unit(_score(total="2", sheet="b"), _score(total="1", sheet="a"), _score(sheet="z"))
    totals = score_totals(unit, _programmes(_sheet("a"), _sheet("b")))
    assert [item.sheet for item in totals] == ["a", "b"]
    assert score_totals(unit, {}) == ()


@pytest.mark.parametrize(
    ("before", "after", "maximum", "change", "explanation"),
    [
        ("19", "23", "23", Decimal(4), "23 − 19 = +4"),
        ("23", "21", "23", Decimal(-2), "21 − 23 = −2"),
        (None, "23", "23", None, "в одной из экспертиз нет итога"),
        ("19", "12", "12", None, "максимумы различаются: 23 и 12, итоги не сравниваются"),
    ],
)
def test_a_repetition_is_compared_with_the_first_review(
    before: str | None, after: str, maximum: str, change: Decimal | None, explanation: str
) -> None:
    programmes = _programmes(_sheet("a"), _sheet("b", repeats="a", maximum=maximum))
    unit = _unit(_score(total=before, sheet="a"), _score(total=after, sheet="b"))
    (repeat,) = repeated_scores(score_totals(unit, programmes), programmes)
    assert (repeat.sheet, repeat.repeats, repeat.school) == ("b", "a", "s")
    assert (repeat.change, repeat.explanation) == (change, explanation)


def test_a_repetition_without_its_first_review_is_no_pair() -> None:
    programmes = _programmes(_sheet("a"), _sheet("b", repeats="a"))
    totals = score_totals(_unit(_score(total="9", sheet="b")), programmes)
    assert repeated_scores(totals, programmes) == ()


scores = st.decimals(0, 3, places=1)


@given(st.lists(scores, min_size=1, max_size=6))
def test_a_total_is_the_sum_and_stays_within_the_maximum(values: list[Decimal]) -> None:
    sheet = _sheet(maxima=["3"] * len(values))
    total = _total_of(values, sheet)
    assert total.total == sum(values)
    assert total.maximum == sheet_maximum(sheet) == 3 * len(values)
    assert total.share_pct is not None
    assert 0 <= total.share_pct <= 100


def _total_of(values: Sequence[Decimal], sheet: Sheet) -> ScoreTotal:
    given_scores = [(at, str(value)) for at, value in enumerate(values)]
    return score_total(_score(given_scores), sheet, "s")


def test_remarks_say_whose_they_are() -> None:
    score = _score([(0, "1"), (0, "3"), (0, "3")])
    words = ("Задачи уточнить.", "", "Сроки названы.")
    scores = tuple(replace(item, remark=words[at]) for at, item in enumerate(score.scores))
    named = score_total(replace(score, scores=scores), _sheet(maxima=["3"]), "s")
    assert named.scores[0].remarks == ("e0: Задачи уточнить.", "e2: Сроки названы.")
    alone = replace(score, scores=(replace(scores[0], expert=""),))
    assert score_total(alone, _sheet(maxima=["3"]), "s").scores[0].remarks == ("Задачи уточнить.",)
