"""Checksums of pieces joined: that of a whole file from those of its parts, without their bytes.

Enters: CRC-32 checksums and lengths. Leaves: the checksum of the parts one after another.
Source: the arithmetic of polynomials over GF(2) that CRC-32 is defined by (RFC 1952, chapter 8).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

# The polynomial of CRC-32, its bits reversed: the highest bit is the coefficient of x^0.
_POLYNOMIAL = 0xEDB88320
_ONE = 1 << 31


def joined(first: int, second: int, length: int) -> int:
    """Return the CRC-32 of two parts; ``length`` is that of the second in bytes."""
    return _times(_shift(length), first) ^ second


@lru_cache(maxsize=4096)
def _shift(length: int) -> int:
    """Return x^(8·length): what the bytes that follow do to the checksum of those before."""
    power = _ONE
    for bit, square in enumerate(_SQUARES):
        if length >> bit & 1:
            power = _times(square, power)
    return power


def _times(one: int, other: int) -> int:
    """Return the product of two polynomials, modulo that of CRC-32."""
    product = 0
    for bit in range(31, -1, -1):
        if one >> bit & 1:
            product ^= other
        other = other >> 1 ^ (_POLYNOMIAL if other & 1 else 0)
    return product


def _squares() -> Iterator[int]:
    """Give x^8, x^16, x^32 …: one for each bit of a length below 4 GiB."""
    power = _ONE >> 8
    for _ in range(32):
        yield power
        power = _times(power, power)


_SQUARES = tuple(_squares())
