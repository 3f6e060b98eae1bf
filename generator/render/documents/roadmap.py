"""The roadmap of one year: goals, sections, events, terms by track."""

from __future__ import annotations

from dataclasses import dataclass

from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.roadmap import Roadmap
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    day_of_annex,
    heading_of,
    paper_path,
    record_layout,
)
from generator.render.blocks.roadmap_table import RoadmapTable, roadmap_table
from generator.render.blocks.titles import annex_or_own_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.printed import printed
from generator.render.scope import Scope, cycle_of, get

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


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(roadmap.id for roadmap in scope.unit.roadmaps)


def _layout(scope: Scope, item: str) -> str:
    roadmap = get(scope.unit.roadmaps, item)
    cycle = cycle_of(scope, roadmap.cycle)
    belonging = belonging_of(scope, "roadmap", item)
    return record_layout(scope, belonging, cycle.begins if cycle else None)


def _compose(scope: Scope, item: str) -> Composed:
    roadmap = get(scope.unit.roadmaps, item)
    belonging = belonging_of(scope, "roadmap", item)
    context = roadmap_context(scope, roadmap, belonging)
    return Composed(
        path=paper_path(scope, roadmap.cycle, f"roadmap-{roadmap.id}"),
        kind=say("documents", "kind.roadmap"),
        title=context.title.text,
        programme=scope.unit.programme.id,
        context=context,
        template=roadmap_template(context.table),
        date=day_of_annex(belonging),
        author=organiser_name(scope),
        findings=heading_of(scope, belonging).findings,
    )


ROADMAP = Document(
    slug="roadmap",
    template="roadmap.docx",
    context=RoadmapContext,
    items=_items,
    layout=_layout,
    compose=_compose,
    variants=("roadmap-wide.docx",),
)
