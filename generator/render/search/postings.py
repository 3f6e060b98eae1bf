"""Where a word stands, as a short text of letters: the same in Python and in the browser.

Enters: numbers of lines on a shelf. Leaves: a text. A number is written in digits of five bits, the
lowest first, each digit but the last marked by a sixth bit. The lines of a shelf are runs: how many
there are, then for each its distance from the end of the run before, and its length less one. No
runs mean the whole shelf. A stream is, for each shelf, its distance from the one before, and runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BASE = 32


def runs(lines: Sequence[int], count: int) -> str:
    """Return the runs of ``lines``, in ascending order, on a shelf that has ``count`` lines."""
    if len(lines) == count:
        return number(0)
    found = list(_runs(lines))
    return number(len(found)) + "".join(number(gap) + number(more) for gap, more in found)


def number(value: int) -> str:
    """Return a number that is not negative in digits."""
    if value < _BASE:
        return _DIGITS[value]
    rest, digit = divmod(value, _BASE)
    return _DIGITS[_BASE + digit] + number(rest)


def _runs(lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    end, start, last = 0, lines[0], lines[0]
    for line in lines[1:]:
        if line != last + 1:
            yield start - end, last - start
            end, start = last + 1, line
        last = line
    yield start - end, last - start


class Stream:
    """A stream that is written shelf by shelf."""

    __slots__ = ("_last", "_text")

    def __init__(self) -> None:
        """Begin before the first shelf."""
        self._last = -1
        self._text = bytearray()

    def add(self, shelf: int, found: str) -> None:
        """Write the runs of a shelf that comes after all shelves written before."""
        self._text += (number(shelf - self._last - 1) + found).encode()
        self._last = shelf

    def __str__(self) -> str:
        """Return what is written."""
        return self._text.decode()
