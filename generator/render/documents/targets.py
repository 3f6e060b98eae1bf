"""The target indicators of a cycle, on their own or as an annex of their order."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.rich import Block, Heading, Rich
from generator.model.target import Targets
from generator.render.annexed import Annexed, annexed_document, beginning
from generator.render.blocks.belonging import (
    Belonging,
    heading_of,
)
from generator.render.blocks.targets_table import targets_tables
from generator.render.blocks.titles import annex_or_own_title
from generator.render.documents.team import TablesContext
from generator.render.scope import Scope
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


TARGETS = annexed_document(
    Annexed(
        slug="targets",
        template="tables.docx",
        context=TablesContext,
        kind=("documents", "kind.targets"),
        content="targets",
        records=lambda scope: scope.unit.targets,
        make=targets_context,
        folder=lambda targets: targets.cycle,
        day=lambda scope, targets: beginning(scope, targets.cycle),
        school=lambda targets: targets.school,
    )
)
