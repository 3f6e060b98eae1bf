"""The list of pairs of one year, on its own or as an annex of its order."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.model.programme import Pairs
from generator.render.annexed import Annexed, annexed_document, beginning
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    heading_of,
)
from generator.render.blocks.pairs_table import PairsTable, pairs_table
from generator.render.blocks.titles import annex_or_own_title
from generator.render.scope import Scope


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


PAIRS = annexed_document(
    Annexed(
        slug="pairs",
        template="pairs.docx",
        context=PairsContext,
        kind=("documents", "kind.pairs"),
        content="pairs",
        records=lambda scope: scope.unit.pairs,
        make=pairs_context,
        folder=lambda pairs: pairs.cycle,
        day=lambda scope, pairs: pairs.set_up or beginning(scope, pairs.cycle),
    )
)
