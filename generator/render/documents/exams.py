"""A table of exam averages: schools and branches by years under each subject and scale.

Below it stand charts of the same averages by years.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.rich import Block, Paragraph, Rich
from generator.core.wording import say
from generator.model.date import PrintedDate
from generator.model.exam_average import ExamReference
from generator.render.annexed import Annexed, annexed_document
from generator.render.blocks.belonging import (
    Belonging,
    heading_of,
)
from generator.render.blocks.charts import averages_charts
from generator.render.blocks.exam_table import exam_table
from generator.render.blocks.titles import annex_or_own_title
from generator.render.charting import numbered, references
from generator.render.documents.team import TablesContext
from generator.render.printed import typeset
from generator.render.scope import Scope
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
                *_charts(scope, table),
            )
        ),
    )


def _charts(scope: Scope, table: ExamReference) -> Iterator[Block]:
    charts = [
        (say("charts", "averages.title", subject=subject), chart)
        for subject, chart in averages_charts(scope, table)
    ]
    if charts:
        where = references(1, len(charts))
        yield Paragraph((typeset(say("charts", "averages.lead", where=where)),))
        yield from numbered(charts, 1)


def _day(scope: Scope, _: ExamReference) -> PrintedDate | None:
    return next((cycle.begins for cycle in scope.unit.cycles), None)


EXAMS = annexed_document(
    Annexed(
        slug="exams",
        template="tables.docx",
        context=TablesContext,
        kind=("averages", "kind"),
        content="exam-reference",
        records=lambda scope: scope.unit.exam_references,
        make=exams_context,
        folder=lambda _: "exams",
        day=_day,
    )
)
