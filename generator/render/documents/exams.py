"""A table of exam averages: schools and branches by years under each subject and scale."""

from __future__ import annotations

from generator.core.rich import Paragraph, Rich
from generator.core.wording import say
from generator.model.exam_average import ExamReference
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    day_of_annex,
    heading_of,
    paper_path,
    record_layout,
)
from generator.render.blocks.exam_table import exam_table
from generator.render.blocks.titles import annex_or_own_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.documents.team import TablesContext
from generator.render.scope import Scope, get
from generator.render.tabular import rich_table


def exams_context(scope: Scope, table: ExamReference, belonging: Belonging | None) -> TablesContext:
    """Return the context of ``table`` as an annex of ``belonging`` or alone."""
    return TablesContext(
        heading=heading_of(scope, belonging).blocks,
        title=annex_or_own_title(belonging, table.title, table.origin),
        text=Rich(
            (
                rich_table(exam_table(scope, table)),
                Paragraph((say("averages", "signs"),), remark=True),
            )
        ),
    )


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(table.id for table in scope.unit.exam_references)


def _layout(scope: Scope, item: str) -> str:
    cycles = scope.unit.cycles
    begins = cycles[0].begins if cycles else None
    return record_layout(scope, belonging_of(scope, "exam-reference", item), begins)


def _compose(scope: Scope, item: str) -> Composed:
    table = get(scope.unit.exam_references, item)
    belonging = belonging_of(scope, "exam-reference", item)
    context = exams_context(scope, table, belonging)
    return Composed(
        path=paper_path(scope, "exams", f"exams-{table.id}"),
        kind=say("averages", "kind"),
        title=context.title.text,
        programme=scope.unit.programme.id,
        context=context,
        date=day_of_annex(belonging),
        author=organiser_name(scope),
        findings=heading_of(scope, belonging).findings,
    )


EXAMS = Document("exams", "tables.docx", TablesContext, _items, _layout, _compose)
