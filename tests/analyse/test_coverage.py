"""Coverage: the last period past its term and the near one, who is there and who is missing."""

from __future__ import annotations

from datetime import date

from generator.analyse.coverage import Coverage, measured_coverage, table_coverage
from generator.analyse.filed import Reporter, ReporterKind
from generator.core.origin import Origin
from generator.model.collection import CollectedTable, CollectionPlan, Submission
from generator.model.date import parse_date
from generator.model.indicator import Comparison, PrintedSchool, ZeroToZero
from generator.model.record import Status

AT = Origin("content/programmes/path/collection-main.yaml")


def plan(*submitted: Submission, accounted: str = "") -> CollectionPlan:
    table = CollectedTable(origin=AT, id="marks", title="Отметки", frequency="", months=(3, 5))
    return CollectionPlan(
        origin=AT,
        id="main",
        title="Регламент",
        begins="2023-01",
        ends="2024-12",
        schools=("alpha", "beta"),
        tables=(table,),
        submitted=submitted,
        accounted=parse_date(accounted) if accounted else None,
    )


def sent(school: str, due: str, status: Status = Status.FINAL) -> Submission:
    day = parse_date(f"01.{due[5:]}.{due[:4]}")
    return Submission(origin=AT, table="marks", due=due, received=day, school=school, status=status)


def ids(reporters: tuple[Reporter, ...]) -> list[str]:
    return [each.id for each in reporters]


def compared(name: str, baseline: str, day: str, *schools: str) -> Comparison:
    return Comparison(
        origin=AT,
        id=name,
        cycle="2023",
        indicators="main",
        title=name,
        stage=1,
        baseline=baseline,
        date=day,
        zero_to_zero=ZeroToZero.STABLE,
        schools=tuple(PrintedSchool(origin=AT, school=school) for school in schools),
    )


def test_the_last_term_and_the_near_one_are_shown() -> None:
    asked = plan(sent("alpha", "2023-03"))
    before, near = table_coverage(asked, {}, date(2023, 5, 2))
    assert (before.period, ids(before.given), ids(before.absent)) == (
        "2023-03",
        ["alpha"],
        ["beta"],
    )
    assert ids(before.missing_on(date(2023, 5, 2))) == ["beta"]
    assert (near.period, near.of, near.missing_on(date(2023, 5, 2))) == ("2023-05", 2, ())


def test_a_far_term_is_not_shown() -> None:
    assert list(table_coverage(plan(), {}, date(2023, 1, 2))) == []


def test_where_no_fact_is_recorded_nobody_is_late() -> None:
    (found,) = table_coverage(plan(), {}, date(2023, 4, 1))
    assert not found.known
    assert found.missing_on(date(2023, 4, 1)) == ()


def test_a_draft_is_not_handed_in() -> None:
    (found,) = table_coverage(plan(sent("beta", "2023-03", Status.DRAFT)), {}, date(2023, 4, 1))
    assert (ids(found.absent), ids(found.drafts)) == (["alpha", "beta"], ["beta"])
    assert ids(found.missing_on(date(2023, 4, 1))) == ["alpha", "beta"]


def test_planned_measurements_stand_against_recorded_ones() -> None:
    comparisons = (
        compared("second", "2022-12", "2023-12", "alpha", "beta", "gamma"),
        compared("first", "2022-12", "2023-06", "alpha", "beta"),
    )
    measured = {
        "alpha": frozenset({"2022-12", "2023-06", "2023-12"}),
        "beta": frozenset({"2022-12", "2023-06"}),
    }
    june, december = measured_coverage(comparisons, measured, date(2024, 1, 9))
    assert (june.period, june.absent) == ("2023-06", ())
    assert (december.period, ids(december.missing_on(date(2024, 1, 9)))) == (
        "2023-12",
        ["beta", "gamma"],
    )
    assert list(measured_coverage(comparisons, measured, date(2022, 1, 1))) == []


def test_a_month_that_is_none_is_left_to_the_checks() -> None:
    (found,) = measured_coverage(
        (compared("odd", "2023-13", "2023-06", "alpha"),), {}, date(2024, 1, 1)
    )
    assert found.period == "2023-06"


def test_a_municipality_is_a_reporter_too() -> None:
    north = Reporter(ReporterKind.MUNICIPALITY, "north")
    line = Coverage("main", "sum", "Сводка", "2023-03", date(2023, 3, 31), (), (north,))
    assert (line.of, line.missing_on(date(2023, 3, 31)), line.missing_on(date(2023, 4, 1))) == (
        1,
        (),
        (north,),
    )
