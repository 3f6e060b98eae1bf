"""A tree of indicators as a table: directions as bands, indicators with their instruments."""

from __future__ import annotations

from generator.core.rich import Block, Inline, Table
from generator.core.wording import say
from generator.model.narrative import NarrativeBlock
from generator.render.blocks.indicators_table import indicators_table
from generator.render.scope import Scope, find
from generator.render.view import View


def _make(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    tree = find(scope.unit.indicators, block.content_id)
    if tree is None:
        return ()
    rows: list[tuple[tuple[Inline, ...], ...]] = []
    bands: list[int] = []
    for row in indicators_table(scope, tree, None).rows:
        if row.heading:
            bands.append(len(rows))
            rows.append(((row.heading,),))
        else:
            rows.append(((row.number,), (row.name,), (row.instrument,)))
    header = tuple((say("documents", f"view.{key}"),) for key in ("number", "indicator", "how"))
    return (Table(header, tuple(rows), widths=(1, 8, 5), bands=tuple(bands)),)


INDICATORS = View("indicators", "", _make)
