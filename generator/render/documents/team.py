"""The list of a team, on its own or as an annex of its order."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.rich import Rich
from generator.model.team import Team
from generator.render.annexed import Annexed, annexed_document, beginning
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    heading_of,
)
from generator.render.blocks.team_table import team_table
from generator.render.blocks.titles import annex_or_own_title
from generator.render.scope import Scope, day_of
from generator.render.tabular import rich_table


@dataclass(frozen=True, slots=True)
class TablesContext:
    """A paper that is a title and tables; ``heading`` is there when it is an annex."""

    heading: tuple[AnnexHeading, ...]
    title: Fact
    text: Rich


def team_context(scope: Scope, team: Team, belonging: Belonging | None) -> TablesContext:
    """Return the context of ``team`` as an annex of ``belonging`` or alone."""
    day = day_of(belonging.order.date) if belonging else None
    return TablesContext(
        heading=heading_of(scope, belonging).blocks,
        title=annex_or_own_title(belonging, team.title, team.origin),
        text=Rich((rich_table(team_table(scope.registry, team, day)),)),
    )


TEAM = annexed_document(
    Annexed(
        slug="team",
        template="tables.docx",
        context=TablesContext,
        kind=("documents", "kind.team"),
        content="team",
        records=lambda scope: scope.unit.teams,
        make=team_context,
        folder=lambda team: team.cycle or "teams",
        day=lambda scope, team: beginning(scope, team.cycle),
    )
)
