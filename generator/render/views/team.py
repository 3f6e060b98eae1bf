"""A team as a table: names, posts, functions."""

from __future__ import annotations

from generator.core.rich import Block
from generator.model.narrative import NarrativeBlock
from generator.render.blocks.team_table import team_table
from generator.render.scope import Scope, find
from generator.render.tabular import rich_table
from generator.render.view import View


def _make(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    team = find(scope.unit.teams, block.content_id)
    return (rich_table(team_table(scope.registry, team, None)),) if team else ()


TEAM = View("team", "", _make)
