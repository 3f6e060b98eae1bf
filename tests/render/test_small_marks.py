from __future__ import annotations

import pytest

from generator.render.small_marks import public_marks
from tests.analyse.test_marks import line, results


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ("31 30 14 6", "31 30 14 6"),
        ("31 30 14 1", "31 30 - -"),
        ("2 9 20 30", "- - 20 30"),
        ("31 30 2 3", "31 30 - -"),
        ("31 0 0 2", "- 0 0 -"),
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
