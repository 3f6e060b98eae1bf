"""A roadmap as a table: sections as bands, a column of terms per track."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.rich import Block, Inline, LineBreak, Table
from generator.core.wording import say
from generator.model.narrative import NarrativeBlock
from generator.render.blocks.roadmap_table import EventRow, RoadmapTable, roadmap_table
from generator.render.scope import Scope, find
from generator.render.view import View

_NUMBER, _TITLE, _TERM, _MORE = 5, 26, 13, 18


def _make(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    roadmap = find(scope.unit.roadmaps, block.content_id)
    if roadmap is None:
        return ()
    table = roadmap_table(scope, roadmap)
    rows: list[tuple[tuple[Inline, ...], ...]] = []
    bands: list[int] = []
    for section in table.sections:
        if block.parts and section.id not in block.parts:
            continue
        if section.title:
            bands.append(len(rows))
            rows.append(((section.title,),))
        rows += [tuple(_cells(table, row)) for row in section.rows]
    more = len(_optional(table))
    widths = (_NUMBER, _TITLE, *(_TERM,) * len(table.terms), *(_MORE,) * more)
    return (Table(_header(table), tuple(rows), widths=widths, bands=tuple(bands)),)


def _optional(table: RoadmapTable) -> list[str]:
    has = {
        "report": table.has_report,
        "planned": table.has_planned_result,
        "reached": table.has_reached,
        "responsible": table.has_responsible,
    }
    return [key for key, present in has.items() if present]


def _header(table: RoadmapTable) -> tuple[tuple[Inline, ...], ...]:
    return (
        (say("documents", "view.number"),),
        (say("documents", "view.event"),),
        *((term,) for term in table.terms),
        *(_head(table, key) for key in _optional(table)),
    )


def _head(table: RoadmapTable, key: str) -> tuple[Inline, ...]:
    return (table.report_head,) if key == "report" else (say("documents", f"view.{key}"),)


def _cells(table: RoadmapTable, row: EventRow) -> Iterator[tuple[Inline, ...]]:
    yield (row.number,)
    yield lines_of((row.title, *row.schools))
    yield from ((term,) for term in row.terms)
    shown = {"report": (row.report,), "planned": (row.planned_result,), "reached": row.reached}
    for key in _optional(table):
        yield lines_of(shown.get(key, row.responsible))


def lines_of(parts: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return ``parts`` one below the other."""
    found = [item for part in parts if str(part) for item in (LineBreak(), part)]
    return tuple(found[1:])


ROADMAP = View("roadmap", "", _make)
