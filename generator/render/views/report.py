"""Reports as named blocks of narrative documents."""

from __future__ import annotations

from generator.core.rich import Block
from generator.model.narrative import NarrativeBlock
from generator.render.report import Report, reported
from generator.render.reports import REPORTS
from generator.render.scope import Scope
from generator.render.view import View


def report_view(report: Report) -> View:
    """Return the view that shows ``report``: of the block's id or date, else the first.

    A block may choose schools.
    """

    def make(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
        wanted = block.content_id or block.date
        found = reported(report, scope, wanted) if wanted else next(iter(report.items(scope)), None)
        return report.make(scope, found, block.schools) if found else ()

    return View(report.slug, "", make)


REPORT_VIEWS: tuple[View, ...] = tuple(report_view(report) for report in REPORTS)
