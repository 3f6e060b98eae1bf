from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.exams import school_series
from generator.core.origin import Origin
from generator.model.exam_average import AverageLine, Exam, ExamAverages, Scale
from generator.model.record import Missing

HERE = Origin("content/exam-averages.yaml")


def line(scale: Scale, average: Decimal | None, subject: str = "Математика") -> AverageLine:
    missing = Missing.NOT_HELD if average is None else None
    return AverageLine(origin=HERE, subject=subject, scale=scale, average=average, missing=missing)


def year(at: int, *lines: AverageLine) -> ExamAverages:
    return ExamAverages(origin=HERE, id=f"ege-{at}", exam=Exam.EGE, year=at, lines=lines)


def test_the_change_is_between_the_last_two_years_with_values() -> None:
    (series,) = school_series(
        "alpha",
        [
            year(2023, line(Scale.SCORE_100, Decimal("54.6"))),
            year(2021, line(Scale.SCORE_100, Decimal("42.7"))),
            year(2022, line(Scale.SCORE_100, None)),
        ],
    )
    assert [at for at, _ in series.cells] == [2021, 2022, 2023]
    assert series.change == Decimal("11.9")
    assert series.explanation == "2023: 54,6 − 2021: 42,7 = +11,9"


def test_one_value_has_no_change() -> None:
    (series,) = school_series("alpha", [year(2023, line(Scale.MARK_5, Decimal(4)))])
    assert (series.change, series.explanation) == (None, "")


@given(
    st.lists(
        st.tuples(st.integers(2015, 2024), st.sampled_from(Scale), st.decimals(2, 5, places=1))
    )
)
def test_scales_never_meet(values: list[tuple[int, Scale, Decimal]]) -> None:
    records = [year(at, line(scale, average)) for at, scale, average in values]
    given_by_scale = {
        scale: {average for _, own, average in values if own is scale} for scale in Scale
    }
    for series in school_series("alpha", records):
        own = given_by_scale[Scale(series.scale)]
        assert {cell.value for _, cell in series.cells} <= own
