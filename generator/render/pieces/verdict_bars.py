"""A small bar for each school: how many indicators got which verdict, all on one scale.

Enters: the verdict counts of schools in one comparison. Leaves: whole coordinates and words; the
page draws them. Verdicts are told apart by pattern, by shape and by number, not by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.analyse.counts import verdict_sentence
from generator.analyse.result import Verdict, VerdictCounts
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.page import Link
from generator.render.pieces.number import Mark, verdict_mark
from generator.russian.counting import Case, counted

WIDTH = 240
# More bars tell no more at a glance; the page of the monitoring has all schools.
MOST_BARS = 60
# The table of open data with the same numbers (opendata/verdict_counts.py).
_DATASET = "verdict_counts"


@dataclass(frozen=True, slots=True)
class SchoolVerdicts:
    """The verdicts of a school; its link is below the site's folder."""

    school: Link
    counts: VerdictCounts


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar: where it begins, how wide it is, whose it is and how many there are."""

    x: int
    width: int
    mark: Mark
    count: int


@dataclass(frozen=True, slots=True)
class Counted:
    """A cell of the table: the word of its column and the number."""

    word: str
    count: int


@dataclass(frozen=True, slots=True)
class SchoolBar:
    """The bar of a school on a field of 240 by 16; ``sentence`` says the same in words."""

    id: str
    school: Link
    sentence: str
    segments: tuple[Segment, ...]
    cells: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class VerdictBars:
    """The bars of a comparison. ``marks`` head the columns of its table and are the legend.

    ``data`` leads to the table of open data with the same numbers of all schools.
    """

    title: str
    sentence: str
    note: str
    data: Link
    marks: tuple[Mark, ...]
    bars: tuple[SchoolBar, ...]


def verdict_bars(
    path: str, title: str, verdicts: Sequence[SchoolVerdicts]
) -> tuple[VerdictBars, ...]:
    """Return the bars for the page at ``path``, the schools that fell most first; () for none."""
    held = sorted(verdicts, key=lambda each: (-each.counts.negative, each.counts.positive))
    shown = held[:MOST_BARS]
    if not shown:
        return ()
    kinds = tuple(kind for kind in Verdict if any(each.counts.by_verdict[kind] for each in held))
    most = max(sum(each.counts.by_verdict.values()) for each in shown)
    note = say("overview", "bars.cut", count=counted(len(shown), "школа"))
    bars = VerdictBars(
        title=say("overview", "bars.title", title=title),
        sentence=_sentence(held),
        note=note if len(shown) < len(held) else "",
        data=Link(_DATASET, address.link(path, address.DATA, address.anchor("data", _DATASET))),
        marks=tuple(verdict_mark(kind) for kind in kinds),
        bars=tuple(_bar(path, each, kinds, WIDTH // max(most, 1)) for each in shown),
    )
    return (bars,)


def _bar(path: str, item: SchoolVerdicts, kinds: tuple[Verdict, ...], step: int) -> SchoolBar:
    counts = tuple(item.counts.by_verdict[kind] for kind in kinds)
    starts = (sum(counts[:place]) for place in range(len(counts)))
    return SchoolBar(
        id=address.anchor("bar", item.counts.school),
        school=Link(item.school.title, address.link(path, item.school.href)),
        sentence=verdict_sentence(item.counts),
        segments=tuple(
            Segment(start * step, count * step, verdict_mark(kind), count)
            for start, count, kind in zip(starts, counts, kinds, strict=True)
            if count
        ),
        cells=tuple(
            Counted(verdict_mark(kind).word, count)
            for count, kind in zip(counts, kinds, strict=True)
        ),
    )


def _sentence(held: Sequence[SchoolVerdicts]) -> str:
    worse = sum(bool(each.counts.negative) for each in held)
    if not worse:
        return say("overview", "bars.none")
    count = counted(worse, "школа", Case.GENITIVE)
    return say("overview", "bars.worse", count=count, of=len(held))
