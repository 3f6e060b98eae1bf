"""Titles cut for lists: whole words, one line, quotes closed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.russian.shorten import ELLIPSIS, shorten


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("Приказ", 10, "Приказ"),
        ("Приказ о проведении", 12, "Приказ о…"),
        ("Издание распоряжения, которое", 23, "Издание распоряжения…"),
        ("Программа «Вектор на развитие»", 24, "Программа «Вектор на…»"),
        ("Тема\nвторая", 30, "Тема вторая"),
        ("Непереносимое", 6, "Непер…"),
    ],
)
def test_long_title_is_cut_after_a_word(text: str, most: int, short: str) -> None:
    assert shorten(text, most) == short


@given(st.text(alphabet="абв г", max_size=60), st.integers(8, 40))
def test_cut_text_fits_and_begins_as_the_whole(text: str, most: int) -> None:
    found = shorten(text, most)
    assert len(found) <= most + 1
    assert text.startswith(found.removesuffix(ELLIPSIS))
