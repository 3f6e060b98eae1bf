"""The averages of an exam: schools by years under each subject."""

from __future__ import annotations

from generator.core.rich import Block, Paragraph
from generator.core.wording import say
from generator.model.narrative import NarrativeBlock
from generator.render.blocks.exam_table import exam_table
from generator.render.scope import Scope, find
from generator.render.tabular import rich_table
from generator.render.view import View


def _make(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    table = find(scope.unit.exam_references, block.content_id)
    if table is None:
        return ()
    return (
        rich_table(exam_table(scope, table)),
        Paragraph((say("averages", "signs"),), remark=True),
    )


EXAMS = View("exam-reference", "", _make)
