"""Exact decimal arithmetic, free of any context's precision and of binary floats.

Enter decimals. Leave decimals: exact where the result has a finite decimal form; rounding happens
only in the functions that say so, half away from zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction


def difference(current: Decimal, baseline: Decimal) -> Decimal:
    """Return ``current`` − ``baseline``, exact."""
    return _finite(Fraction(current) - Fraction(baseline))


def total(values: Iterable[Decimal]) -> Decimal:
    """Return the sum of ``values``, exact; 0 for none."""
    return _finite(sum((Fraction(value) for value in values), Fraction(0)))


def mean(values: Sequence[Decimal]) -> Decimal:
    """Return the mean of at least one value: exact if finite, else rounded to two places."""
    result = Fraction(total(values)) / len(values)
    return _finite(result) if _is_finite(result) else rounded(result, 2)


def share_pct(part: Decimal, whole: Decimal) -> Decimal:
    """Return 100 · part / whole in percent, rounded to one place; ``whole`` is not 0."""
    return rounded(100 * Fraction(part) / Fraction(whole), 1)


def is_exact_mean(values: Sequence[Decimal]) -> bool:
    """Tell whether the mean of ``values`` has a finite decimal form, so that none was rounded."""
    return _is_finite(Fraction(total(values)) / len(values))


def _is_finite(value: Fraction) -> bool:
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def _finite(value: Fraction) -> Decimal:
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    return _scaled(int(value * 10**places), places)


def rounded(value: Fraction, places: int) -> Decimal:
    """Return ``value`` with so many decimals, half away from zero."""
    doubled = abs(value) * 10**places * 2
    units = (int(doubled) + 1) // 2
    return _scaled(units if value >= 0 else -units, places)


def _scaled(units: int, places: int) -> Decimal:
    digits = tuple(int(digit) for digit in str(abs(units)))
    return Decimal((int(units < 0), digits, -places))
