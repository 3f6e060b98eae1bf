"""Counting words agree with every number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.russian.counting import (
    Case,
    choose_form,
    count_in_case,
    counted,
    counted_names,
    counted_word,
)
from generator.russian.numbers import MINUS, NBSP, Gender, write_change, write_number, write_words


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, "показателей"),
        (1, "показатель"),
        (2, "показателя"),
        (4, "показателя"),
        (5, "показателей"),
        (11, "показателей"),
        (12, "показателей"),
        (14, "показателей"),
        (21, "показатель"),
        (22, "показателя"),
        (101, "показатель"),
        (111, "показателей"),
        (-2, "показателя"),
        (Decimal("1.5"), "показателя"),
        (Decimal("2.0"), "показателя"),
    ],
)
def test_nominative(count: int | Decimal, expected: str) -> None:
    assert count_in_case(count, counted_word("показатель"), Case.NOMINATIVE) == expected


@pytest.mark.parametrize(
    ("count", "word", "case", "expected"),
    [
        (1, "показатель", Case.DATIVE, "1 показателю"),
        (2, "показатель", Case.DATIVE, "2 показателям"),
        (11, "показатель", Case.DATIVE, "11 показателям"),
        (21, "показатель", Case.DATIVE, "21 показателю"),
        (1, "школа", Case.ACCUSATIVE, "1 школу"),
        (2, "школа", Case.ACCUSATIVE, "2 школы"),
        (2, "учитель", Case.ACCUSATIVE, "2 учителей"),
        (5, "учитель", Case.ACCUSATIVE, "5 учителей"),
        (
            24,
            "общеобразовательная организация",
            Case.NOMINATIVE,
            "24 общеобразовательные организации",
        ),
        (
            25,
            "общеобразовательная организация",
            Case.NOMINATIVE,
            "25 общеобразовательных организаций",
        ),
        (2, "общеобразовательное учреждение", Case.NOMINATIVE, "2 общеобразовательных учреждения"),
        (2, "обучающийся", Case.NOMINATIVE, "2 обучающихся"),
        (5, "человек", Case.NOMINATIVE, "5 человек"),
        (5, "год", Case.NOMINATIVE, "5 лет"),
        (Decimal("0.3"), "балл", Case.DATIVE, "0,3 балла"),
    ],
)
def test_counted(count: int | Decimal, word: str, case: Case, expected: str) -> None:
    assert counted(count, word, case).replace(NBSP, " ") == expected


@given(st.integers(0, 10**6))
def test_the_form_depends_on_the_last_two_digits_only(count: int) -> None:
    forms = ("one", "few", "many")
    assert choose_form(count, *forms) == choose_form(count % 100, *forms)


def test_every_counted_word_is_complete() -> None:
    assert len(counted_names()) > 40
    for name in counted_names():
        word = counted_word(name)
        assert word.one == name
        assert len(word.singular) == len(word.plural) == 6
        assert word.few
        assert word.many


def test_unknown_word_is_refused() -> None:
    with pytest.raises(KeyError):
        counted(1, "фрегат")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1468, "1468"),
        (12468, "12 468"),
        (123456, "123 456"),
        (1234567, "1 234 567"),
        (Decimal("99.3"), "99,3"),
        (Decimal("12345.60"), "12 345,60"),
        (-5, f"{MINUS}5"),
        (Decimal("1E+2"), "100"),
    ],
)
def test_write_number(value: int | Decimal, expected: str) -> None:
    assert write_number(value) == expected.replace(" ", NBSP)


def test_write_change() -> None:
    assert [write_change(value) for value in (3, 0, -3, Decimal("0.3"))] == [
        "+3",
        "0",
        f"{MINUS}3",
        "+0,3",
    ]


@pytest.mark.parametrize(
    ("value", "gender", "expected"),
    [
        (0, Gender.MASCULINE, "ноль"),
        (1, Gender.FEMININE, "одна"),
        (2, Gender.FEMININE, "две"),
        (2, Gender.NEUTER, "два"),
        (1, Gender.NEUTER, "одно"),
        (1, Gender.PLURAL, "одни"),
        (14, Gender.MASCULINE, "четырнадцать"),
        (21, Gender.FEMININE, "двадцать одна"),
        (340, Gender.MASCULINE, "триста сорок"),
        (1000, Gender.MASCULINE, "одна тысяча"),
        (12002, Gender.FEMININE, "двенадцать тысяч две"),
        (122003, Gender.MASCULINE, "сто двадцать две тысячи три"),
    ],
)
def test_write_words(value: int, gender: Gender, expected: str) -> None:
    assert write_words(value, gender) == expected


@pytest.mark.parametrize("value", [-1, 1_000_000])
def test_write_words_has_bounds(value: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        write_words(value)
