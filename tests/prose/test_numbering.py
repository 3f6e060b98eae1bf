"""Printed numbers of one list, and of free text with lists inside lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose.numbering import Slip, check_numbering, leading_numbers
from generator.prose.passage import Passage, PrintedNumber


def _numbers(texts: list[str]) -> list[PrintedNumber]:
    return [PrintedNumber(text, "order.yaml", f"/points/{at}") for at, text in enumerate(texts)]


def _said(texts: list[str], *, one_list: bool) -> list[tuple[str, str, str]]:
    return [
        (found.slug, found.parameter["found"], found.parameter["expected"])
        for found in check_numbering(_numbers(texts), one_list=one_list)
    ]


@pytest.mark.parametrize(
    ("texts", "slips"),
    [
        (["1.", "1.1.", "1.2.", "2.", "2.1."], []),
        (["1", "3", "4"], [("numbering-gap", "3", "2")]),
        (["2.", "3."], [("numbering-gap", "2.", "1")]),
        (["1.", "2.", "2."], [("numbering-double", "2.", "3")]),
        (["1.", "2.", "1."], [("numbering-restart", "1.", "3")]),
        (["1.", "1.1.", "1.3."], [("numbering-gap", "1.3.", "1.2")]),
        (["1.", "1.1.", "2.", "2.2."], [("numbering-gap", "2.2.", "2.1")]),
        (["1.", "", "без номера", "2."], []),
    ],
)
def test_one_list(texts: list[str], slips: list[tuple[str, str, str]]) -> None:
    assert _said(texts, one_list=True) == slips


@pytest.mark.parametrize(
    ("texts", "slips"),
    [
        (["1.", "2.", "1.", "2.", "3.", "3.", "4."], []),
        (["5.", "6.", "8."], [("numbering-gap", "8.", "7")]),
        (["1.", "2.", "9."], []),
        (["3.", "4.", "2."], []),
    ],
)
def test_free_text(texts: list[str], slips: list[tuple[str, str, str]]) -> None:
    assert _said(texts, one_list=False) == slips


def test_one_kind_only() -> None:
    numbers = _numbers(["1.", "3.", "3."])
    assert [found.slug for found in check_numbering(numbers, only=Slip.DOUBLE)] == [
        "numbering-double"
    ]


def test_leading_numbers() -> None:
    texts = ["1. Утвердить", "1.1. Справку", "2) нет", "10.01.2023 Старт", "4.2 «Вектор»", "1.5."]
    passages = [Passage("note.md", str(at), text) for at, text in enumerate(texts)]
    assert [found.number for found in leading_numbers(passages)] == ["1.", "1.1.", "4.2"]


@given(st.lists(st.integers(1, 4), min_size=1, max_size=6))
def test_a_right_numbering_has_no_slips(sizes: list[int]) -> None:
    texts = []
    for point, size in enumerate(sizes, start=1):
        texts += [f"{point}.", *(f"{point}.{item}." for item in range(1, size + 1))]
    assert _said(texts, one_list=True) == []
    assert _said(texts, one_list=False) == []
