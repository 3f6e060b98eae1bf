"""Reports as named blocks of narrative documents."""

from __future__ import annotations

from dataclasses import replace

from generator.core.rich import Block, Heading
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
        made = report.make(scope, found, block.schools) if found else ()
        return tuple(_lowered(each) for each in made)

    return View(report.kind or report.slug, report.view, make)


def _lowered(block: Block) -> Block:
    """Return a heading of the report as one below the sections of the text."""
    return replace(block, level=block.level + 2) if isinstance(block, Heading) else block


REPORT_VIEWS: tuple[View, ...] = tuple(report_view(report) for report in REPORTS)
