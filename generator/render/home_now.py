"""The block «Что требует внимания» of the home page: all programmes in numbers, each leading on.

Enters: a Site, of which only the sum of the overviews is read. Leaves: facts in words with links.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.now import linked_school
from generator.render.overview import HomeOverview, OverviewBrief, Tally
from generator.render.page import Link
from generator.render.pieces.line import capitalised
from generator.render.pieces.need import SchoolInNeed
from generator.render.site import Site
from generator.russian.counting import Case, counted
from generator.russian.dates import write_date


@dataclass(frozen=True, slots=True)
class ProgrammeInNeed:
    """A programme: what to look at, and the schools that need attention most."""

    page: Link
    facts: tuple[Link, ...]
    schools: tuple[SchoolInNeed, ...]


@dataclass(frozen=True, slots=True)
class HomeNow:
    """What needs attention. ``total`` sums up where there are several programmes.

    ``quiet`` says that nothing does, ``more`` leads to the programmes that are not listed.
    """

    day: str
    quiet: str
    total: str
    programmes: tuple[ProgrammeInNeed, ...]
    more: tuple[Link, ...]


def home_now(site: Site, path: str) -> HomeNow:
    """Return the block with links from the page at ``path``."""
    found: HomeOverview = site.home_overview
    facts = "; ".join(text for text, _ in _facts(found.tally))
    programmes = tuple(_programme(path, each) for each in found.first)
    return HomeNow(
        day=say("overview", "on", day=write_date(site.on)),
        quiet="" if programmes else say("overview", "nothing"),
        total=say("overview", "home.all", facts=facts) if facts and len(programmes) > 1 else "",
        programmes=programmes,
        more=tuple(_more(path, found.more)),
    )


def _programme(path: str, brief: OverviewBrief) -> ProgrammeInNeed:
    target = brief.page.href
    return ProgrammeInNeed(
        page=Link(brief.page.title, address.link(path, target)),
        facts=tuple(
            Link(capitalised(text), address.link(path, target, place))
            for text, place in _facts(brief.tally)
        ),
        schools=tuple(linked_school(path, each) for each in brief.first),
    )


def _facts(tally: Tally) -> Iterator[tuple[str, str]]:
    """Give what there is in words, each with its place on the page of a programme."""
    if tally.overdue:
        count = counted(tally.overdue, "мероприятие")
        yield say("overview", "home.overdue", count=count), "now-overdue"
    if tally.missing:
        yield say("overview", "home.missing", count=tally.missing), "now-coverage"
    if tally.worse:
        count = counted(tally.worse, "школа", Case.GENITIVE)
        yield say("overview", "home.worse", count=count), "now-verdicts"
    if tally.soon:
        yield say("overview", "home.soon", count=tally.soon), "now-soon"


def _more(path: str, count: int) -> Iterator[Link]:
    if count:
        text = say("overview", "home.more", count=counted(count, "программа"))
        yield Link(text, address.link(path, address.PROGRAMMES))
