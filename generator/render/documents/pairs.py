"""The list of pairs of one year, on its own or as an annex of its order."""

from __future__ import annotations

from dataclasses import dataclass

from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.programme import Pairs
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    day_of_annex,
    heading_of,
    paper_path,
    record_layout,
)
from generator.render.blocks.pairs_table import PairsTable, pairs_table
from generator.render.blocks.titles import annex_or_own_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.scope import Scope, cycle_of, get


@dataclass(frozen=True, slots=True)
class PairsContext:
    """A list of pairs with its title; ``heading`` is there when it is an annex."""

    heading: tuple[AnnexHeading, ...]
    title: Fact
    table: PairsTable


def pairs_context(scope: Scope, pairs: Pairs, belonging: Belonging | None) -> PairsContext:
    """Return the context of ``pairs`` as an annex of ``belonging`` or alone."""
    return PairsContext(
        heading=heading_of(scope, belonging).blocks,
        title=annex_or_own_title(belonging, pairs.title, pairs.origin),
        table=pairs_table(scope, pairs),
    )


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(pairs.id for pairs in scope.unit.pairs)


def _layout(scope: Scope, item: str) -> str:
    pairs = get(scope.unit.pairs, item)
    cycle = cycle_of(scope, pairs.cycle)
    day = pairs.set_up or (cycle.begins if cycle else None)
    return record_layout(scope, belonging_of(scope, "pairs", item), day)


def _compose(scope: Scope, item: str) -> Composed:
    pairs = get(scope.unit.pairs, item)
    belonging = belonging_of(scope, "pairs", item)
    context = pairs_context(scope, pairs, belonging)
    return Composed(
        path=paper_path(scope, pairs.cycle, f"pairs-{pairs.id}"),
        kind=say("documents", "kind.pairs"),
        title=context.title.text,
        programme=scope.unit.programme.id,
        context=context,
        date=day_of_annex(belonging),
        author=organiser_name(scope),
        findings=heading_of(scope, belonging).findings,
    )


PAIRS = Document("pairs", "pairs.docx", PairsContext, _items, _layout, _compose)
