"""The indicators of a cycle with the terms of their measurement, and the planned results."""

from __future__ import annotations

from dataclasses import dataclass

from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.indicator import Indicators
from generator.model.programme import Cycle
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    day_of_annex,
    heading_of,
    paper_path,
    record_layout,
)
from generator.render.blocks.indicators_table import IndicatorsTable, indicators_table
from generator.render.blocks.titles import annex_or_own_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.printed import printed
from generator.render.scope import Scope, find, get


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A line of a numbered list; the number is computed: «1.»."""

    number: str
    text: Fact


@dataclass(frozen=True, slots=True)
class IndicatorsContext:
    """The table of indicators, and what the cycle promises."""

    heading: tuple[AnnexHeading, ...]
    title: Fact
    table: IndicatorsTable
    results_title: str
    planned_results: tuple[NumberedLine, ...]


def indicators_context(
    scope: Scope, tree: Indicators, cycle: Cycle, belonging: Belonging | None
) -> IndicatorsContext:
    """Return the context of the indicators that ``cycle`` plans."""
    return IndicatorsContext(
        heading=heading_of(scope, belonging).blocks,
        title=annex_or_own_title(belonging, tree.title, tree.origin),
        table=indicators_table(scope, tree, cycle),
        results_title=say("documents", "indicators.results"),
        planned_results=tuple(
            NumberedLine(f"{number}.", printed(result.text, result.origin.at("text")))
            for number, result in enumerate(cycle.planned_results, start=1)
        ),
    )


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(
        cycle.id for cycle in scope.unit.cycles if find(scope.unit.indicators, cycle.indicators)
    )


def _belonging(scope: Scope, cycle: Cycle) -> Belonging | None:
    return belonging_of(scope, "indicators", cycle.indicators, cycle.id)


def _layout(scope: Scope, item: str) -> str:
    cycle = get(scope.unit.cycles, item)
    return record_layout(scope, _belonging(scope, cycle), cycle.begins)


def _compose(scope: Scope, item: str) -> Composed:
    cycle = get(scope.unit.cycles, item)
    tree = get(scope.unit.indicators, cycle.indicators)
    belonging = _belonging(scope, cycle)
    context = indicators_context(scope, tree, cycle, belonging)
    return Composed(
        path=paper_path(scope, cycle.id, f"indicators-{tree.id}"),
        kind=say("documents", "kind.indicators"),
        title=context.title.text,
        programme=scope.unit.programme.id,
        context=context,
        date=day_of_annex(belonging),
        author=organiser_name(scope),
        findings=heading_of(scope, belonging).findings,
    )


INDICATORS = Document("indicators", "indicators.docx", IndicatorsContext, _items, _layout, _compose)
