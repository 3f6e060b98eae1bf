"""An expert sheet filled with the scores of all its schools."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.model.score import Sheet
from generator.render.annexed import Annexed, annexed_document
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    heading_of,
)
from generator.render.blocks.score_table import ScoreTable, score_table
from generator.render.blocks.titles import annex_or_own_title
from generator.render.printed import date_span, dates_styled, printed
from generator.render.scope import Scope


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


SHEET = annexed_document(
    Annexed(
        slug="sheet",
        template="sheet.docx",
        context=SheetContext,
        kind=("documents", "kind.sheet"),
        content="sheet",
        records=lambda scope: scope.unit.sheets,
        make=sheet_context,
        folder=lambda sheet: sheet.cycle,
        day=lambda _, sheet: sheet.held_from,
    )
)
