"""Exact decimal arithmetic, free of any context's precision and of binary floats.

Enter decimals. Leave decimals: exact where the result has a finite decimal form; rounding happens
only in the functions that say so, half away from zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from functools import reduce


def difference(current: Decimal, baseline: Decimal) -> Decimal:
    """Return ``current`` − ``baseline``, exact."""
    try:
        return _shortest(_EXACT.subtract(current, baseline))
    except ArithmeticError:  # more digits than any paper prints
        return _finite(Fraction(current) - Fraction(baseline))


def total(values: Iterable[Decimal]) -> Decimal:
    """Return the sum of ``values``, exact; 0 for none."""
    listed = tuple(values)
    try:
        return _shortest(reduce(_EXACT.add, listed, Decimal(0)))
    except ArithmeticError:  # as above
        return _finite(sum((Fraction(value) for value in listed), Fraction(0)))


def mean(values: Sequence[Decimal]) -> Decimal:
    """Return the mean of at least one value: exact if finite, else rounded to two places."""
    if len(values) == 1:
        return total(values)
    result = Fraction(total(values)) / len(values)
    return _finite(result) if _is_finite(result) else rounded(result, 2)


def share_pct(part: Decimal, whole: Decimal) -> Decimal:
    """Return 100 · part / whole in percent, rounded to one place; ``whole`` is not 0."""
    return rounded(100 * Fraction(part) / Fraction(whole), 1)


def is_exact_mean(values: Sequence[Decimal]) -> bool:
    """Tell whether the mean of ``values`` has a finite decimal form, so that none was rounded."""
    return _is_finite(Fraction(total(values)) / len(values))


def _shortest(value: Decimal) -> Decimal:
    """Return an exact value with as few decimals as it needs, never with an exponent above 0."""
    if not value:
        return Decimal(0)
    short = value.normalize(_EXACT)
    return (
        short.quantize(Decimal(1), context=_EXACT) if short == short.to_integral_value() else short
    )


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
    doubled = abs(value.numerator) * 10**places * 2 // value.denominator
    units = (doubled + 1) // 2
    return _scaled(units if value >= 0 else -units, places)


def _scaled(units: int, places: int) -> Decimal:
    return Decimal(f"{units}E-{places}")


# Many times faster than fractions; what does not fit is told, and then fractions are taken.
_EXACT = Context(prec=120, traps=[Inexact, InvalidOperation])
