"""How far two words are apart.

Enter two words; leaves the number of letters to put in, leave out, change or swap.
"""

from __future__ import annotations


def distance(one: str, other: str, limit: int) -> int:
    """Return the edit distance of two words, swaps of neighbours counted once.

    It stops early: any result above ``limit`` only means "more than ``limit``".
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, known in enumerate(other, start=1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != known))
            if _swapped(one, other, row, column):
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        before, last = last, current
    return last[-1]


def _swapped(one: str, other: str, row: int, column: int) -> bool:
    if row < 2 or column < 2:
        return False
    return one[row - 1] == other[column - 2] and one[row - 2] == other[column - 1]
