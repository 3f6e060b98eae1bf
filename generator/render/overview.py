"""The overview of one programme on the site's day: what is due, who is late, what turned worse.

Enters: a Site and a programme. Leaves: plain lines whose addresses are below the site's folder,
made once for the programme's page, and a brief for the home page, which reads no school.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.model.indicator import Comparison
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.ordered import in_order_of_names, natural
from generator.render.page import Link
from generator.render.pieces.coverage import CoverageLine, coverage_line, coverage_of
from generator.render.pieces.dynamics import counts_of
from generator.render.pieces.need import SchoolInNeed, schools_in_need
from generator.render.pieces.pending import Pending, due_soon, overdue_events
from generator.render.pieces.verdict_bars import SchoolVerdicts
from generator.render.site import Site, results_in, school_name

SCHOOLS_IN_BRIEF = 3
PROGRAMMES_AT_HOME = 10


@dataclass(frozen=True, slots=True)
class Tally:
    """How many: events overdue, terms that are near, schools that fell, reports not handed in."""

    overdue: int = 0
    soon: int = 0
    worse: int = 0
    missing: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Return the sums."""
        return Tally(
            self.overdue + other.overdue,
            self.soon + other.soon,
            self.worse + other.worse,
            self.missing + other.missing,
        )


@dataclass(frozen=True, slots=True)
class OverviewBrief:
    """A programme in numbers, with the schools that need attention most."""

    page: Link
    tally: Tally
    weight: int
    first: tuple[SchoolInNeed, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The overview of a programme; lists are whole, gravest first.

    ``compared`` is the latest comparison that any school has rows in, none or one.
    """

    tally: Tally
    overdue: tuple[Pending, ...]
    soon: tuple[Pending, ...]
    coverage: tuple[CoverageLine, ...]
    compared: tuple[Link, ...]
    verdicts: tuple[SchoolVerdicts, ...]
    schools: tuple[SchoolInNeed, ...]


@dataclass(frozen=True, slots=True)
class HomeOverview:
    """All programmes: sums, and the briefs of those that need attention most.

    ``more`` counts the programmes with something to do that are not among ``first``.
    """

    tally: Tally = Tally()
    first: tuple[OverviewBrief, ...] = ()
    more: int = 0


def overview_of(site: Site, programme: str) -> Overview:
    """Return the overview of a programme."""
    unit = site.units[programme]
    results = dict(results_in(site, programme))
    compared = _compared(unit, results)
    verdicts = tuple(each for item in compared for each in _verdicts(site, unit, item, results))
    worse = {each.counts.school: each.counts.negative for each in verdicts}
    coverage = coverage_of(site, unit, results)
    overdue, soon = overdue_events(site, unit), due_soon(site, unit, coverage)
    missing = sum(len(each.missing_on(site.on)) for each in coverage)
    return Overview(
        tally=Tally(len(overdue), len(soon), sum(map(bool, worse.values())), missing),
        overdue=overdue,
        soon=soon,
        coverage=tuple(coverage_line(site, unit, each) for each in coverage),
        compared=tuple(
            Link(each.title, address.monitoring_page(programme, each.id)) for each in compared
        ),
        verdicts=verdicts,
        schools=schools_in_need(site, unit, results, coverage, worse),
    )


def summed(unit: ProgrammeUnit, overview: Overview) -> OverviewBrief:
    """Return the overview of a programme as the home page needs it."""
    page = Link(unit.programme.name, address.programme_page(unit.programme.id))
    weight = sum(each.weight for each in overview.schools) + overview.tally.overdue
    return OverviewBrief(page, overview.tally, weight, overview.schools[:SCHOOLS_IN_BRIEF])


def home_overview(briefs: Iterable[OverviewBrief]) -> HomeOverview:
    """Return the overviews of all programmes together."""
    listed = tuple(briefs)
    busy = sorted(
        (each for each in listed if each.tally != Tally() or each.first),
        key=lambda each: (-each.weight, natural(each.page.title), each.page.href),
    )
    first = tuple(busy[:PROGRAMMES_AT_HOME])
    return HomeOverview(
        tally=sum((each.tally for each in listed), Tally()),
        first=first,
        more=len(busy) - len(first),
    )


def _compared(unit: ProgrammeUnit, results: Mapping[str, SchoolResults]) -> tuple[Comparison, ...]:
    """Return the latest comparison that any school has rows in."""
    programme = unit.programme.id
    for item in sorted(unit.comparisons, key=lambda each: (each.date, each.id), reverse=True):
        if any(counts_of(found, programme, item.id) for found in results.values()):
            return (item,)
    return ()


def _verdicts(
    site: Site, unit: ProgrammeUnit, item: Comparison, results: Mapping[str, SchoolResults]
) -> Iterable[SchoolVerdicts]:
    for school in in_order_of_names(site.registry, results):
        counts = counts_of(results[school], unit.programme.id, item.id)
        if counts is not None:
            link = Link(school_name(site, school), address.school_page(school))
            yield SchoolVerdicts(link, counts)
