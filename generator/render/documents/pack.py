"""The pack: an order with all its annexes in one file, each in a section of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from generator.core.dataclass import dataclass
from generator.core.finding import Finding
from generator.core.wording import say
from generator.model.order import Annex, Order
from generator.render.blocks.belonging import (
    Belonging,
    heading_of,
    iso_day,
    order_layout,
    paper_path,
)
from generator.render.blocks.papers import paper_word
from generator.render.blocks.points import print_points
from generator.render.document import Composed, Document
from generator.render.documents.exams import exams_context
from generator.render.documents.indicators import IndicatorsContext, indicators_context
from generator.render.documents.monitoring import MonitoringContext, monitoring_context
from generator.render.documents.monitoring_plan import PlanContext, plan_context
from generator.render.documents.narrative import NarrativeContext, narrative_paper
from generator.render.documents.note import NoteContext, make_note
from generator.render.documents.order import (
    OrderContext,
    order_context,
    order_folder,
    order_name,
)
from generator.render.documents.pairs import PairsContext, pairs_context
from generator.render.documents.report import is_wide, report_context
from generator.render.documents.roadmap import RoadmapContext, roadmap_context, roadmap_template
from generator.render.documents.sheet import SheetContext, sheet_context
from generator.render.documents.targets import targets_context
from generator.render.documents.team import TablesContext, team_context
from generator.render.report import Report, reported
from generator.render.reports import REPORTS
from generator.render.scope import Scope, find, get


@dataclass(frozen=True, slots=True)
class PackAnnex:
    """One annex: exactly one of the tuples holds its context."""

    note: tuple[NoteContext, ...] = ()
    narrative: tuple[NarrativeContext, ...] = ()
    pairs: tuple[PairsContext, ...] = ()
    roadmap: tuple[RoadmapContext, ...] = ()
    roadmap_wide: tuple[RoadmapContext, ...] = ()
    indicators: tuple[IndicatorsContext, ...] = ()
    monitoring: tuple[MonitoringContext, ...] = ()
    sheet: tuple[SheetContext, ...] = ()
    monitoring_plan: tuple[PlanContext, ...] = ()
    tables: tuple[TablesContext, ...] = ()
    tables_wide: tuple[TablesContext, ...] = ()


@dataclass(frozen=True, slots=True)
class PackContext:
    """An order and its annexes in order."""

    order: OrderContext
    annexes: tuple[PackAnnex, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    annex: PackAnnex
    findings: tuple[Finding, ...] = ()


_Maker = Callable[[Scope, Belonging], _Made | None]


def _note(scope: Scope, belonging: Belonging) -> _Made | None:
    note = find(scope.unit.notes, belonging.annex.content_id)
    if note is None:
        return None
    made = make_note(scope, note, belonging)
    return _Made(PackAnnex(note=(made.context,)), made.findings)


def _narrative(scope: Scope, belonging: Belonging) -> _Made | None:
    narrative = find(scope.unit.narratives, belonging.annex.content_id)
    if narrative is None:
        return None
    made = narrative_paper(scope, narrative, belonging)
    return _Made(PackAnnex(narrative=(made.context,)), made.findings)


def _pairs(scope: Scope, belonging: Belonging) -> _Made | None:
    pairs = find(scope.unit.pairs, belonging.annex.content_id)
    if pairs is None:
        return None
    return _Made(PackAnnex(pairs=(pairs_context(scope, pairs, belonging),)))


def _roadmap(scope: Scope, belonging: Belonging) -> _Made | None:
    roadmap = find(scope.unit.roadmaps, belonging.annex.content_id)
    if roadmap is None:
        return None
    context = roadmap_context(scope, roadmap, belonging)
    if roadmap_template(context.table) == "roadmap.docx":
        return _Made(PackAnnex(roadmap=(context,)))
    return _Made(PackAnnex(roadmap_wide=(context,)))


def _indicators(scope: Scope, belonging: Belonging) -> _Made | None:
    tree = find(scope.unit.indicators, belonging.annex.content_id)
    cycle = find(scope.unit.cycles, belonging.order.cycle)
    if tree is None or cycle is None:
        return None
    return _Made(PackAnnex(indicators=(indicators_context(scope, tree, cycle, belonging),)))


def _monitoring(scope: Scope, belonging: Belonging) -> _Made | None:
    comparison = find(scope.unit.comparisons, belonging.annex.content_id)
    if comparison is None:
        return None
    blocks = heading_of(scope, belonging).blocks
    context = monitoring_context(scope, comparison, blocks)
    return _Made(PackAnnex(monitoring=(context,)))


def _sheet(scope: Scope, belonging: Belonging) -> _Made | None:
    sheet = find(scope.unit.sheets, belonging.annex.content_id)
    if sheet is None:
        return None
    return _Made(PackAnnex(sheet=(sheet_context(scope, sheet, belonging),)))


def _targets(scope: Scope, belonging: Belonging) -> _Made | None:
    record = find(scope.unit.targets, belonging.annex.content_id)
    if record is None:
        return None
    return _Made(PackAnnex(tables=(targets_context(scope, record, belonging),)))


def _team(scope: Scope, belonging: Belonging) -> _Made | None:
    team = find(scope.unit.teams, belonging.annex.content_id)
    if team is None:
        return None
    return _Made(PackAnnex(tables=(team_context(scope, team, belonging),)))


def _exams(scope: Scope, belonging: Belonging) -> _Made | None:
    table = find(scope.unit.exam_references, belonging.annex.content_id)
    if table is None:
        return None
    return _Made(PackAnnex(tables=(exams_context(scope, table, belonging),)))


def _monitoring_plan(scope: Scope, belonging: Belonging) -> _Made | None:
    plan = find(scope.unit.monitoring_plans, belonging.annex.content_id)
    if plan is None:
        return None
    return _Made(PackAnnex(monitoring_plan=(plan_context(scope, plan, belonging),)))


def _report(report: Report) -> _Maker:
    """Return the maker of annexes that print ``report``."""

    def make(scope: Scope, belonging: Belonging) -> _Made | None:
        item = reported(report, scope, belonging.annex.content_id)
        if item is None:
            return None
        context = report_context(report, scope, item, belonging)
        if is_wide(context):
            return _Made(PackAnnex(tables_wide=(context,)))
        return _Made(PackAnnex(tables=(context,)))

    return make


MAKERS: Mapping[str, _Maker] = {
    "note": _note,
    "narrative": _narrative,
    "pairs": _pairs,
    "roadmap": _roadmap,
    "targets": _targets,
    "indicators": _indicators,
    "comparison": _monitoring,
    "sheet": _sheet,
    "team": _team,
    "exam-reference": _exams,
    "monitoring-plan": _monitoring_plan,
    **{report.slug: _report(report) for report in REPORTS if not report.kind},
}


def _annexes(scope: Scope, order: Order) -> Iterable[_Made]:
    for annex in order.annexes:
        made = _annex(scope, order, annex)
        if made is not None:
            yield made


def _annex(scope: Scope, order: Order, annex: Annex) -> _Made | None:
    belonging = Belonging(order, annex)
    maker = MAKERS.get(annex.content_kind)
    made = maker(scope, belonging) if maker else None
    if made is None or made.findings:
        return made
    return replace(made, findings=heading_of(scope, belonging).findings)


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(order.id for order in scope.unit.orders if order.annexes)


def _layout(scope: Scope, item: str) -> str:
    return order_layout(scope, get(scope.unit.orders, item))


def _compose(scope: Scope, item: str) -> Composed:
    order = get(scope.unit.orders, item)
    issuer = scope.registry.body(order.issuer)
    made = tuple(_annexes(scope, order))
    own = print_points(order, scope.registry, scope.style).findings
    return Composed(
        path=paper_path(scope, order_folder(order), f"pack-{order.id}"),
        kind=say("documents", "kind.pack", paper=paper_word(order.type)),
        title=order_name(scope, order),
        programme=scope.unit.programme.id,
        context=PackContext(order_context(scope, order), tuple(each.annex for each in made)),
        date=iso_day(order.date),
        author=issuer.name if issuer else order.issuer,
        findings=own + tuple(item for each in made for item in each.findings),
    )


PACK = Document("pack", "pack.docx", PackContext, _items, _layout, _compose)
