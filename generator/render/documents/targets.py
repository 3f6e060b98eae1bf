"""The target indicators of a cycle, on their own or as an annex of their order."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.rich import Block, Heading, Rich
from generator.core.wording import say
from generator.model.target import Targets
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    day_of_annex,
    heading_of,
    paper_path,
    record_layout,
)
from generator.render.blocks.targets_table import targets_tables
from generator.render.blocks.titles import annex_or_own_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.documents.team import TablesContext
from generator.render.scope import Scope, cycle_of, get
from generator.render.tabular import rich_table


def targets_context(scope: Scope, record: Targets, belonging: Belonging | None) -> TablesContext:
    """Return the context of ``record`` as an annex of ``belonging`` or alone."""
    return TablesContext(
        heading=heading_of(scope, belonging).blocks,
        title=annex_or_own_title(belonging, record.title, record.origin),
        text=Rich(tuple(_blocks(record))),
    )


def _blocks(record: Targets) -> Iterator[Block]:
    """Give the tables; each but the first below its own title."""
    for place, table in enumerate(targets_tables(record)):
        if place:
            yield Heading(2, (table.title,))
        yield rich_table(table)


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(record.id for record in scope.unit.targets)


def _layout(scope: Scope, item: str) -> str:
    cycle = cycle_of(scope, get(scope.unit.targets, item).cycle)
    day = cycle.begins if cycle else None
    return record_layout(scope, belonging_of(scope, "targets", item), day)


def _compose(scope: Scope, item: str) -> Composed:
    record = get(scope.unit.targets, item)
    belonging = belonging_of(scope, "targets", item)
    context = targets_context(scope, record, belonging)
    return Composed(
        path=paper_path(scope, record.cycle, f"targets-{record.id}"),
        kind=say("documents", "kind.targets"),
        title=context.title.text,
        programme=scope.unit.programme.id,
        school=record.school,
        context=context,
        date=day_of_annex(belonging),
        author=organiser_name(scope),
        findings=heading_of(scope, belonging).findings,
    )


TARGETS = Document("targets", "tables.docx", TablesContext, _items, _layout, _compose)
