"""Papers of reports: each member of the shelf of reports as a Word document.

Enters: a report. Leaves: the document that prints it; all share one template.
"""

from __future__ import annotations

from generator.core.rich import Rich, Table
from generator.core.wording import say
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    day_of_annex,
    heading_of,
    kind_with_annex,
    paper_path,
    record_layout,
)
from generator.render.blocks.titles import annex_or_own_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.documents.team import TablesContext
from generator.render.report import Report, Reported, report_blocks
from generator.render.reports import REPORTS
from generator.render.scope import Scope


def report_document(report: Report) -> Document:
    """Return the document that prints ``report``."""

    def items(scope: Scope) -> tuple[str, ...]:
        return tuple(item.id for item in report.items(scope))

    def layout(scope: Scope, item: str) -> str:
        begins = [cycle.begins for cycle in scope.unit.cycles]
        belonging = belonging_of(scope, report.slug, item)
        return record_layout(scope, belonging, begins[0] if begins else None)

    def compose(scope: Scope, item: str) -> Composed:
        return _composed(report, scope, next(one for one in report.items(scope) if one.id == item))

    return Document(
        report.slug, "tables.docx", TablesContext, items, layout, compose, variants=(_WIDE,)
    )


def report_context(
    report: Report, scope: Scope, item: Reported, belonging: Belonging | None
) -> TablesContext:
    """Return the context of a report as an annex of ``belonging`` or alone."""
    return TablesContext(
        heading=heading_of(scope, belonging).blocks,
        title=annex_or_own_title(belonging, item.title, item.record.origin),
        text=Rich(report_blocks(report, scope, item)),
    )


def is_wide(context: TablesContext) -> bool:
    """Tell whether any of the tables needs a sheet that lies on its side."""
    return any(isinstance(block, Table) and block.wide for block in context.text.blocks)


def _composed(report: Report, scope: Scope, item: Reported) -> Composed:
    belonging = belonging_of(scope, report.slug, item.id)
    context = report_context(report, scope, item, belonging)
    return Composed(
        path=paper_path(scope, item.folder, f"{report.slug}-{item.id}"),
        kind=kind_with_annex(say("marks", f"kind.{report.slug}"), belonging),
        title=context.title.text,
        programme=scope.unit.programme.id,
        context=context,
        date=day_of_annex(belonging),
        template=_WIDE if is_wide(context) else "",
        author=organiser_name(scope),
        findings=heading_of(scope, belonging).findings,
    )


_WIDE = "tables-wide.docx"
REPORT_DOCUMENTS: tuple[Document, ...] = tuple(report_document(report) for report in REPORTS)
