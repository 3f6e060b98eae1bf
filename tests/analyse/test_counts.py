from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.counts import verdict_counts, verdict_name, verdict_sentence
from generator.analyse.result import Verdict, VerdictCounts

numbers = st.integers(0, 1200)


def _counts(
    positive: int = 0,
    stable: int = 0,
    negative: int = 0,
    no_data: int = 0,
    barred: int = 0,
    hidden: int = 0,
) -> VerdictCounts:
    return VerdictCounts("p", "c", "s", positive, stable, negative, no_data, barred, hidden)


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (_counts(8, 2), "положительная динамика по 8 показателям, стабилизация по 2 показателям"),
        (
            _counts(1, 0, 1),
            "положительная динамика по 1 показателю, отрицательная динамика по 1 показателю",
        ),
        (_counts(no_data=1), "нет данных по 1 показателю"),
        (
            _counts(11, 21),
            "положительная динамика по 11 показателям, стабилизация по 21 показателю",
        ),
        (
            _counts(111, 104),
            "положительная динамика по 111 показателям, стабилизация по 104 показателям",
        ),
        (
            _counts(no_data=3, barred=1),
            "нет данных по 2 показателям, значения не сравниваются по 1 показателю",
        ),
        (_counts(no_data=1, barred=1), "значения не сравниваются по 1 показателю"),
        (
            _counts(no_data=1, hidden=1),
            "нет данных по 1 показателю, скрыто по 1 показателю",
        ),
        (_counts(hidden=2), "скрыто по 2 показателям"),
        (_counts(), "показателей для сравнения нет"),
    ],
)
def test_a_sentence_is_grammatical_and_leaves_no_group_out(
    counts: VerdictCounts, sentence: str
) -> None:
    assert verdict_sentence(counts).replace("\u00a0", " ") == sentence


@given(numbers, numbers, numbers, numbers, st.data())
def test_the_numbers_of_a_sentence_add_up_to_the_rows(
    positive: int, stable: int, negative: int, no_data: int, data: st.DataObject
) -> None:
    barred = data.draw(st.integers(0, no_data))
    counts = _counts(positive, stable, negative, no_data, barred)
    plain = verdict_sentence(counts)
    said = [int(found) for found in re.findall(r"\d+", plain.replace("\u00a0", ""))]
    assert sum(said) == positive + stable + negative + no_data
    assert 0 not in said
    for number, word in re.findall(r"(\d+)\u00a0(показател\w+)", plain):
        singular = number.endswith("1") and not number.endswith("11")
        assert word == ("показателю" if singular else "показателям")


def test_no_rows_are_no_counts() -> None:
    assert verdict_counts(()) == ()


def test_every_verdict_has_a_name() -> None:
    assert len({verdict_name(verdict) for verdict in Verdict}) == len(Verdict)
