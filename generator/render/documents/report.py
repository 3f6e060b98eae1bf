"""Papers of reports: each member of the shelf of reports as a Word document.

Enters: a report. Leaves: the document that prints it; all share one template.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.core.rich import Block, Rich, Table
from generator.core.wording import say
from generator.render.blocks.belonging import paper_path, record_layout
from generator.render.blocks.titles import organiser_name
from generator.render.document import Composed, Document
from generator.render.documents.team import TablesContext
from generator.render.printed import printed
from generator.render.report import Report, Reported
from generator.render.reports import REPORTS
from generator.render.scope import Scope


def report_document(report: Report) -> Document:
    """Return the document that prints ``report``."""

    def items(scope: Scope) -> tuple[str, ...]:
        return tuple(item.id for item in report.items(scope))

    def layout(scope: Scope, _: str) -> str:
        begins = [cycle.begins for cycle in scope.unit.cycles]
        return record_layout(scope, None, begins[0] if begins else None)

    def compose(scope: Scope, item: str) -> Composed:
        return _composed(report, scope, next(one for one in report.items(scope) if one.id == item))

    return Document(
        report.slug, "tables.docx", TablesContext, items, layout, compose, variants=(_WIDE,)
    )


def is_wide(blocks: Iterable[Block]) -> bool:
    """Tell whether any table among ``blocks`` needs a sheet that lies on its side."""
    return any(isinstance(block, Table) and block.wide for block in blocks)


def _composed(report: Report, scope: Scope, item: Reported) -> Composed:
    title = printed(item.title.strip().rstrip("."), item.record.origin)
    blocks = report.make(scope, item, ())
    return Composed(
        path=paper_path(scope, item.folder, f"{report.slug}-{item.id}"),
        kind=say("marks", f"kind.{report.slug}"),
        title=title.text,
        programme=scope.unit.programme.id,
        context=TablesContext((), title, Rich(blocks)),
        template=_WIDE if is_wide(blocks) else "",
        author=organiser_name(scope),
    )


_WIDE = "tables-wide.docx"
REPORT_DOCUMENTS: tuple[Document, ...] = tuple(report_document(report) for report in REPORTS)
