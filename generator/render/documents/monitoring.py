"""The wide table of one monitoring, on its own or as an annex of its note or order."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.indicator import Comparison
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import belonging_of, heading_of, paper_path, record_layout
from generator.render.blocks.monitoring_table import MonitoringTable, monitoring_table
from generator.render.blocks.note_annexes import note_heading
from generator.render.blocks.titles import annex_or_own_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.scope import Scope, get


@dataclass(frozen=True, slots=True)
class MonitoringContext:
    """A comparison as a table with the rule of its verdicts."""

    heading: tuple[AnnexHeading, ...]
    title: Fact
    table: MonitoringTable


def monitoring_context(
    scope: Scope, comparison: Comparison, heading: tuple[AnnexHeading, ...]
) -> MonitoringContext:
    """Return the context of ``comparison`` under ``heading``."""
    belonging = belonging_of(scope, "comparison", comparison.id)
    return MonitoringContext(
        heading=heading,
        title=annex_or_own_title(belonging, comparison.title, comparison.origin),
        table=monitoring_table(scope, comparison),
    )


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(comparison.id for comparison in scope.unit.comparisons)


def _layout(scope: Scope, item: str) -> str:
    comparison = get(scope.unit.comparisons, item)
    return record_layout(scope, belonging_of(scope, "comparison", item), comparison.held_on)


def _compose(scope: Scope, item: str) -> Composed:
    comparison = get(scope.unit.comparisons, item)
    own = heading_of(scope, belonging_of(scope, "comparison", item))
    context = monitoring_context(scope, comparison, own.blocks or note_heading(scope, item))
    return Composed(
        path=paper_path(scope, comparison.cycle, f"monitoring-{comparison.id}"),
        kind=say("documents", "kind.monitoring"),
        title=context.title.text,
        programme=scope.unit.programme.id,
        context=context,
        author=organiser_name(scope),
        findings=own.findings,
    )


MONITORING = Document("monitoring", "monitoring.docx", MonitoringContext, _items, _layout, _compose)
