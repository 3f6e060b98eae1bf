"""Which schools need attention: reasons, weights and order; and who has handed in what."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.attention import (
    WEIGHTS,
    Concern,
    Reason,
    Standing,
    overdue_by_school,
    schools_needing_attention,
    unanswered_risks,
)
from generator.core.origin import Origin
from generator.model.deadline import parse_deadline
from generator.model.programme import Programme
from generator.model.risk import AssessedRisk, RiskProfile, Significance
from generator.model.roadmap import Event, Execution, ListedSchool, Roadmap
from generator.model.unit import ProgrammeUnit

AT = Origin("content/programmes/path/roadmap-2023.yaml")
ON = date(2023, 3, 1)


def event(
    name: str,
    deadline: str = "до 01.02.2023",
    schools: tuple[str, ...] = (),
    risks: tuple[str, ...] = (),
    execution: Execution = Execution.PLANNED,
) -> Event:
    listed = tuple(ListedSchool(origin=AT, school=school) for school in schools)
    return Event(
        origin=AT,
        id=name,
        section="plan",
        title=name,
        deadline=parse_deadline(deadline),
        schools=listed,
        risks=risks,
        execution=execution,
    )


def unit(*events: Event, organiser: str = "office") -> ProgrammeUnit:
    programme = Programme(
        origin=AT, id="path", name="Путь", title="Путь", word="Проект", organiser=organiser
    )
    roadmap = Roadmap(
        origin=AT, id="2023", cycle="2023", year=2023, title="План", sections=(), events=events
    )
    return ProgrammeUnit(programme, roadmaps=(roadmap,))


def profile(**levels: Significance) -> RiskProfile:
    risks = tuple(
        AssessedRisk(origin=AT, factor=factor, significance=level)
        for factor, level in levels.items()
    )
    return RiskProfile(
        origin=AT, id="2022", programme="path", taxonomy="2022", group="first", risks=risks
    )


def test_reasons_are_said_in_their_order_and_weighed() -> None:
    (found,) = schools_needing_attention([Standing("alpha", 2, 1, 3, 4)])
    assert found.concerns == (
        Concern(Reason.OVERDUE, 2),
        Concern(Reason.MISSING, 1),
        Concern(Reason.WORSE, 3),
        Concern(Reason.RISKS, 4),
    )
    assert found.weight == 2 * 3 + 1 * 3 + 3 * 2 + 4 * 1


def test_the_weightiest_stands_first_and_equals_as_they_were_given() -> None:
    found = schools_needing_attention(
        [Standing("c", worse=1), Standing("b", missing=1), Standing("a"), Standing("d", worse=1)]
    )
    assert [each.school for each in found] == ["b", "c", "d"]


@given(st.lists(st.tuples(*[st.integers(0, 9)] * 4)))
def test_nobody_with_a_concern_is_lost_and_nobody_else_is_named(
    counts: list[tuple[int, int, int, int]],
) -> None:
    given_ = [Standing(str(place), *each) for place, each in enumerate(counts)]
    found = schools_needing_attention(given_)
    assert {each.school for each in found} == {str(n) for n, each in enumerate(counts) if any(each)}
    weights = [each.weight for each in found]
    assert weights == sorted(weights, reverse=True)
    assert all(
        each.weight == sum(WEIGHTS[one.reason] * one.count for one in each.concerns)
        for each in found
    )


def test_an_overdue_event_counts_for_the_schools_that_it_names() -> None:
    plan = unit(
        event("late", schools=("alpha", "beta")),
        event("later", schools=("alpha",)),
        event("open", deadline="до 01.06.2023", schools=("beta",)),
        event("dropped", schools=("beta",), execution=Execution.CANCELLED),
        event("of-all"),
    )
    assert overdue_by_school(plan, ON) == {"alpha": 2, "beta": 1, "office": 3}


def test_every_event_of_its_own_plan_is_a_schools() -> None:
    plan = unit(event("late"), event("other", schools=("alpha",)), organiser="alpha")
    assert overdue_by_school(plan, ON) == {"alpha": 2}


HIGH = {"staff": Significance.HIGH, "parents": Significance.HIGH, "books": Significance.LOW}


@pytest.mark.parametrize(
    ("events", "left"),
    [
        ((event("general", risks=("staff",)),), ("parents",)),
        ((event("mine", schools=("alpha",), risks=("staff", "parents")),), ()),
        ((event("others", schools=("beta",), risks=("staff",)),), ("parents", "staff")),
        (
            (event("dropped", risks=("staff",), execution=Execution.CANCELLED),),
            ("parents", "staff"),
        ),
        ((event("silent"),), ()),
        ((), ()),
    ],
    ids=["for-all", "for-the-school", "for-others", "cancelled", "no-links", "no-events"],
)
def test_a_high_risk_without_an_event_is_told_where_plans_record_links(
    events: tuple[Event, ...], left: tuple[str, ...]
) -> None:
    assert unanswered_risks(unit(*events), [profile(**HIGH)], "alpha") == left
