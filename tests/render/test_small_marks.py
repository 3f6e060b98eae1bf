from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.listing import RULE, Counted, Decision, Doubt, Listing
from generator.model.exam import Procedure
from generator.render.small_marks import public_listings, public_marks
from tests.analyse.test_marks import line, results


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ("31 30 14 6", "31 30 14 6"),
        ("31 30 14 1", "31 30 - -"),
        ("2 9 20 30", "- - 20 30"),
        ("31 30 2 3", "31 30 - -"),
        ("31 0 0 2", "- 0 0 -"),
        ("20 9 1 1", "20 - - -"),
        ("1 1 1 30", "- - - -"),
        ("0 0 0 3", "- 0 0 -"),
        ("31 30 0 0", "31 30 0 0"),
    ],
)
def test_a_small_number_is_hidden_with_another(cells: str, shown: str) -> None:
    counts = cells.split()
    (made,) = public_marks(results(line(*counts, people=sum(map(int, counts)))), 5)
    assert ["-" if cell is None else str(cell) for cell in made.line.marks] == shown.split()
    assert made.suppressed is ("-" in shown)


def test_shares_that_tell_a_hidden_number_are_hidden() -> None:
    (top,) = public_marks(results(line("31", "30", "14", "1", people=76)), 5)
    assert (top.share_2_pct, top.success_pct, top.quality_pct) != (None, None, None)
    assert (top.mean_mark, top.counts) == (None, None)
    (low,) = public_marks(results(line("2", "9", "20", "30", people=61)), 5)
    assert (low.share_2_pct, low.success_pct) == (None, None)


def test_percentages_of_few_are_hidden_too() -> None:
    (made,) = public_marks(
        results(line("70.5", "27.7", "1.5", "0.3", people=137, unit="percent")), 5
    )
    assert None in made.line.marks


def test_what_the_best_marks_come_to_gives_no_lowest_mark_away() -> None:
    (made,) = public_marks(results(line("2", "8", "4", "3", people=17)), 5)
    assert (made.quality_pct, made.share_2_pct, made.success_pct) == (None, None, None)


def test_few_participants_are_not_told() -> None:
    (made,) = public_marks(results(line("0", "2", "1", "0", people=3)), 5)
    assert (made.participants, made.total) == (None, None)
    (whole,) = public_marks(results(line("0", "8", "7", "0", people=15)), 5)
    assert whole.participants == 15


@given(st.lists(st.integers(0, 30), min_size=4, max_size=4).filter(any))
def test_hidden_counts_could_be_others(counts: list[int]) -> None:
    people = sum(counts)
    (made,) = public_marks(results(line(*map(str, counts), people=people)), 5)
    hidden = [count for count, cell in zip(counts, made.line.marks, strict=True) if cell is None]
    assert not any(0 < int(cell) < 5 for cell in made.line.marks if cell is not None)
    if hidden and made.participants is not None:
        # Each hidden count is at least 1 unless all that is left is nought.
        assert len(hidden) > 1
        assert sum(hidden) >= 5


@pytest.mark.parametrize("share_shown", [True, False])
def test_a_verdict_names_no_failures_that_the_results_hide(*, share_shown: bool) -> None:
    cells = ("8", "6", "6", "0") if share_shown else ("8", "11", "0", "1")
    marks = results(line(*cells, people=20))
    counted = Counted(Procedure.VPR, "Математика", 5, 2024, 8, 20, True, marks[0].origin)  # noqa: FBT003
    decision = Decision(True, (counted,), (Doubt.ONE_PUPIL, Doubt.FEW))  # noqa: FBT003
    listing = Listing("path", "rule", 2025, "alpha", RULE, decision)
    (shown,) = public_listings([listing], public_marks(marks, 5))
    assert shown.decision.listed
    assert (shown.decision == decision) is share_shown
    if not share_shown:
        assert shown.decision == Decision(True, (), (Doubt.FEW,))  # noqa: FBT003
