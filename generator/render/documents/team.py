"""The list of a team, on its own or as an annex of its order."""

from __future__ import annotations

from dataclasses import dataclass

from generator.core.fact import Fact
from generator.core.rich import Rich
from generator.core.wording import say
from generator.model.team import Team
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    day_of_annex,
    heading_of,
    paper_path,
    record_layout,
)
from generator.render.blocks.team_table import team_table
from generator.render.blocks.titles import annex_or_own_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.scope import Scope, cycle_of, day_of, get
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


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(team.id for team in scope.unit.teams)


def _layout(scope: Scope, item: str) -> str:
    team = get(scope.unit.teams, item)
    cycle = cycle_of(scope, team.cycle)
    return record_layout(scope, belonging_of(scope, "team", item), cycle.begins if cycle else None)


def _compose(scope: Scope, item: str) -> Composed:
    team = get(scope.unit.teams, item)
    belonging = belonging_of(scope, "team", item)
    context = team_context(scope, team, belonging)
    return Composed(
        path=paper_path(scope, team.cycle or "teams", f"team-{team.id}"),
        kind=say("documents", "kind.team"),
        title=context.title.text,
        programme=scope.unit.programme.id,
        context=context,
        date=day_of_annex(belonging),
        author=organiser_name(scope),
        findings=heading_of(scope, belonging).findings,
    )


TEAM = Document("team", "tables.docx", TablesContext, _items, _layout, _compose)
