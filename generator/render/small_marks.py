"""Small numbers of marks: what the public edition hides in a line of results.

Enters: results of a school and k, the smallest number shown. Leaves: the same results; in a line
with a small count that count is hidden and, when it stands alone, the smallest other one, for the
participants would give it away. Shares that tell a hidden count go with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from math import ceil

from generator.analyse.listing import Counted, Listing
from generator.analyse.marks import MarkResult


def is_hidden(result: MarkResult) -> bool:
    """Tell whether something of a line is hidden."""
    return result.suppressed


def public_marks(results: Iterable[MarkResult], k: int) -> tuple[MarkResult, ...]:
    """Return ``results`` as the public edition shows them."""
    return tuple(_public(result, k) for result in results)


def public_listings(listings: Iterable[Listing], k: int) -> tuple[Listing, ...]:
    """Return ``listings`` without the procedures that few failed; the verdicts stay."""
    return tuple(
        replace(
            each,
            decision=replace(
                each.decision,
                counted=tuple(item for item in each.decision.counted if not _is_small(item, k)),
            ),
        )
        for each in listings
    )


def _is_small(item: Counted, k: int) -> bool:
    return 0 < item.failed < k


def _public(result: MarkResult, k: int) -> MarkResult:
    hidden = _places(result.counts or _about(result), k)
    if not hidden:
        return result
    shown = {f"n{at + 2}": None for at in hidden}
    # With anything else hidden, what «4» and «5» come to would give it away.
    top = set(hidden) == {2, 3} or not {2, 3} & set(hidden)
    return replace(
        result,
        line=replace(result.line, **shown),  # type: ignore[arg-type]  # four cells, each may be None
        counts=None,
        recovered=False,
        share_2_pct=None if 0 in hidden else result.share_2_pct,
        success_pct=None if 0 in hidden else result.success_pct,
        quality_pct=result.quality_pct if top else None,
        mean_mark=None,
        suppressed=True,
    )


def _about(result: MarkResult) -> tuple[int, ...]:
    """Return what percentages of an uncountable line come to, rounded up; 0 stays 0."""
    people = result.line.participants
    return tuple(ceil(Fraction(cell or 0) * people / 100) for cell in result.line.marks)


def _places(counts: tuple[int, ...], k: int) -> tuple[int, ...]:
    """Return the places to hide: the small counts and, beside one alone, the next smallest."""
    small = tuple(at for at, count in enumerate(counts) if 0 < count < k)
    if len(small) != 1:
        return small
    others = sorted((count, at) for at, count in enumerate(counts) if at not in small and count)
    partner = others[0][1] if others else next(at for at in range(len(counts)) if at not in small)
    return tuple(sorted((*small, partner)))
