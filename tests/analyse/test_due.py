"""What a regulation expects by a day: current periods, states, proofs, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.due import (
    DueLine,
    FilingState,
    due_lines,
    filing_rows,
    last_day,
    periods_of,
)
from generator.analyse.filed import Filed, Reporter, ReporterKind, filings_by_reporter
from generator.core.origin import Origin
from generator.model.card import Card
from generator.model.collection import CollectedTable, CollectionPlan, Submission
from generator.model.date import parse_date
from generator.model.record import Status

AT = Origin("content/programmes/path/collection-main.yaml")
ALPHA, BETA = (Reporter(ReporterKind.SCHOOL, each) for each in ("alpha", "beta"))
NORTH = Reporter(ReporterKind.MUNICIPALITY, "north")
MARKS = CollectedTable(
    origin=AT,
    id="marks",
    title="Отметки",
    frequency="Два раза в год",
    months=(9, 5),
    card_form="pupils",
    indicators="main",
)


def handed_in(school: str, due: str, received: str, status: Status = Status.FINAL) -> Submission:
    day = parse_date(received)
    return Submission(origin=AT, table="marks", due=due, received=day, school=school, status=status)


def plan(
    *submitted: Submission, accounted: str = "", tables: Iterable[CollectedTable] = (MARKS,)
) -> CollectionPlan:
    return CollectionPlan(
        origin=AT,
        id="main",
        title="Регламент",
        begins="2023-04",
        ends="2024-08",
        schools=("alpha", "beta"),
        tables=tuple(tables),
        submitted=submitted,
        accounted=parse_date(accounted) if accounted else None,
    )


def states(line: DueLine) -> dict[str, str]:
    return {row.reporter.id: row.state.value for row in line.rows}


def the_line(asked: CollectionPlan, on: date) -> DueLine:
    (line,) = due_lines(asked, {}, on)
    return line


def test_periods_are_the_months_inside_the_regulation() -> None:
    assert periods_of(plan(), MARKS) == ("2023-05", "2023-09", "2024-05")
    assert last_day("2024-02") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("on", "period", "following"),
    [
        (date(2023, 1, 1), "2023-05", "2023-09"),
        (date(2023, 5, 1), "2023-05", "2023-09"),
        (date(2023, 8, 31), "2023-05", "2023-09"),
        (date(2023, 9, 1), "2023-09", "2024-05"),
        (date(2030, 1, 1), "2024-05", ""),
    ],
)
def test_the_current_period_is_the_last_that_has_begun(
    on: date, period: str, following: str
) -> None:
    line = the_line(plan(), on)
    assert (line.period, line.next) == (period, following)


def test_without_a_fact_nothing_is_guessed() -> None:
    line = the_line(plan(), date(2023, 6, 1))
    assert states(line) == {"alpha": "unknown", "beta": "unknown"}
    assert not line.known


def test_up_to_its_last_day_a_report_is_not_due() -> None:
    assert set(states(the_line(plan(), date(2023, 5, 31))).values()) == {"not_due"}


def test_one_fact_tells_that_the_others_did_not_hand_in() -> None:
    line = the_line(plan(handed_in("alpha", "2023-05", "02.06.2023")), date(2023, 6, 10))
    assert states(line) == {"alpha": "submitted", "beta": "missing"}
    assert [row.late for row in line.rows] == [True, False]


def test_an_account_tells_that_nobody_handed_in() -> None:
    told = plan(accounted="31.05.2023")
    assert states(the_line(told, date(2023, 6, 1))) == {"alpha": "missing", "beta": "missing"}
    short = plan(accounted="30.05.2023")
    assert set(states(the_line(short, date(2023, 6, 1))).values()) == {"unknown"}


def test_facts_of_another_period_tell_nothing() -> None:
    line = the_line(plan(handed_in("alpha", "2023-05", "20.05.2023")), date(2023, 10, 1))
    assert states(line) == {"alpha": "unknown", "beta": "unknown"}


def test_what_came_later_was_not_there_on_the_day() -> None:
    line = the_line(plan(handed_in("alpha", "2023-05", "02.06.2023")), date(2023, 6, 1))
    assert states(line) == {"alpha": "unknown", "beta": "unknown"}


def test_a_draft_is_a_draft_until_a_final_one_comes() -> None:
    draft = handed_in("alpha", "2023-05", "20.05.2023", Status.DRAFT)
    final = handed_in("alpha", "2023-05", "25.05.2023")
    assert states(the_line(plan(draft), date(2023, 6, 1)))["alpha"] == "draft"
    assert states(the_line(plan(draft, final), date(2023, 6, 1)))["alpha"] == "submitted"
    assert states(the_line(plan(draft, final), date(2023, 5, 22)))["alpha"] == "draft"


def kept(month: str, form: str = "main", programme: str = "path") -> dict[Reporter, tuple[Filed]]:
    return {ALPHA: (Filed(programme, form, month, Status.FINAL, AT),)}


@pytest.mark.parametrize(
    ("filed", "state"),
    [
        (kept("2023-09"), "submitted"),
        (kept("2023-06"), "submitted"),
        (kept("2023-08", "pupils"), "submitted"),
        (kept("2023-05"), "unknown"),
        (kept("2023-10"), "unknown"),
        (kept("2023-09", "other"), "unknown"),
        (kept("2023-09", programme="other"), "unknown"),
    ],
)
def test_a_record_of_the_period_proves_a_report(
    filed: dict[Reporter, tuple[Filed]], state: str
) -> None:
    (line,) = due_lines(plan(), filed, date(2023, 12, 1))
    assert states(line)["alpha"] == state


def test_the_first_period_reaches_back_to_the_month_before_it() -> None:
    (line,) = due_lines(plan(), kept("2022-10"), date(2023, 6, 1))
    assert states(line)["alpha"] == "submitted"
    (line,) = due_lines(plan(), kept("2022-09"), date(2023, 6, 1))
    assert states(line)["alpha"] == "unknown"


def test_municipalities_report_with_their_cards() -> None:
    table = CollectedTable(
        origin=AT,
        id="district",
        title="Карта",
        frequency="Один раз в год",
        months=(6,),
        municipalities=("north", "south"),
        card_form="info",
    )
    card = Card(
        origin=Origin("content/municipalities/north/card-2023.yaml"),
        id="2023",
        programme="path",
        form="info",
        date="2023-06",
        status=Status.DRAFT,
    )
    filings = filings_by_reporter({}, [card])
    assert set(filings) == {NORTH}
    (line,) = due_lines(plan(tables=[table]), filings, date(2023, 7, 1))
    assert states(line) == {"north": "draft", "south": "missing"}


def test_rows_are_given_for_every_period_reached_and_the_next() -> None:
    told = plan(handed_in("alpha", "2023-05", "20.05.2023"), accounted="31.12.2023")
    rows = filing_rows(told, {}, date(2024, 1, 1))
    assert [(row.period, row.reporter.id, row.state.value) for row in rows] == [
        ("2023-05", "alpha", "submitted"),
        ("2023-05", "beta", "missing"),
        ("2023-09", "alpha", "missing"),
        ("2023-09", "beta", "missing"),
        ("2024-05", "alpha", "not_due"),
        ("2024-05", "beta", "not_due"),
    ]
    assert {row.programme for row in rows} == {"path"}


def test_a_table_without_a_month_in_the_time_gives_no_line() -> None:
    table = CollectedTable(origin=AT, id="t", title="Т", frequency="Один раз", months=(2,))
    short = CollectionPlan(
        origin=AT,
        id="main",
        title="Р",
        begins="2023-04",
        ends="2023-08",
        schools=("alpha",),
        tables=(table,),
    )
    assert due_lines(short, {}, date(2023, 5, 1)) == ()


@given(
    on=st.dates(date(2022, 1, 1), date(2026, 1, 1)),
    months=st.sets(st.integers(min_value=1, max_value=12), min_size=1),
    account=st.sampled_from(["", "31.05.2023", "31.12.2024"]),
)
def test_every_reporter_stands_in_one_state(on: date, months: set[int], account: str) -> None:
    table = CollectedTable(origin=AT, id="marks", title="Т", frequency="", months=tuple(months))
    asked = plan(handed_in("beta", "2023-05", "10.05.2023"), accounted=account, tables=[table])
    for line in due_lines(asked, {}, on):
        counted = sum(len(line.of(state)) for state in FilingState)
        assert counted == len(line.rows) == 2
        assert (on <= line.due) is bool(line.of(FilingState.NOT_DUE)) or line.of(
            FilingState.SUBMITTED
        )
        assert not line.next or line.next > line.period
