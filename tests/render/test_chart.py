from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.render.pieces.chart import ChartLine, draw_chart

YEARS = (2021, 2022, 2023)


def line(name: str, *values: tuple[int, str]) -> ChartLine:
    return ChartLine(name, tuple((year, Decimal(value)) for year, value in values))


def test_the_sentence_names_the_highest_and_the_lowest_of_the_last_year() -> None:
    chart = draw_chart(
        "chart-1",
        "Русский язык",
        YEARS,
        [line("А", (2021, "3"), (2023, "4.5")), line("Б", (2023, "3.2")), line("В", (2021, "5"))],
    )
    assert chart is not None
    assert chart.sentence == "В 2023 году выше всех 4,5 (А), ниже всех 3,2 (Б)."
    assert chart.description.endswith("линия для каждой строки таблицы ниже.")


def test_a_year_without_a_value_breaks_the_line() -> None:
    chart = draw_chart("chart-1", "Физика", YEARS, [line("А", (2021, "3"), (2023, "4"))])
    assert chart is not None
    assert chart.lines[0].paths == ()
    assert len(chart.lines[0].marks) == 2


def test_single_values_make_no_chart() -> None:
    assert draw_chart("chart-1", "Химия", YEARS, [line("А", (2021, "3")), line("Б")]) is None


def test_labels_crowded_at_the_bottom_leave_the_one_at_the_top() -> None:
    low = [line(str(number), (2021, "0"), (2023, "0")) for number in range(7)]
    chart = draw_chart("chart-1", "Химия", YEARS, [line("А", (2021, "9"), (2023, "9")), *low])
    assert chart is not None
    assert [drawn.label_y for drawn in chart.lines] == [20, 170, 185, 200, 215, 230, 245, 260]


@given(
    st.lists(
        st.lists(st.decimals(0, 100, places=1), min_size=3, max_size=3), min_size=1, max_size=8
    )
)
def test_everything_stays_on_the_field(values: list[list[Decimal]]) -> None:
    lines = [
        ChartLine(str(number), tuple(zip(YEARS, row, strict=True)))
        for number, row in enumerate(values)
    ]
    chart = draw_chart("chart-1", "Химия", YEARS, lines)
    assert chart is not None
    for drawn in chart.lines:
        assert all(50 <= mark.x <= 440 and 20 <= mark.y <= 260 for mark in drawn.marks)
        assert 0 <= drawn.label_y <= 290
    labels = sorted(drawn.label_y for drawn in chart.lines)
    assert all(after - before >= 15 for before, after in pairwise(labels))


def test_the_legend_has_a_long_name_whole_and_the_end_of_the_line_a_part() -> None:
    long = "филиал в селе Яковлевка имени первого директора"
    values = ((2021, "3"), (2023, "4"))
    chart = draw_chart("chart-1", "Физика", YEARS, [line(long, *values), line("А", *values)])
    assert chart is not None
    assert [drawn.name for drawn in chart.lines] == [long, "А"]
    assert [drawn.label for drawn in chart.lines] == ["филиал в селе Яковлевка…", "А"]
    assert chart.cut
    short = draw_chart("chart-1", "Физика", YEARS, [line("А", *values)])
    assert short is not None
    assert not short.cut
