"""The block «Сейчас» of a programme's page: its overview with links from that page.

Enters: a Site and a programme. Leaves: the few lines that are seen at a glance, and what is more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.overview import Overview
from generator.render.page import Link
from generator.render.pieces.coverage import CoverageLine
from generator.render.pieces.event import Term
from generator.render.pieces.need import SchoolInNeed, order_rule
from generator.render.pieces.pending import Pending
from generator.render.pieces.verdict_bars import VerdictBars, verdict_bars
from generator.render.site import Site
from generator.russian.counting import counted
from generator.russian.dates import write_date
from generator.russian.shorten import shorten

AT_A_GLANCE = 7
MOST_SCHOOLS = 100
_TITLE_LETTERS = 140


@dataclass(frozen=True, slots=True)
class PendingLine:
    """What is due: a title that leads to its row, its terms and those who answer for it."""

    title: Fact
    href: str
    terms: tuple[Term, ...]
    who: str


@dataclass(frozen=True, slots=True)
class PendingPart:
    """What is overdue or due soon: how many, the first lines, and the way to the others."""

    count: int
    lines: tuple[PendingLine, ...]
    more: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NowPart:
    """The overview of a programme. ``others`` unfold below the first ``schools``.

    ``quiet`` says that nothing needs attention, "" otherwise; ``rule`` how schools are ordered.
    """

    day: str
    quiet: str
    overdue: tuple[PendingPart, ...]
    soon: tuple[PendingPart, ...]
    coverage: tuple[CoverageLine, ...]
    monitoring: tuple[Link, ...]
    bars: tuple[VerdictBars, ...]
    schools: tuple[SchoolInNeed, ...]
    others: tuple[SchoolInNeed, ...]
    others_count: str
    rule: str


def now_part(site: Site, unit: ProgrammeUnit, path: str) -> NowPart:
    """Return the overview of a programme with links from the page at ``path``."""
    found: Overview = site.overviews[unit.programme.id]
    schools = tuple(linked_school(path, each) for each in found.schools[:MOST_SCHOOLS])
    left = len(found.schools) - AT_A_GLANCE
    title = found.compared[0].title if found.compared else ""
    return NowPart(
        day=say("overview", "on", day=write_date(site.on)),
        quiet="" if found.overdue or found.soon or schools else say("overview", "nothing"),
        overdue=_pending(path, found.overdue),
        soon=_pending(path, found.soon),
        coverage=tuple(
            replace(each, page=_linked(path, each.page.title, each.page.href))
            for each in found.coverage
        ),
        monitoring=tuple(_linked(path, each.title, each.href) for each in found.compared),
        bars=verdict_bars(path, title, found.verdicts),
        schools=schools[:AT_A_GLANCE],
        others=schools[AT_A_GLANCE:],
        others_count=counted(left, "школа") if left > 0 else "",
        rule=order_rule(),
    )


def linked_school(path: str, item: SchoolInNeed) -> SchoolInNeed:
    """Return a school that needs attention with links from the page at ``path``."""
    return replace(
        item,
        school=_linked(path, item.school.title, item.school.href),
        causes=tuple(_linked(path, each.title, each.href) for each in item.causes),
    )


def _pending(path: str, found: Sequence[Pending]) -> tuple[PendingPart, ...]:
    if not found:
        return ()
    hidden = found[AT_A_GLANCE:]
    more = say("overview", "event.more", count=len(hidden))
    part = PendingPart(
        count=len(found),
        lines=tuple(_line(path, each) for each in found[:AT_A_GLANCE]),
        more=tuple(_linked(path, more, each.plan) for each in hidden[:1]),
    )
    return (part,)


def _line(path: str, item: Pending) -> PendingLine:
    return PendingLine(
        title=replace(item.title, text=shorten(item.title.text, _TITLE_LETTERS)),
        href=_linked(path, "", item.page).href,
        terms=item.terms,
        who="; ".join(item.who),
    )


def _linked(path: str, title: str, target: str) -> Link:
    page, _, place = target.partition("#")
    return Link(title, address.link(path, page, place))
