"""Target indicators as tables: current value, plan, what was reached."""

from __future__ import annotations

from generator.core.rich import Block
from generator.model.narrative import NarrativeBlock
from generator.render.blocks.targets_table import targets_tables
from generator.render.scope import Scope, find
from generator.render.tabular import rich_table
from generator.render.view import View


def _make(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    record = find(scope.unit.targets, block.content_id)
    return tuple(rich_table(table) for table in targets_tables(record)) if record else ()


TARGETS = View("targets", "", _make)
