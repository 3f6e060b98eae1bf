"""Reports as named blocks of narrative documents."""

from __future__ import annotations

from generator.core.rich import Block
from generator.model.narrative import NarrativeBlock
from generator.render.report import Report, reported
from generator.render.reports import REPORTS
from generator.render.scope import Scope
from generator.render.view import View


def report_view(report: Report) -> View:
    """Return the view that shows ``report``; a block may choose schools."""

    def make(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
        item = reported(report, scope, block.content_id or block.date)
        return report.make(scope, item, block.schools) if item else ()

    return View(report.slug, "", make)


REPORT_VIEWS: tuple[View, ...] = tuple(report_view(report) for report in REPORTS)
