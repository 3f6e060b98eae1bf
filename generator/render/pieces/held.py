"""What a programme held in a year: its periods, pairs, plans, monitorings, sheets and papers.

Enters: the site with a programme and a year. Leaves: links by sort, and documents of that year.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.archives import year_of
from generator.render.page import Link
from generator.render.reports import REPORTS
from generator.render.site import (
    PublishedDocument,
    Site,
    cycle_of,
    newest_first,
    roadmap_title,
    scope_of,
)
from generator.render.years import cycle_years

_Held = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class HeldPart:
    """Things of one sort."""

    id: str
    title: str
    links: tuple[Link, ...]


def held_in(site: Site, unit: ProgrammeUnit, year: str, path: str) -> tuple[HeldPart, ...]:
    """Return what a programme held in a year, with links from ``path``; sorts without any go."""
    sorts = {
        "cycles": _cycles(unit, year),
        "pairs": _pairs(unit, year),
        "roadmaps": _roadmaps(unit, year),
        "monitorings": _monitorings(unit, year),
        "sheets": _sheets(unit, year),
        "targets": _targets(unit, year),
        "texts": _texts(unit, year),
        "tables": _tables(site, unit, year),
    }
    parts = (
        HeldPart(key, say("compare", f"archive-part.{key}"), tuple(_links(found, path)))
        for key, found in sorts.items()
    )
    return tuple(part for part in parts if part.links)


def papers_in_year(site: Site, unit: ProgrammeUnit, year: str) -> tuple[PublishedDocument, ...]:
    """Return the documents of a programme that its zip of a year holds."""
    own = site.programme_documents.get(unit.programme.id, ())
    return tuple(each for each in own if year_of(each) == year)


def _links(found: _Held, path: str) -> Iterator[Link]:
    for title, target in found:
        page, _, place = target.partition("#")
        yield Link(title, address.link(path, page, place))


def _cycles(unit: ProgrammeUnit, year: str) -> _Held:
    for cycle in newest_first(unit.cycles):
        if int(year) in cycle_years(cycle):
            page = address.programme_page(unit.programme.id)
            yield cycle.title, f"{page}#{address.anchor('cycle', cycle.id)}"


def _pairs(unit: ProgrammeUnit, year: str) -> _Held:
    for pairs in unit.pairs:
        if str(pairs.year) == year:
            yield pairs.title, address.pairs_page(unit.programme.id, pairs.id)


def _roadmaps(unit: ProgrammeUnit, year: str) -> _Held:
    for roadmap in unit.roadmaps:
        cycle = cycle_of(unit, roadmap.cycle)
        if int(year) in {roadmap.year, *(cycle_years(cycle) if cycle else ())}:
            page = address.roadmap_page(unit.programme.id, roadmap.id)
            yield roadmap_title(unit, roadmap), page


def _monitorings(unit: ProgrammeUnit, year: str) -> _Held:
    trees = {tree.id for tree in unit.indicators}
    for comparison in unit.comparisons:
        if comparison.date[:4] == year and comparison.indicators in trees:
            yield comparison.title, address.monitoring_page(unit.programme.id, comparison.id)


def _sheets(unit: ProgrammeUnit, year: str) -> _Held:
    for sheet in unit.sheets:
        if sheet.schools and str(sheet.held_from.year) == year:
            yield sheet.title, address.scores_page(unit.programme.id, sheet.id)


def _targets(unit: ProgrammeUnit, year: str) -> _Held:
    for targets in unit.targets:
        cycle = cycle_of(unit, targets.cycle)
        if cycle and int(year) in cycle_years(cycle):
            yield targets.title, address.targets_page(unit.programme.id, targets.id)


def _texts(unit: ProgrammeUnit, year: str) -> _Held:
    for text in unit.narratives:
        if text.date and str(text.date.year) == year:
            yield text.title, address.narrative_page(unit.programme.id, text.id)


def _tables(site: Site, unit: ProgrammeUnit, year: str) -> _Held:
    scope = scope_of(site, unit)
    for report in REPORTS:
        for item in report.items(scope):
            if item.folder == year:
                yield item.title, address.report_page(unit.programme.id, report.slug, item.id)
