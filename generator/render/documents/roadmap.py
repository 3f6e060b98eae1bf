"""The roadmap of one year: goals, sections, events, terms by track."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.model.roadmap import Roadmap
from generator.render.annexed import Annexed, annexed_document, beginning
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    heading_of,
)
from generator.render.blocks.roadmap_table import RoadmapTable, roadmap_table
from generator.render.blocks.titles import annex_or_own_title
from generator.render.printed import printed
from generator.render.scope import Scope, cycle_of

# Beside numbers and events two columns of terms fit a portrait sheet, and nothing else.
_NARROW = 2


@dataclass(frozen=True, slots=True)
class RoadmapContext:
    """A roadmap with its title and the goals of its cycle."""

    heading: tuple[AnnexHeading, ...]
    title: Fact
    goals: tuple[Fact, ...]
    table: RoadmapTable


def roadmap_context(scope: Scope, roadmap: Roadmap, belonging: Belonging | None) -> RoadmapContext:
    """Return the context of ``roadmap`` as an annex of ``belonging`` or alone."""
    cycle = cycle_of(scope, roadmap.cycle)
    goals = cycle.goals if cycle else ()
    return RoadmapContext(
        heading=heading_of(scope, belonging).blocks,
        title=annex_or_own_title(belonging, roadmap.title, roadmap.origin),
        goals=tuple(printed(goal.text, goal.origin.at("text")) for goal in goals),
        table=roadmap_table(scope, roadmap),
    )


def roadmap_template(table: RoadmapTable) -> str:
    """Return the template that a table fits: portrait, or landscape for more columns."""
    more = (table.has_responsible, table.has_report, table.has_planned_result, table.has_reached)
    return "roadmap-wide.docx" if any(more) or len(table.terms) > _NARROW else "roadmap.docx"


ROADMAP = annexed_document(
    Annexed(
        slug="roadmap",
        template="roadmap.docx",
        context=RoadmapContext,
        kind=("documents", "kind.roadmap"),
        content="roadmap",
        records=lambda scope: scope.unit.roadmaps,
        make=roadmap_context,
        folder=lambda roadmap: roadmap.cycle,
        day=lambda scope, roadmap: beginning(scope, roadmap.cycle),
        choose=lambda context: roadmap_template(context.table),
        variants=("roadmap-wide.docx",),
    )
)
