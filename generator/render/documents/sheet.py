"""An expert sheet filled with the scores of all its schools."""

from __future__ import annotations

from dataclasses import dataclass

from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.score import Sheet
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    day_of_annex,
    heading_of,
    paper_path,
    record_layout,
)
from generator.render.blocks.score_table import ScoreTable, score_table
from generator.render.blocks.titles import annex_or_own_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.printed import date_span, dates_styled, printed
from generator.render.scope import Scope, get


@dataclass(frozen=True, slots=True)
class SheetContext:
    """A filled sheet: what was examined, when, and the scores."""

    heading: tuple[AnnexHeading, ...]
    title: Fact
    subject: Fact
    held: Fact
    table: ScoreTable


def sheet_context(scope: Scope, sheet: Sheet, belonging: Belonging | None) -> SheetContext:
    """Return the context of ``sheet``."""
    return SheetContext(
        heading=heading_of(scope, belonging).blocks,
        title=annex_or_own_title(belonging, dates_styled(sheet.title, scope.style), sheet.origin),
        subject=printed(sheet.subject, sheet.origin.at("subject")),
        held=date_span(sheet.held_from, sheet.held_to, sheet.origin.at("held_from"), scope.style),
        table=score_table(scope, sheet),
    )


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(sheet.id for sheet in scope.unit.sheets)


def _layout(scope: Scope, item: str) -> str:
    sheet = get(scope.unit.sheets, item)
    return record_layout(scope, belonging_of(scope, "sheet", item), sheet.held_from)


def _compose(scope: Scope, item: str) -> Composed:
    sheet = get(scope.unit.sheets, item)
    belonging = belonging_of(scope, "sheet", item)
    context = sheet_context(scope, sheet, belonging)
    return Composed(
        path=paper_path(scope, sheet.cycle, f"sheet-{sheet.id}"),
        kind=say("documents", "kind.sheet"),
        title=context.title.text,
        programme=scope.unit.programme.id,
        context=context,
        date=day_of_annex(belonging),
        author=organiser_name(scope),
        findings=heading_of(scope, belonging).findings,
    )


SHEET = Document("sheet", "sheet.docx", SheetContext, _items, _layout, _compose)
