"""An expert sheet: its criteria with their ranges, or the totals of schools (view «totals»)."""

from __future__ import annotations

from generator.core.rich import Block, Table
from generator.core.wording import say
from generator.model.narrative import NarrativeBlock
from generator.render.printed import number_fact, printed
from generator.render.scope import Scope, find
from generator.render.view import View


def _make(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    sheet = find(scope.unit.sheets, block.content_id)
    if sheet is None:
        return ()
    header = tuple((say("documents", f"view.{key}"),) for key in ("number", "criterion", "most"))
    rows = tuple(
        (
            (str(number),),
            (printed(each.name, each.origin.at("name")),),
            (number_fact(each.maximum, each.origin.at("maximum")),),
        )
        for number, each in enumerate(sheet.criteria, start=1)
    )
    return (Table(header, rows, ("left", "left", "center"), widths=(1, 10, 3)),)


SHEET = View("sheet", "", _make)
