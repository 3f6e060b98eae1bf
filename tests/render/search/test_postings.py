"""Streams of lines: what is written is read again, and what stands together is short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.search.postings import Stream, number, runs
from tests.render.search.decoded import lines_in


@given(st.lists(st.sets(st.integers(0, 2_000)), max_size=8))
def test_a_stream_says_which_lines(shelves: list[set[int]]) -> None:
    stream, counts = Stream(), []
    for shelf, lines in enumerate(shelves):
        counts.append(2_001)
        if lines:
            stream.add(shelf, runs(sorted(lines), 2_001))
    expected = [(shelf, line) for shelf, lines in enumerate(shelves) for line in sorted(lines)]
    assert lines_in(str(stream), counts) == expected


@pytest.mark.parametrize(
    ("value", "digits"),
    [(0, "A"), (31, "f"), (32, "gB"), (63, "_B"), (1_023, "_f"), (1_024, "ggB")],
)
def test_a_number_has_a_digit_for_five_bits(value: int, digits: str) -> None:
    assert number(value) == digits


def test_neighbours_and_whole_shelves_are_short() -> None:
    assert runs(range(3, 30), 100) == "BDa"
    assert runs(range(500), 500) == "A"
    assert runs([0, 2], 4) == "CAABA"
