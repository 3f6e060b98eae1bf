"""Numbers that look measured and are the same everywhere: a seeded integer mix.

Enters: a seed and the words that name a value. Leaves: an integer within bounds.
"""

from __future__ import annotations

from zlib import crc32

_MASK = (1 << 64) - 1
_SEED = 0x9E3779B97F4A7C15


def mixed(number: int, name: str) -> int:
    """Return 64 bits that depend on every bit of ``number`` and ``name``."""
    bits = (number * _SEED + crc32(name.encode())) & _MASK
    bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & _MASK
    return bits ^ (bits >> 31)


def between(number: int, name: str, low: int, high: int) -> int:
    """Return an integer from ``low`` to ``high``, bounds included."""
    return low + mixed(number, name) % (high - low + 1)
