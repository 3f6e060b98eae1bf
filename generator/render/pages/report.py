"""Pages of reports: the table that the paper prints, with the paper and the data beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.rich import Rich
from generator.core.wording import say
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Frame, Link, Page, Source, frame, programme_family, sources
from generator.render.pieces.paper import Paper, papers
from generator.render.report import Report, Reported, report_blocks
from generator.render.reports import REPORTS
from generator.render.scope import Scope
from generator.render.site import Site, scope_of


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Context of a report's page; ``data`` leads to the dataset with the same numbers.

    ``standing`` is how things stand on the build's day, which the paper does not say.
    """

    frame: Frame
    title: Fact
    programme: Link
    text: Rich
    standing: Rich
    data: tuple[Link, ...]
    papers: tuple[Paper, ...]
    sources: tuple[Source, ...]


def report_links(site: Site, unit: ProgrammeUnit, path: str) -> tuple[Link, ...]:
    """Return the links from the page at ``path`` to all reports of a programme."""
    scope = scope_of(site, unit)
    return tuple(
        Link(item.title, address.link(path, _path(unit, report, item)))
        for report in REPORTS
        for item in report.items(scope)
    )


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    scope = scope_of(site, unit)
    for report in REPORTS:
        for item in report.items(scope):
            path = _path(unit, report, item)
            make = partial(_context, site, scope, report, item)
            yield Page(path, "pages/report.html.jinja", make)


def _context(site: Site, scope: Scope, report: Report, item: Reported) -> ReportPage:
    unit = scope.unit
    path = _path(unit, report, item)
    above = address.programme_page(unit.programme.id)
    name = f"/{unit.programme.id}/{item.folder}/{report.slug}-{item.id}.docx"
    title = Fact(item.title, item.record.origin.file)
    return ReportPage(
        frame=frame(
            site,
            "report",
            path,
            item.title,
            description=say("marks", "page.description", kind=say("marks", f"kind.{report.slug}")),
            trail=(address.PROGRAMMES, above),
        ),
        title=title,
        programme=Link(unit.programme.name, address.link(path, above)),
        text=Rich(report_blocks(report, scope, item)),
        standing=Rich(report.standing(scope, item, site.on) if report.standing else ()),
        data=_data(path, item),
        papers=tuple(
            each
            for each in papers(site, path, programme=unit.programme.id)
            if each.file.href.endswith(name)
        ),
        sources=sources(site, item.record),
    )


def _data(path: str, item: Reported) -> tuple[Link, ...]:
    if not item.data:
        return ()
    return (Link(item.data, address.link(path, address.data_file(item.data))),)


def _path(unit: ProgrammeUnit, report: Report, item: Reported) -> str:
    return address.report_page(unit.programme.id, report.slug, item.id)


REPORT = programme_family("report", "pages/report.html.jinja", ReportPage, _pages)
