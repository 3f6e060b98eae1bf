"""The pairs of schools as a table."""

from __future__ import annotations

from generator.core.rich import Block, Table
from generator.core.wording import say
from generator.model.narrative import NarrativeBlock
from generator.render.blocks.pairs_table import pairs_table
from generator.render.scope import Scope, find
from generator.render.view import View


def _make(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    pairs = find(scope.unit.pairs, block.content_id)
    if pairs is None:
        return ()
    table = pairs_table(scope, pairs)
    header = ((say("documents", "view.number"),), (table.ward_role,), (table.partner_role,))
    rows = tuple(((row.number,), (row.ward,), (row.partner,)) for row in table.rows)
    return (Table(header, rows, widths=(1, 6, 6)),)


PAIRS = View("pairs", "", _make)
