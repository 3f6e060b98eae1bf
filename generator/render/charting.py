"""What all charts share: their words, their numbers, and how many are made of much.

Enter charts, or what they will show. Leave charts with descriptions and captions, and groups that
fit one chart each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TypeVar

from generator.core.rich import Chart
from generator.core.wording import say
from generator.render.printed import typeset
from generator.russian.numbers import NBSP, write_number

# Bars of one chart stand on one sheet beside their legend; lines of one have a look each.
MOST_BARS = 20
MOST_LINES = 8
# A description with more numbers than this is not listened to.
_MOST_SAID = 48
T = TypeVar("T")


def in_groups(items: Sequence[T], most: int) -> list[Sequence[T]]:
    """Return ``items`` in the fewest groups of at most ``most``, as equal in size as can be."""
    count = -(-len(items) // most)
    ends = [len(items) * at // count for at in range(count + 1)] if count else []
    return [items[first:last] for first, last in pairwise(ends)]


def numbered(charts: Sequence[tuple[str, Chart]], first: int) -> tuple[Chart, ...]:
    """Return charts with their captions «Рисунок N – …»; pairs of title and chart are given."""
    return tuple(
        replace(chart, caption=(typeset(say("charts", "caption", number=number, title=title)),))
        for number, (title, chart) in enumerate(charts, start=first)
    )


def references(first: int, count: int) -> str:
    """Return «рисунке 1» or «рисунках 1–3»."""
    if count == 1:
        return say("charts", "on-one", number=first)
    return say("charts", "on-many", first=first, last=first + count - 1)


def described(chart: Chart) -> Chart:
    """Return ``chart`` with its numbers in words after what it shows, unless there are too many."""
    if len(chart.categories) * len(chart.series) > _MOST_SAID:
        return chart
    said = "; ".join(
        f"{each} – {', '.join(_said(chart, at))}" for at, each in enumerate(chart.categories)
    )
    return replace(chart, alt=f"{chart.alt} {said}.")


def plain_number(value: Decimal) -> str:
    """Return a number without an exponent, as charts keep it."""
    return format(value, "f")


def _said(chart: Chart, at: int) -> list[str]:
    words = [
        f"{each.name}{NBSP}{write_number(Decimal(each.values[at]))}"
        for each in chart.series
        if each.values[at]
    ]
    return words or [say("charts", "none")]
