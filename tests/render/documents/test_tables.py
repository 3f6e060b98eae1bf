"""Tables: splits by schools, optional columns, signs for missing numbers, labels and remarks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.result import Cell, State
from generator.model.deadline import parse_deadline
from generator.model.indicator import PrintedSchool
from generator.model.roadmap import Responsible, Track, TrackDeadline
from generator.render.blocks.labels import labels_in
from generator.render.blocks.monitoring_table import (
    SCHOOLS_WIDE,
    change_fact,
    monitoring_table,
    split_evenly,
    value_fact,
)
from generator.render.blocks.roadmap_table import roadmap_sections, roadmap_table
from generator.render.blocks.score_table import score_table
from generator.render.documents.roadmap import roadmap_template
from generator.render.paper import Paper
from generator.render.scope import Scope, get

Make = Callable[..., Paper]
Lines = Callable[[bytes], list[str]]


@given(st.lists(st.text(max_size=3), max_size=40), st.integers(min_value=1, max_value=9))
def test_a_split_is_even_and_keeps_all(items: list[str], most: int) -> None:
    groups = split_evenly(items, most)
    sizes = [len(group) for group in groups]
    assert [item for group in groups for item in group] == items
    assert len(groups) == -(-len(items) // most)
    assert max(sizes, default=0) - min(sizes, default=0) <= 1


def with_schools(scope: Scope, count: int) -> Scope:
    """Return the scope with ``count`` schools of equal values in the first comparison."""
    comparison = get(scope.unit.comparisons, "2023-06")
    model = scope.results["russkinskaya"]
    names = [f"school-{number}" for number in range(count)]
    results = {
        name: replace(
            model,
            school=name,
            changes=tuple(replace(row, school=name) for row in model.changes),
            counts=tuple(replace(each, school=name) for each in model.counts),
        )
        for name in names
    }
    schools = tuple(PrintedSchool(origin=comparison.origin, school=name) for name in names)
    own = replace(comparison, schools=schools)
    return replace(scope, results=results, unit=replace(scope.unit, comparisons=(own,)))


def test_a_monitoring_too_wide_is_split_by_schools(
    scope: Scope, make: Make, lines_of: Lines
) -> None:
    wide = with_schools(scope, 11)
    table = monitoring_table(wide, wide.unit.comparisons[0])
    assert [len(part.schools) for part in table.parts] == [4, 4, 3]
    assert all(part.width == 2 + 3 * len(part.schools) for part in table.parts)
    assert all(len(part.schools) <= SCHOOLS_WIDE for part in table.parts)
    lines = lines_of(make("monitoring", "2023-06", wide).artifact.content)
    assert [line for line in lines if "Часть" in line] == [
        f"[Примечание] Часть {number} из 3" for number in (1, 2, 3)
    ]
    rows = [line for line in lines if line.startswith("| Проверено работ")]
    assert [row.count("| 6 | 8 | +2") for row in rows] == [4, 4, 3]


def test_one_school_makes_one_part(scope: Scope) -> None:
    narrow = with_schools(scope, 1)
    (part,) = monitoring_table(narrow, narrow.unit.comparisons[0]).parts
    assert (part.part, part.width) == ("", 5)


def test_missing_and_suppressed_values_have_signs_explained_below(scope: Scope) -> None:
    own = with_schools(scope, 1)
    model = own.results["school-0"]
    hidden = Cell(State.SUPPRESSED)
    rows = tuple(replace(row, baseline=hidden, change=None) for row in model.changes)
    own = replace(own, results={"school-0": replace(model, changes=rows)})
    table = monitoring_table(own, own.unit.comparisons[0])
    assert table.legend == ("* – скрыто",)
    assert [fact.text for fact in table.parts[0].rows[0].cells] == ["*", "31", "–"]
    assert value_fact(Cell(State.NOT_HELD)).text == "н/п"
    assert value_fact(Cell(State.NUMBER, Decimal("92.2"))).text == "92,2"


def test_changes_carry_their_arithmetic(scope: Scope) -> None:
    change = scope.results["russkinskaya"].changes[0]
    fact = change_fact(change)
    assert fact.text == "+3"
    assert fact.explanation == change.explanation != ""


def test_a_roadmap_with_tracks_and_more_columns_is_wide(
    scope: Scope, make: Make, lines_of: Lines
) -> None:
    plan = get(scope.unit.roadmaps, "2024")
    at = plan.origin
    tracks = (Track(origin=at, id="f", title="Федеральный"), Track(origin=at, id="r", title="Свой"))
    term = TrackDeadline(origin=at, track="f", deadline=parse_deadline("до 31.05.2024"))
    event = replace(
        plan.events[0],
        tracks=(term,),
        responsible=(
            Responsible(origin=at, person="sinyuk-oa"),
            Responsible(origin=at, post="куратор"),
        ),
        planned_result="Проведено",
    )
    own = replace(plan, tracks=tracks, events=(event, *plan.events[1:]))
    table = roadmap_table(scope, own)
    assert (table.width, table.has_report, roadmap_template(table)) == (
        6,
        False,
        "roadmap-wide.docx",
    )
    wide = replace(scope, unit=replace(scope.unit, roadmaps=(own,)))
    lines = lines_of(make("roadmap", "2024", wide).artifact.content)
    assert (
        "| № | Мероприятия | Федеральный | Свой | Ответственные | Планируемый результат |" in lines
    )
    first = "| 1 | Старт Проекта. Установочное совещание | до 31.05.2024 | Январь 2024 | "
    assert f"{first}О.А.\u00a0Синюк ¶ куратор | Проведено |" in lines
    assert lines[-1] == "--- landscape"


def test_sections_inside_sections_have_numbers_of_their_own(scope: Scope) -> None:
    plan = get(scope.unit.roadmaps, "2024")
    first, second, third = plan.sections
    own = replace(plan, sections=(first, replace(second, parent=first.id), third))
    titles = [section.title.text for section in roadmap_sections(scope, own)]
    assert titles == [
        "Модуль 1. Есть проект",
        "Модуль 1.1. ПрофСреда",
        "Модуль 2. Стратегия успеха",
    ]


def test_an_event_of_no_section_is_not_lost(scope: Scope) -> None:
    plan = get(scope.unit.roadmaps, "2024")
    own = replace(plan, events=(replace(plan.events[0], section="nowhere"), *plan.events[1:]))
    rows = [row for section in roadmap_sections(scope, own) for row in section.rows]
    assert [row.number for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert rows[-1].title.text == "Старт Проекта. Установочное совещание"


def test_labels_tell_none_from_missing(scope: Scope) -> None:
    results = scope.results["lyaminskaya"]
    bare = replace(results.labels[0], labels=(), missing=None)
    own = replace(scope, results={"lyaminskaya": replace(results, labels=(bare,))})
    assert labels_in(own, "lyaminskaya", bare.year).missing.text == "категории не присвоены"
    assert labels_in(own, "lyaminskaya", 1999).missing.text == "нет данных"
    assert labels_in(scope, "lyaminskaya", 2023).missing.text == ""


def test_experts_who_disagree_are_marked(scope: Scope) -> None:
    sheet = replace(get(scope.unit.sheets, "activity-2023-12"), spread_limit=Decimal("1.5"))
    results = scope.results["russkinskaya"]
    totals = tuple(
        replace(
            total,
            scores=tuple(
                replace(score, experts=2, disagreement=True, mean=Decimal("1.5"))
                for score in total.scores
            ),
        )
        for total in results.totals
    )
    own = {**scope.results, "russkinskaya": replace(results, totals=totals)}
    table = score_table(replace(scope, results=own), sheet)
    assert table.parts[0].rows[0].scores[0].text == "1,5**"
    assert len(table.remarks) == 3
    assert any(remark.endswith("(баллов: 1,5)") for remark in table.remarks)


def test_a_school_without_scores_gets_dashes(scope: Scope) -> None:
    sheet = get(scope.unit.sheets, "activity-2023-12")
    table = score_table(replace(scope, results={}), sheet)
    assert {fact.text for row in table.parts[0].rows for fact in row.scores} == {"–"}
    assert {fact.text for fact in table.parts[0].totals} == {"–"}
