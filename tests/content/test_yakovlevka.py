"""The Yakovlevka project against its source: how many, which numbers, what the public may see."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.analyse.result import MeasuredCell, SchoolResults, State
from generator.graph.checks import Loaded
from generator.model.deadline import DeadlineKind
from generator.model.edition import Edition
from generator.model.exam_average import ExamAverages, ExamReference, Scale
from generator.model.indicator import Counts
from generator.model.record import Missing
from generator.model.roadmap import Roadmap
from generator.model.team import Team
from generator.pipeline import load
from generator.render.edition import Shown, project, show
from generator.render.made_site import make_site
from generator.render.opendata.exam_averages import EXAM_AVERAGES
from generator.render.opendata.people import PEOPLE

if TYPE_CHECKING:
    from tests.content.conftest import Content

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAMME = "content/programmes/yakovlevka-shnor/"
SCHOOLS = "content/schools/yakovlevskiy/"


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(ROOT)


def averages(content: Content, exam: str) -> list[ExamAverages]:
    return [record for record in content.of(ExamAverages, SCHOOLS) if record.exam == exam]


def test_thirty_five_events_in_six_sections(content: Content) -> None:
    (plan,) = content.of(Roadmap, PROGRAMME)
    sizes = Counter(event.section for event in plan.events)
    assert len(plan.events) == 35
    assert [sizes[section.id] for section in plan.sections] == [4, 4, 7, 5, 12, 3]
    assert all(event.number.startswith(event.section[-1]) for event in plan.events)


def test_every_term_of_the_plan_is_read(content: Content) -> None:
    (plan,) = content.of(Roadmap, PROGRAMME)
    kinds = Counter(event.deadline.kind for event in plan.events if event.deadline)
    assert sum(kinds.values()) == 35
    assert kinds[DeadlineKind.UNREAD] == kinds[DeadlineKind.IMPOSSIBLE] == 0
    assert kinds[DeadlineKind.CONSTANT] == 21


def test_all_cells_of_the_exam_tables_are_there(content: Content) -> None:
    ege, oge = averages(content, "ege"), averages(content, "oge")
    assert (len(ege), sum(len(each.lines) for each in ege)) == (7 * 3, 7 * 3 * 12)
    assert (len(oge), sum(len(each.lines) for each in oge)) == (8 * 3, 8 * 3 * 11)


@pytest.mark.parametrize(
    ("school", "exam", "year", "subject", "printed"),
    [
        ("yak-yasosh", "ege", 2021, "Русский язык", "68.4"),
        ("yak-yasosh", "ege", 2023, "Математика (база)", "3.9"),
        ("yak-nsosh-1", "ege", 2021, "Информатика", "95"),
        ("yak-nsosh-2", "ege", 2021, "Литература", "3"),
        ("yak-belcovskiy", "ege", 2022, "Обществознание", "13"),
        ("yak-yablonovskiy", "oge", 2023, "Обществознание", "3.1"),
        ("yak-pokrovskiy", "oge", 2022, "Химия", "4.0"),
        ("yak-vsosh-2", "oge", 2023, "Химия", "5.0"),
    ],
)
def test_averages_are_those_of_the_source(
    content: Content, school: str, exam: str, year: int, subject: str, printed: str
) -> None:
    found = {
        (record.owner, record.year, line.subject): line.average
        for record in averages(content, exam)
        for line in record.lines
    }
    assert found[school, year, subject] == Decimal(printed)


def test_a_dash_is_not_held_and_a_blank_is_no_data(content: Content) -> None:
    lines = {
        (record.owner, record.year, line.subject): line.missing
        for record in averages(content, "ege")
        for line in record.lines
    }
    assert lines["yak-nsosh-2", 2022, "Русский язык"] is Missing.NOT_HELD
    assert lines["yak-yasosh", 2021, "Математика (база)"] is Missing.NO_DATA


def test_reference_values_are_no_schools(content: Content, loaded: Loaded) -> None:
    tables = content.of(ExamReference, PROGRAMME)
    areas = {line.area for table in tables for line in table.lines}
    assert areas == {"Край", "Значение, напечатанное при названии предмета"}
    assert areas.isdisjoint(school.name for school in loaded.registry.schools.values())
    ege = next(table for table in tables if table.id == "ege")
    assert [str(line.average) for line in ege.lines[:3]] == ["66.17", "65.15", "64.89"]


def test_a_series_has_one_scale(loaded: Loaded) -> None:
    scales = {
        (series.exam, series.subject): series.scale
        for results in loaded.results.values()
        for series in results.series
    }
    assert scales["ege", "Математика (база)"] == Scale.BASIC_5
    assert scales["ege", "Математика (профиль)"] == Scale.SCORE_100
    assert {scale for (exam, _), scale in scales.items() if exam == "oge"} == {Scale.MARK_5}


def test_computed_percentages_are_the_printed_ones(loaded: Loaded) -> None:
    posts = ("vysshaya", "pervaya", "sootvetstvie", "bez-kategorii")
    shares = {
        school: [
            int(share) for each in values_of(loaded, school) if (share := share_in(each, posts))
        ]
        for school in ("yak-nsosh-1", "yak-vsosh-1")
    }
    assert shares == {"yak-nsosh-1": [26, 21, 21, 32], "yak-vsosh-1": [29, 36, 14, 21]}


def values_of(loaded: Loaded, school: str) -> tuple[MeasuredCell, ...]:
    return loaded.results[school].values


def share_in(value: MeasuredCell, measures: tuple[str, ...]) -> Decimal | None:
    return value.share if value.measure.id in measures else None


def test_the_working_group(content: Content) -> None:
    team = next(team for team in content.of(Team, PROGRAMME) if team.id == "rabochaya-gruppa")
    assert [member.person for member in team.members] == [
        "yak-novikova-vv",
        "yak-kamaha-na",
        "yak-zubkova-mv",
        "yak-gorbunova-dn",
    ]


def test_the_datasets_hold_every_cell_and_every_role(loaded: Loaded) -> None:
    assert loaded.settings is not None
    content = Shown(Edition.PUBLIC, loaded.registry, loaded.programmes, loaded.results)
    site = make_site(show(content), loaded.settings, on=date(2024, 3, 1))
    rows = list(EXAM_AVERAGES.rows(site))
    assert len(rows) == 7 * 3 * 12 + 8 * 3 * 11
    assert ("ЯСОШ", "ege", "Русский язык", 2023, Decimal("72.1"), "score-100", "number") in rows
    roles = {row[0]: row[3] for row in PEOPLE.rows(site)}
    assert "член рабочей группы" in str(roles["Н.А.\u00a0Камаха"])


def with_other_small_numbers(results: SchoolResults) -> SchoolResults:
    """Return the results with each number of pupils from 1 to 4 changed for another of them."""
    return replace(results, values=tuple(other(value) for value in results.values))


def other(value: MeasuredCell) -> MeasuredCell:
    number = value.cell.value
    if value.measure.counts is not Counts.PUPILS or number is None or not 0 < number < 5:
        return value
    changed = Decimal(5) - number
    return replace(value, cell=replace(value.cell, value=changed), share=changed, note="иное")


def test_the_public_edition_does_not_depend_on_small_numbers(loaded: Loaded) -> None:
    for school in ("yak-nsosh-1", "yak-vsosh-1"):
        results = loaded.results[school]
        changed = with_other_small_numbers(results)
        assert changed != results
        assert project(changed, Edition.PUBLIC) == project(results, Edition.PUBLIC)
        hidden = [
            value.measure.id
            for value in project(results, Edition.PUBLIC).values
            if value.cell.state is State.SUPPRESSED
        ]
        assert len(hidden) == 3


def test_values_stand_under_the_headings_of_the_tree(loaded: Loaded) -> None:
    found: dict[str, list[str]] = {}
    for value in loaded.results["yak-vsosh-1"].values:
        found.setdefault(str(value.heading), []).append(value.measure.id)
    assert {heading: len(measures) for heading, measures in found.items()} == {
        "Количественный состав обучающихся": 1,
        "Социальный паспорт школ": 9,
        "Образовательный уровень родителей": 4,
        "Результаты мониторинга кадровых условий": 9,
    }
