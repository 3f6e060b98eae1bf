"""The programme of monitorings as a table: a heading per monitoring and criterion, terms below."""

from __future__ import annotations

from dataclasses import dataclass

from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.date import parse_date
from generator.model.monitoring_plan import MonitoringPlan
from generator.render.blocks.annexes import AnnexHeading, annex_mark
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    day_of_annex,
    heading_of,
    paper_path,
    record_layout,
)
from generator.render.blocks.plan_parts import PlanPart, plan_parts
from generator.render.blocks.titles import annex_or_own_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.scope import Scope, get


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


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(plan.id for plan in scope.unit.monitoring_plans)


def _layout(scope: Scope, item: str) -> str:
    plan = get(scope.unit.monitoring_plans, item)
    belonging = belonging_of(scope, "monitoring-plan", item)
    return record_layout(scope, belonging, parse_date(str(plan.year)))


def _compose(scope: Scope, item: str) -> Composed:
    plan = get(scope.unit.monitoring_plans, item)
    belonging = belonging_of(scope, "monitoring-plan", item)
    context = plan_context(scope, plan, belonging)
    return Composed(
        path=paper_path(scope, str(plan.year), f"monitoring-plan-{plan.id}"),
        kind=say("monitorings", "kind"),
        title=context.title.text,
        programme=scope.unit.programme.id,
        context=context,
        date=day_of_annex(belonging),
        author=organiser_name(scope),
        findings=heading_of(scope, belonging).findings,
    )


MONITORING_PLAN = Document(
    "monitoring-plan", "monitoring-plan.docx", PlanContext, _items, _layout, _compose
)
