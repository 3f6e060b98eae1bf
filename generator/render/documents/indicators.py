"""The indicators of a cycle with the terms of their measurement, and the planned results."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.indicator import Indicators
from generator.model.programme import Cycle
from generator.render.annexed import Annexed, annexed_document
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    heading_of,
)
from generator.render.blocks.indicators_table import IndicatorsTable, indicators_table
from generator.render.blocks.titles import annex_or_own_title
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


def _of_cycle(scope: Scope, cycle: Cycle, belonging: Belonging | None) -> IndicatorsContext:
    return indicators_context(scope, get(scope.unit.indicators, cycle.indicators), cycle, belonging)


def _cycles(scope: Scope) -> tuple[Cycle, ...]:
    """Return the cycles that plan indicators: each prints the tree with its own terms."""
    return tuple(
        cycle for cycle in scope.unit.cycles if find(scope.unit.indicators, cycle.indicators)
    )


INDICATORS = annexed_document(
    Annexed(
        slug="indicators",
        template="indicators.docx",
        context=IndicatorsContext,
        kind=("documents", "kind.indicators"),
        content="indicators",
        records=_cycles,
        make=_of_cycle,
        folder=lambda cycle: cycle.id,
        day=lambda _, cycle: cycle.begins,
        subject=lambda cycle: (cycle.indicators, cycle.id),
    )
)
