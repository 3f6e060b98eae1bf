"""Complements: which cells must be hidden beside small ones so that a printed sum tells nothing.

Enter the cells that add up to a number which is shown, and k, the smallest number shown. Leave the
places to hide. Noughts stay, so whoever reads knows that a hidden number is at least 1.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

Number = Decimal | int


def is_small(value: Number | None, k: int) -> bool:
    """Tell whether a number is at least 1 and less than ``k``."""
    return value is not None and 0 < value < k


def complement(cells: Sequence[Number | None], hidden: Collection[int], k: int) -> frozenset[int]:
    """Return ``hidden`` with the smallest others that it needs: two at least, and k together.

    A cell that is None has no number to tell. A nought goes only when nothing else is left.
    """
    found = set(hidden)
    others = sorted((value, at) for at, value in enumerate(cells) if value and at not in found)
    noughts = [at for at, value in enumerate(cells) if value == 0 and at not in found]
    places = [*(at for _, at in others), *noughts[: len(found) == 1 and not others]]
    for at in places if found else ():
        if len(found) > 1 and sum(cells[one] or 0 for one in found) >= k:
            break
        found.add(at)
    return frozenset(found)
