"""The programme of monitorings: a table per monitoring, terms beside their lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from generator.core.rich import Block, Inline, Table
from generator.model.narrative import NarrativeBlock
from generator.render.blocks.plan_parts import PlanPart, PlanRow, plan_parts
from generator.render.scope import Scope, find
from generator.render.view import View
from generator.render.views.roadmap import lines_of

Row = tuple[tuple[Inline, ...], ...]


def _make(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    plan = find(scope.unit.monitoring_plans, block.content_id)
    return tuple(_table(part) for part in plan_parts(plan)) if plan else ()


def _table(part: PlanPart) -> Table:
    rows: list[Row] = [((part.title,),)]
    bands = [0]
    if part.remark:
        rows.append(((), (part.remark,)))
    for indicators, found in groupby(part.rows, key=lambda row: bool(row.indicator)):
        for row in (_merged(tuple(found)),) if indicators else found:
            if row.title:
                bands.append(len(rows))
            rows.append(((row.title,),) if row.title else ((row.label,), lines_of(row.lines)))
    return Table(((), ()), tuple(rows), widths=(1, 4), bands=tuple(bands))


def _merged(found: tuple[PlanRow, ...]) -> PlanRow:
    """Return the rows of indicators as one: groups with their indicators, mechanisms below."""
    lines = [
        line
        for row in found
        for line in (*((row.group,) if row.starts_group else ()), row.indicator)
    ]
    mechanisms = [line for row in found for line in row.mechanisms]
    return replace(found[0], lines=(*lines, *mechanisms))


MONITORING_PLAN = View("monitoring-plan", "", _make)
