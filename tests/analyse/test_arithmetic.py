from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.arithmetic import difference, is_exact_mean, mean, share_pct, total

numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40)


@given(numbers, numbers)
def test_a_difference_is_exact_whatever_the_precision(one: Decimal, two: Decimal) -> None:
    with localcontext() as context:
        context.prec = 3
        result = difference(one, two)
    assert Fraction(result) == Fraction(one) - Fraction(two)
    assert difference(two, one) == result.copy_negate()


@given(st.lists(numbers))
def test_a_total_is_exact_and_does_not_depend_on_order(values: list[Decimal]) -> None:
    assert Fraction(total(values)) == sum(map(Fraction, values), Fraction(0))
    assert total(values).as_tuple() == total(reversed(values)).as_tuple()


@given(st.lists(numbers, min_size=1, max_size=9))
def test_a_mean_is_exact_or_off_by_half_a_hundredth_at_most(values: list[Decimal]) -> None:
    true = sum(map(Fraction, values), Fraction(0)) / len(values)
    if is_exact_mean(values):
        assert Fraction(mean(values)) == true
    else:
        assert abs(Fraction(mean(values)) - true) <= Fraction(1, 200)
        assert mean(values).as_tuple().exponent == -2


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_share_is_rounded_half_up_to_a_tenth(part: int, whole: int) -> None:
    share = Fraction(share_pct(Decimal(part), Decimal(whole)))
    error = share - Fraction(100 * part, whole)
    assert -Fraction(1, 20) < error <= Fraction(1, 20)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["99.3", "99"], "0.3"),
        (["92.2", "76"], "16.2"),
        (["28.50", "28.5"], "0"),
        (["0.1", "0.3"], "-0.2"),
    ],
)
def test_a_difference_prints_without_idle_zeros(values: list[str], expected: str) -> None:
    assert str(difference(Decimal(values[0]), Decimal(values[1]))) == expected


@pytest.mark.parametrize(
    ("values", "expected", "exact"),
    [
        (["2", "3"], "2.5", True),
        (["2", "3", "3"], "2.67", False),
        (["-2", "-3", "-3"], "-2.67", False),
        (["1", "1", "2", "1", "1", "1", "1"], "1.14", False),
    ],
)
def test_a_mean_is_rounded_only_when_it_must_be(
    values: list[str], expected: str, *, exact: bool
) -> None:
    numbers_given = [Decimal(value) for value in values]
    assert str(mean(numbers_given)) == expected
    assert is_exact_mean(numbers_given) is exact


def test_a_half_is_rounded_up() -> None:
    assert share_pct(Decimal(1), Decimal(2000)) == Decimal("0.1")
    assert share_pct(Decimal(11), Decimal(12)) == Decimal("91.7")
