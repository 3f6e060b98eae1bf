"""A registered name is never a variant; what is nearly one is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose.names import NOTHING, NameIndex, index_names, joined_names
from generator.prose.nearness import distance
from generator.prose.stem import related, stem

NAMES = [
    "МБОУ «Русскинская СОШ»",
    "МБОУ «Лянторская СОШ № 4»",
    "МБОУ «Лянторская СОШ № 5»",
    "Средняя общеобразовательная школа № 1 с. Новосысоевка",
    "Ляминская",
]
INDEX = index_names(NAMES)


@pytest.mark.parametrize(
    ("word", "number", "name"),
    [
        ("Рускинская", "", NAMES[0]),
        ("Русскинсакя", "", NAMES[0]),
        ("Новосысоевская", "", ""),
        ("Лянтоская", "", NAMES[1]),
        ("Лянтоская", "5", NAMES[2]),
        ("Лянтоская", "7", ""),
        ("Новосисоевке", "", NAMES[3]),
        ("Ляминскую", "", ""),
        ("Лямиская", "", NAMES[4]),
        ("Средняя", "", ""),
        ("Лянтор", "", ""),
        ("Сургут", "", ""),
        ("Рус", "", ""),
    ],
)
def test_variants(word: str, number: str, name: str) -> None:
    assert INDEX.variant_of(word, number) == name


def test_a_word_cut_short_inside_quotes() -> None:
    assert INDEX.shortened_from("Русская", "СОШ") == NAMES[0]
    assert INDEX.shortened_from("Русская", "НШ") == ""
    assert INDEX.shortened_from("Русскинская", "СОШ") == ""
    assert INDEX.shortened_from("Рус", "СОШ") == ""


def test_nothing_registered() -> None:
    assert NameIndex().variant_of("Рускинская") == ""


@given(st.lists(st.text("абвгдеиклмноскй", min_size=6, max_size=12), min_size=1, max_size=8))
def test_no_registered_word_is_a_variant(words: list[str]) -> None:
    names = [word.capitalize() for word in words]
    index = index_names(names)
    assert [index.variant_of(name) for name in names] == [""] * len(names)


@pytest.mark.parametrize(
    ("one", "other", "limit", "expected"),
    [
        ("школа", "школа", 2, 0),
        ("школа", "шкала", 2, 1),
        ("школа", "шокла", 2, 1),
        ("школа", "школ", 2, 1),
        ("школа", "колба", 2, 2),
        ("школа", "сад", 1, 2),
        ("абвгде", "жзиклм", 2, 3),
        ("", "аб", 2, 2),
    ],
)
def test_distance(one: str, other: str, limit: int, expected: int) -> None:
    assert distance(one, other, limit) == expected


@given(st.text("абв", max_size=6), st.text("абв", max_size=6))
def test_distance_is_symmetric(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) == (one == other)


def test_stems() -> None:
    assert {stem(word) for word in ("Русскинская", "русскинской", "Русскинскую")} == {"русскинск"}
    assert stem("Емелёва") == "емелев"
    assert related("лянтор", "лянторск")
    assert related("варфоломеевк", "варфоломеевск")
    assert not related("лянтоск", "лянторск")


@given(st.lists(st.sampled_from(NAMES)), st.lists(st.sampled_from(NAMES)))
def test_two_indexes_are_one_of_all_their_names(first: list[str], second: list[str]) -> None:
    together, both = (
        index_names([*first, *second]),
        joined_names(index_names(first), index_names(second)),
    )
    assert both.known == together.known
    assert list(both.distinctive.items()) == list(together.distinctive.items())
    assert list(both.initial.items()) == list(together.initial.items())
    assert len(joined_names(NOTHING, NOTHING).distinctive) == 0
