from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.marks import MarkResult, mark_results, recover_count
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.exam import ExamResults

FILE = "content/schools/m/s/exam-results-t.yaml"


def line(*cells: str, people: int, unit: str = "count", **more: Any) -> dict[str, Any]:
    """Return a line with the cells from «2» on; an empty text is a blank cell."""
    marks = {f"n{at}": Decimal(cell) for at, cell in enumerate(cells, start=2) if cell}
    what = {"procedure": "vpr", "subject": "Математика", "grade": 5, "unit": unit}
    return {**what, **marks, "participants": people, **more}


def results(*lines: dict[str, Any]) -> tuple[MarkResult, ...]:
    instance = {"id": "t", "programme": "p", "year": 2022, "title": "Таблица", "lines": lines}
    return mark_results([structure(ExamResults, instance, Origin(FILE))], "s")


def test_counts_give_shares_and_the_mean_mark() -> None:
    (made,) = results(line("31", "30", "14", "1", people=76))
    assert (made.counts, made.total, made.failed) == ((31, 30, 14, 1), 76, 31)
    assert (made.share_2_pct, made.quality_pct) == (Decimal("40.8"), Decimal("19.7"))
    assert (made.success_pct, made.mean_mark) == (Decimal("59.2"), Decimal("2.80"))
    assert not made.recovered


def test_exact_percentages_lead_back_to_counts() -> None:
    (made,) = results(line("0.83", "56.67", "32.5", "10.0", people=120, unit="percent"))
    assert made.counts == (1, 68, 39, 12)
    assert made.recovered


def test_a_percentage_that_no_count_gives_leaves_the_line_in_percent() -> None:
    (made,) = results(line("66.4", "27.7", "5.9", "0", people=137, unit="percent"))
    assert made.counts is None
    assert made.failed is None
    assert (made.share_2_pct, made.success_pct) == (Decimal("66.4"), Decimal("33.6"))


def test_a_blank_cell_is_nobody_only_when_the_others_are_all() -> None:
    closed, open_, twice = results(
        line("30", "2", "1", "", people=33),
        line("30", "2", "", "", people=33),
        line("30", "", "", "", people=30),
    )
    assert closed.counts == (30, 2, 1, 0)
    assert open_.counts is None
    assert twice.counts is None
    assert open_.share_2_pct is None


def test_nobody_took_part() -> None:
    (made,) = results(line("0", "0", "0", "0", people=0))
    assert (made.share_2_pct, made.mean_mark) == (None, None)


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_of_two_decimals_leads_back_to_its_count(case: tuple[int, int]) -> None:
    count, people = case
    percent = Decimal(round(Fraction(10000 * count, people))) / 100
    assert recover_count(percent.quantize(Decimal("0.01")), people) == count


@given(st.tuples(*[st.integers(0, 200)] * 4).filter(any))
def test_shares_keep_their_order_and_add_up(counts: tuple[int, ...]) -> None:
    (made,) = results(line(*map(str, counts), people=sum(counts)))
    share, quality, success = made.share_2_pct, made.quality_pct, made.success_pct
    assert share is not None
    assert quality is not None
    assert success is not None
    assert quality <= success
    assert abs(share + success - 100) <= Decimal("0.1")
    assert made.mean_mark is not None
    assert 2 <= made.mean_mark <= 5


@pytest.mark.parametrize(("percent", "people", "count"), [("50", 3, None), ("33.3", 3, 1)])
def test_a_rough_share_is_no_count(percent: str, people: int, count: int | None) -> None:
    assert recover_count(Decimal(percent), people) == count
