"""Marks of a municipality are added up of what is shown whole, and of schools enough."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.mark_sums import mark_sums, marks_by_key
from generator.analyse.marks import MarkResult
from generator.render.small_marks import public_marks
from tests.analyse.test_marks import line, results

Counts = tuple[int, int, int, int]
COUNTS = st.tuples(*(st.integers(0, 40),) * 4)


def school(counts: Counts) -> tuple[MarkResult, ...]:
    return results(line(*map(str, counts), people=sum(counts)))


def sums_of(schools: Iterable[Counts]) -> list[tuple[tuple[int, ...], int]]:
    found = mark_sums(marks_by_key(school(each)) for each in schools)
    return [(each.counts, each.schools) for each in found.values()]


def test_papers_of_three_schools_are_added_up() -> None:
    assert sums_of([(1, 2, 3, 4), (10, 20, 30, 40), (0, 0, 1, 0)]) == [((11, 22, 34, 44), 3)]


def test_two_schools_are_no_ground_of_comparison() -> None:
    assert sums_of([(1, 2, 3, 4), (10, 20, 30, 40)]) == []


def test_a_paper_that_nobody_wrote_does_not_count() -> None:
    assert sums_of([(1, 2, 3, 4), (10, 20, 30, 40), (0, 0, 0, 0)]) == []


def test_another_paper_is_another_sum() -> None:
    other = results(line("5", "5", "5", "5", people=20, grade=7))
    found = mark_sums(map(marks_by_key, (school((1, 1, 1, 1)), school((2, 2, 2, 2)), other)))
    assert found == {}


def test_a_line_with_anything_hidden_is_left_out() -> None:
    small, whole = (1, 20, 20, 20), (20, 20, 20, 20)
    shown = [public_marks(school(each), 5) for each in (small, whole, whole, whole)]
    (found,) = mark_sums(map(marks_by_key, shown)).values()
    assert (found.counts, found.schools) == ((60, 60, 60, 60), 3)


@given(st.lists(COUNTS, min_size=3, max_size=6))
def test_a_public_sum_is_of_numbers_that_are_public_themselves(schools: list[Counts]) -> None:
    shown = [public_marks(school(each), 5) for each in schools]
    whole = [result.counts for (result,) in shown if result.counts and sum(result.counts)]
    for found in mark_sums(map(marks_by_key, shown)).values():
        assert found.counts == tuple(map(sum, zip(*whole, strict=True)))
        assert all(count == 0 or count >= 5 for count in found.counts)
