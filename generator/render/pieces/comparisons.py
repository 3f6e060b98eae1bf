"""Where a programme is compared: monitorings, risks, scores, pairs, matrices, municipalities.

Enters: the site with a programme and a page. Leaves: links from that page, in one fixed order.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.wording import say
from generator.model.score import Sheet
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Link
from generator.render.reports import REPORTS
from generator.render.site import Site, scope_of

# Reports that put schools side by side.
_SIDE_BY_SIDE = frozenset({"exam-results", "risk-matrix", "matrix", "staff"})


def comparison_links(site: Site, unit: ProgrammeUnit, path: str) -> tuple[Link, ...]:
    """Return the links from the page at ``path`` to all comparisons of a programme."""
    return tuple(Link(title, address.link(path, target)) for title, target in _targets(site, unit))


def compared_sheets(unit: ProgrammeUnit) -> tuple[Sheet, ...]:
    """Return the sheets that have a page of scores: those with schools."""
    return tuple(sheet for sheet in unit.sheets if sheet.schools)


def has_risks(unit: ProgrammeUnit) -> bool:
    """Tell whether a programme has a page of risks: whether it assesses any school."""
    return any(group.schools for version in unit.risk_factors for group in version.groups)


def _targets(site: Site, unit: ProgrammeUnit) -> Iterator[tuple[str, str]]:
    programme = unit.programme.id
    trees = {tree.id for tree in unit.indicators}
    for comparison in unit.comparisons:
        if comparison.indicators in trees:
            yield comparison.title, address.monitoring_page(programme, comparison.id)
    if has_risks(unit):
        yield say("compare", "links.risks"), address.risks_page(programme)
    scope = scope_of(site, unit)
    for report in REPORTS:
        for item in report.items(scope) if report.slug in _SIDE_BY_SIDE else ():
            yield item.title, address.report_page(programme, report.slug, item.id)
    for sheet in compared_sheets(unit):
        title = say("compare", "links.scores", title=sheet.title)
        yield title, address.scores_page(programme, sheet.id)
    for pairs in unit.pairs:
        title = say("compare", "links.pairs", title=pairs.title)
        yield title, address.pairs_page(programme, pairs.id)
    yield say("compare", "links.municipalities"), address.MUNICIPALITIES
