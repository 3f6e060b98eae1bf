"""Small numbers of marks: what the public edition hides in a line of results.

Enters: results of a school and k, the smallest number shown. Leaves: the same results; in a line
with a small count that count is hidden, with as many others as the participants would give it away
by. Shares that tell a hidden count go with it, and so does a small number of participants.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from math import ceil

from generator.analyse.listing import Decision, Doubt, Listing
from generator.analyse.marks import MarkResult
from generator.core.origin import Origin
from generator.render.complement import complement, is_small

# What a verdict hangs by names the number that failed, within one.
_TELLING = frozenset({Doubt.EXACT, Doubt.ONE_PUPIL})


def is_hidden(result: MarkResult) -> bool:
    """Tell whether something of a line is hidden."""
    return result.suppressed


def public_marks(results: Iterable[MarkResult], k: int) -> tuple[MarkResult, ...]:
    """Return ``results`` as the public edition shows them."""
    return tuple(_public(result, k) for result in results)


def public_listings(
    listings: Iterable[Listing], marks: Iterable[MarkResult]
) -> tuple[Listing, ...]:
    """Return ``listings`` without the procedures whose failures ``marks`` hide; verdicts stay."""
    hidden = {result.origin for result in marks if result.suppressed and result.share_2_pct is None}
    return tuple(replace(each, decision=_decision(each.decision, hidden)) for each in listings)


def _decision(decision: Decision, hidden: set[Origin]) -> Decision:
    shown = tuple(item for item in decision.counted if item.origin not in hidden)
    if len(shown) == len(decision.counted):
        return decision
    doubts = tuple(doubt for doubt in decision.doubts if doubt not in _TELLING)
    return replace(decision, counted=shown, doubts=doubts)


def _public(result: MarkResult, k: int) -> MarkResult:
    counts = result.counts or _about(result)
    hidden = complement(counts, [at for at, count in enumerate(counts) if is_small(count, k)], k)
    few = is_small(result.line.participants, k) or is_small(result.total, k)
    if not hidden and not few:
        return result
    shown = {f"n{at + 2}": None for at in hidden}
    # With anything else hidden, what «4» and «5» come to would give it away.
    top = hidden == {2, 3} or not {2, 3} & hidden
    return replace(
        result,
        line=replace(result.line, **shown, note=""),  # type: ignore[arg-type]  # cells may be None
        counts=None,
        recovered=False,
        share_2_pct=None if 0 in hidden else result.share_2_pct,
        success_pct=None if 0 in hidden else result.success_pct,
        quality_pct=result.quality_pct if top else None,
        mean_mark=None,
        suppressed=True,
        few=few,
    )


def _about(result: MarkResult) -> tuple[int, ...]:
    """Return what percentages of an uncountable line come to, rounded up; 0 stays 0."""
    people = result.line.participants
    return tuple(ceil(Fraction(cell or 0) * people / 100) for cell in result.line.marks)
