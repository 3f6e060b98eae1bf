"""Charts made of results: what they hold, what they leave out, how they are cut and drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.marks import MarkResult
from generator.analyse.result import SchoolResults, VerdictCounts
from generator.core.rich import Chart, ChartKind, ChartSeries, Rich
from generator.model.edition import Edition
from generator.model.indicator import Comparison
from generator.pipeline import load
from generator.render.blocks.charts import (
    averages_charts,
    measure_charts,
    verdict_charts,
)
from generator.render.charting import in_groups, numbered, references
from generator.render.edition import project
from generator.render.mark_charts import left_out, marks_charts
from generator.render.rich_html import rich_html
from generator.render.scope import Scope

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def scope_named() -> Callable[[str], Scope]:
    loaded = load(ROOT)
    return lambda name: Scope(loaded.registry, loaded.programmes[name], loaded.results)


def of_many(scope: Scope, count: int, counts: VerdictCounts) -> tuple[Scope, Comparison]:
    """Return a comparison of ``count`` schools that all have ``counts``."""
    comparison = scope.unit.comparisons[0]
    names = [f"school-{number}" for number in range(count)]
    results = {name: SchoolResults(name, counts=(replace(counts, school=name),)) for name in names}
    listed = tuple(replace(comparison.schools[0], school=name) for name in names)
    return replace(scope, results=results), replace(comparison, schools=listed)


def test_verdicts_are_those_of_the_table(scope_named: Callable[[str], Scope]) -> None:
    scope = scope_named("surgut-vektor")
    charts = verdict_charts(scope, scope.unit.comparisons[0])
    assert [chart.kind for chart in charts] == [ChartKind.STACKED]
    assert [each.name for each in charts[0].series][:3] == [
        "положительная",
        "стабильная",
        "отрицательная",
    ]
    stated = {
        (each.comparison, each.school): (each.positive, each.stable, each.negative)
        for results in scope.results.values()
        for each in results.counts
        if each.programme == scope.unit.programme.id
    }
    comparison = scope.unit.comparisons[0]
    shown = list(zip(*(each.values for each in charts[0].series[:3]), strict=True))
    assert shown == [
        tuple(map(str, stated[comparison.id, listed.school])) for listed in comparison.schools
    ]
    assert charts[0].categories[0] in charts[0].alt


@pytest.mark.parametrize(
    ("count", "sizes"), [(0, []), (1, [1]), (20, [20]), (21, [10, 11]), (60, [20, 20, 20])]
)
def test_many_schools_make_several_charts(
    scope_named: Callable[[str], Scope], count: int, sizes: list[int]
) -> None:
    scope = scope_named("surgut-vektor")
    own = scope.unit.comparisons[0]
    counts = VerdictCounts(scope.unit.programme.id, own.id, "", 1, 0, 2, 0)
    charts = verdict_charts(*of_many(scope, count, counts))
    assert [len(chart.categories) for chart in charts] == sizes
    assert all(len(chart.series) == 3 for chart in charts)


def test_what_the_edition_hides_is_a_part_of_its_own(
    scope_named: Callable[[str], Scope],
) -> None:
    scope = scope_named("surgut-vektor")
    own = scope.unit.comparisons[0]
    counts = VerdictCounts(scope.unit.programme.id, own.id, "", 3, 0, 0, 0, suppressed=2)
    chart = verdict_charts(*of_many(scope, 1, counts))[0]
    assert [(each.name, each.values) for each in chart.series] == [
        ("положительная", ("3",)),
        ("стабильная", ("0",)),
        ("отрицательная", ("0",)),
        ("скрыто", ("2",)),
    ]


def marks_of(scope: Scope, school: str) -> tuple[MarkResult, ...]:
    return scope.results[school].marks


def test_hidden_marks_are_left_out_and_said(scope_named: Callable[[str], Scope]) -> None:
    scope = scope_named("pervouralsk-shans")
    whole, hidden_once = marks_of(scope, "pvk-sosh-1"), 0
    assert sum(len(chart.categories) for chart in marks_charts(whole)) == len(whole)
    assert left_out(whole) == ()
    for school, results in scope.results.items():
        public = project(results, Edition.PUBLIC, 5).marks
        hidden = [each for each in public if each.suppressed]
        drawn = sum(len(chart.categories) for chart in marks_charts(public))
        assert drawn <= len(public) - len(hidden), school
        assert bool(left_out(public)) == (drawn < len(public)), school
        hidden_once += len(hidden)
    assert hidden_once


def test_a_hidden_number_stands_in_no_chart_of_the_public_edition(
    scope_named: Callable[[str], Scope],
) -> None:
    scope = scope_named("pervouralsk-shans")
    public = [project(results, Edition.PUBLIC, 5).marks for results in scope.results.values()]
    counted = [
        (name, each.values[at])
        for chart in (chart for marks in public for chart in marks_charts(marks))
        for each in chart.series
        for at, name in enumerate(chart.categories)
        if not name.endswith("%")
    ]
    assert counted
    assert [each for each in counted if 0 < Decimal(each[1]) < 5] == []


def test_averages_are_drawn_where_two_years_have_any(
    scope_named: Callable[[str], Scope],
) -> None:
    scope = scope_named("yakovlevka-shnor")
    table = next(each for each in scope.unit.exam_references if each.id == "ege")
    charts = dict(averages_charts(scope, table))
    first = charts["Русский язык (стобалльная шкала)"]
    assert first.categories == ("2021", "2022", "2023")
    assert (first.series[0].name, first.series[0].values) == ("ЯСОШ", ("68.4", "63.9", "72.1"))
    assert first.series[2].values == ("46.4", "", "63.5")  # the exam was not held
    assert "Литература (стобалльная шкала)" not in charts


def test_a_measure_is_drawn_by_dates(scope_named: Callable[[str], Scope]) -> None:
    scope = scope_named("surgut-vektor")
    found = [
        value
        for results in scope.results.values()
        for value in results.values
        if value.programme == "surgut-vektor"
    ]
    measure = found[0].measure
    mine = [each for each in found if each.measure.id == measure.id]
    charts = measure_charts(scope, measure, mine)
    assert charts
    assert list(charts[0].categories) == sorted(
        charts[0].categories, key=lambda month: (month[3:], month[:2])
    )
    assert all(len(each.series) <= 8 for each in charts)


def test_captions_are_numbered_from_any_number() -> None:
    chart = Chart(ChartKind.LINES, ("1",), (ChartSeries("А", ("1",)),), "x")
    found = numbered([("Первый", chart), ("Второй", chart)], 4)
    captions = [str(each.caption[0]).replace("\xa0", " ") for each in found]
    assert captions == ["Рисунок 4 – Первый", "Рисунок 5 – Второй"]
    assert (references(4, 1), references(4, 2)) == ("рисунке 4", "рисунках 4–5")


@given(st.integers(0, 200), st.integers(1, 30))
def test_groups_keep_all_in_order_and_are_even(count: int, most: int) -> None:
    items = list(range(count))
    groups = in_groups(items, most)
    assert [each for group in groups for each in group] == items
    sizes = [len(group) for group in groups]
    assert len(groups) == -(-count // most)
    assert max(sizes, default=0) <= most
    assert max(sizes, default=0) - min(sizes, default=0) <= 1


def _any_chart() -> st.SearchStrategy[Chart]:
    number = st.decimals(-99, 999, allow_nan=False, places=1).map(str)
    value = st.one_of(st.just(""), st.just("0"), number)
    texts = st.text("аб <&>\"'№1", min_size=1, max_size=40)

    @st.composite
    def chart(draw: st.DrawFn) -> Chart:
        count = draw(st.integers(1, 60))
        values = st.lists(value, min_size=count, max_size=count).map(tuple)
        kind = draw(st.sampled_from(ChartKind))
        if kind in (ChartKind.STACKED, ChartKind.SHARES):
            values = values.map(lambda row: tuple(each.lstrip("-") for each in row))
        series = draw(st.lists(st.builds(ChartSeries, texts, values), min_size=1, max_size=8))
        return Chart(kind, tuple(map(str, range(count))), tuple(series), draw(texts), "Школа", "%")

    return chart()


@given(_any_chart())
def test_a_page_draws_any_values_inside_its_field(chart: Chart) -> None:
    text = str(rich_html(Rich((chart,)), str))
    figure = ET.fromstring(text)  # noqa: S314  # our own page
    svg = next(figure.iter("svg"))
    width, height = map(int, svg.get("viewBox", "").split()[2:])
    for box in figure.iter("rect"):
        left, top = int(box.get("x", "")), int(box.get("y", ""))
        assert left >= 0
        assert left + int(box.get("width", "")) <= width
        assert 0 <= top <= height
    for mark in figure.iter("circle"):
        assert 0 <= int(mark.get("cx", "")) <= width
        assert 0 <= int(mark.get("cy", "")) <= height
    names = {each.get("id") for each in figure.iter() if each.get("id")}
    assert set(svg.get("aria-labelledby", "").split()) <= names
    assert len(list(figure.iter("tr"))) == len(chart.categories) + 1


def test_a_page_has_the_numbers_below_the_drawing() -> None:
    chart = Chart(
        ChartKind.SHARES,
        ("5 класс",),
        (ChartSeries("«2»", ("1.5",)), ChartSeries("«3»", ("",))),
        "Доли",
        "Класс",
        caption=("Рисунок 1 – Отметки",),
    )
    text = str(rich_html(Rich((chart,)), str))
    assert "<figcaption>Рисунок 1 – Отметки</figcaption>" in text
    assert "<summary>Числа диаграммы</summary>" in text
    assert '<td class="n">1,5</td><td class="n">–</td>' in text
    assert rich_html(Rich((replace(chart, categories=(), series=()),)), str) == ""
