"""Municipalities as lists and comparisons need them: who belongs where, and each in numbers.

Enters: a Site with its schools, programmes and overviews. Leaves: ids by municipality, and a brief
of each, so that a page which compares municipalities reads no school.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.analyse.result import SchoolResults, Verdict, VerdictCounts
from generator.core.dataclass import dataclass
from generator.render.ordered import natural
from generator.render.site import Placed, Site


@dataclass(frozen=True, slots=True)
class Members:
    """What belongs to a municipality (ids): schools by name, programmes by id.

    ``own`` are the programmes of the municipality itself; the others its schools take part in.
    """

    schools: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MunicipalityBrief:
    """A municipality in numbers.

    ``measured`` counts the schools with any measurement, ``compared`` those with rows in a
    comparison, ``worse`` those of them with a fall; ``verdicts`` are of the latest comparison of
    each school; ``overdue``, ``soon`` and ``missing`` are of its own programmes.
    """

    id: str
    schools: int
    programmes: int
    measured: int
    compared: int
    worse: int
    verdicts: tuple[tuple[Verdict, int], ...]
    overdue: int
    soon: int
    missing: int


def members_by_place(site: Site) -> dict[str, Members]:
    """Return municipality → what belongs to it, ordered by id; those without anything, too."""
    homes: dict[str, list[Placed]] = {key: [] for key in site.registry.municipalities}
    for school in site.registry.schools:
        place = site.school_places.get(school)
        if place and place.municipality:
            homes.setdefault(place.municipality, []).append(place)
    own: dict[str, list[str]] = {}
    for programme in site.units:
        home = site.programme_places[programme].municipality
        if home:
            own.setdefault(home, []).append(programme)
    return {
        key: _members(site, homes.get(key, []), own.get(key, [])) for key in sorted({*homes, *own})
    }


def brief_of(site: Site, municipality: str) -> MunicipalityBrief:
    """Return a municipality in numbers."""
    members = site.municipalities[municipality]
    results = [site.results[each] for each in members.schools if each in site.results]
    latest = [counts for each in results if (counts := latest_counts(site, each))]
    verdicts = Counter[Verdict]()
    for counts in latest:
        verdicts.update(counts.by_verdict)
    tallies = [site.overviews[each].tally for each in members.own]
    return MunicipalityBrief(
        id=municipality,
        schools=len(members.schools),
        programmes=len(members.programmes),
        measured=sum(bool(each.measured) for each in results),
        compared=len(latest),
        worse=sum(counts.negative > 0 for counts in latest),
        verdicts=tuple((verdict, verdicts[verdict]) for verdict in Verdict),
        overdue=sum(each.overdue for each in tallies),
        soon=sum(each.soon for each in tallies),
        missing=sum(each.missing for each in tallies),
    )


def latest_counts(site: Site, results: SchoolResults) -> VerdictCounts | None:
    """Return the counts of the latest comparison in which a school has rows."""
    told = dict.fromkeys(item.programme for item in results.counts)
    dates = {
        (unit.programme.id, comparison.id): comparison.date
        for unit in (site.units[each] for each in told if each in site.units)
        for comparison in unit.comparisons
    }
    known = [item for item in results.counts if (item.programme, item.comparison) in dates]
    if not known:
        return None
    return max(known, key=lambda item: (dates[item.programme, item.comparison], item.comparison))


def _members(site: Site, places: Iterable[Placed], own: Iterable[str]) -> Members:
    ordered = sorted(places, key=lambda each: (natural(each.name), each.id))
    schools = tuple(each.id for each in ordered)
    held = tuple(sorted(own))
    joined = {each for school in schools for each in site.school_programmes.get(school, ())}
    return Members(schools, tuple(sorted({*held, *joined})), held)
