"""The programme of monitorings as a table: a heading per monitoring and criterion, terms below."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.model.date import parse_date
from generator.model.monitoring_plan import MonitoringPlan
from generator.render.annexed import Annexed, annexed_document
from generator.render.blocks.annexes import AnnexHeading, annex_mark
from generator.render.blocks.belonging import (
    Belonging,
    heading_of,
)
from generator.render.blocks.plan_parts import PlanPart, plan_parts
from generator.render.blocks.titles import annex_or_own_title
from generator.render.scope import Scope


@dataclass(frozen=True, slots=True)
class PlanContext:
    """The whole programme of monitorings."""

    heading: tuple[AnnexHeading, ...]
    annexed_to: Fact
    title: Fact
    monitorings: tuple[PlanPart, ...]


def plan_context(scope: Scope, plan: MonitoringPlan, belonging: Belonging | None) -> PlanContext:
    """Return the context of ``plan`` as an annex of ``belonging`` or alone."""
    return PlanContext(
        heading=heading_of(scope, belonging).blocks,
        annexed_to=annex_mark(plan.annexed_to, plan.origin.at("annexed_to")),
        title=annex_or_own_title(belonging, plan.title, plan.origin),
        monitorings=plan_parts(plan),
    )


MONITORING_PLAN = annexed_document(
    Annexed(
        slug="monitoring-plan",
        template="monitoring-plan.docx",
        context=PlanContext,
        kind=("monitorings", "kind"),
        content="monitoring-plan",
        records=lambda scope: scope.unit.monitoring_plans,
        make=plan_context,
        folder=lambda plan: str(plan.year),
        day=lambda _, plan: parse_date(str(plan.year)),
    )
)
