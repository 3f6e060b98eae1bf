"""The extract for one school: its points of the order, pair, events, figures, scores, labels."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.rich import Rich
from generator.core.wording import say
from generator.model.indicator import Comparison
from generator.model.order import Order
from generator.model.score import Sheet
from generator.render.blocks.belonging import order_layout, paper_path, record_layout
from generator.render.blocks.papers import paper_word
from generator.render.blocks.points import PointLine
from generator.render.blocks.requisites import (
    Requisites,
    SignatureLines,
    requisites_of,
    signature_of,
)
from generator.render.blocks.roadmap_table import EventRow
from generator.render.blocks.school_part import (
    PartnerLine,
    SchoolComparison,
    SchoolLabelsPart,
    SchoolSheet,
    comparisons_of,
    events_of,
    labels_of,
    partners_of,
    points_of,
    sheets_of,
)
from generator.render.blocks.school_reports import reported_schools, school_reports
from generator.render.blocks.titles import cycle_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.printed import printed
from generator.render.scope import Scope, cycle_of, school_name
from generator.russian.counting import Case


@dataclass(frozen=True, slots=True)
class OrderExtract:
    """The part of an order that concerns the school."""

    title: str
    requisites: Requisites
    points: tuple[PointLine, ...]
    signature: SignatureLines


@dataclass(frozen=True, slots=True)
class ExtractContext:
    """Everything that a programme holds on a school in one cycle; empty parts are left out."""

    school: Fact
    title: Fact
    orders: tuple[OrderExtract, ...]
    partners: tuple[PartnerLine, ...]
    events: tuple[EventRow, ...]
    has_results: bool
    comparisons: tuple[SchoolComparison, ...]
    sheets: tuple[SchoolSheet, ...]
    labels: tuple[SchoolLabelsPart, ...]
    reports: Rich


def extract_context(scope: Scope, cycle: str, school: str) -> ExtractContext:
    """Return the context of the extract for ``school`` in ``cycle``."""
    orders = [order for order in scope.unit.orders if order.cycle == cycle]
    events = events_of(scope, cycle, school)
    programme = scope.unit.programme
    title = say("documents", "extract.title", name=programme.name, cycle=cycle_title(scope, cycle))
    return ExtractContext(
        school=school_name(scope, school),
        title=printed(title, programme.origin.at("name")),
        orders=tuple(found for order in orders for found in _order_extract(scope, order, school)),
        partners=partners_of(scope, cycle, school),
        events=events,
        has_results=any(event.result or event.evidence for event in events),
        comparisons=comparisons_of(scope, cycle, school),
        sheets=sheets_of(scope, cycle, school),
        labels=labels_of(scope, school),
        reports=school_reports(scope, school, _year(scope, cycle)),
    )


def participants(scope: Scope, cycle: str) -> tuple[str, ...]:
    """Return the schools of a cycle: of pairs, comparisons, sheets and rules, sorted."""
    schools = reported_schools(scope, _year(scope, cycle))
    for pairs in scope.unit.pairs:
        if pairs.cycle == cycle:
            schools |= {each for pair in pairs.pairs for each in (pair.partner, *pair.wards)}
    listing: tuple[Comparison | Sheet, ...] = (*scope.unit.comparisons, *scope.unit.sheets)
    for each in listing:
        if each.cycle == cycle:
            schools |= {listed.school for listed in each.schools}
    return tuple(sorted(schools))


def _year(scope: Scope, cycle: str) -> int:
    record = cycle_of(scope, cycle)
    return record.year if record else 0


def _order_extract(scope: Scope, order: Order, school: str) -> tuple[OrderExtract, ...]:
    points = points_of(scope, order, school)
    if not points:
        return ()
    requisites = requisites_of(order, scope.registry, scope.style)
    word = paper_word(order.type, Case.GENITIVE)
    title = say("documents", "extract.of-order", paper=word).upper()
    return (OrderExtract(title, requisites, points, signature_of(order.signature, scope.registry)),)


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(
        f"{cycle.id}/{school}"
        for cycle in scope.unit.cycles
        for school in participants(scope, cycle.id)
    )


def _layout(scope: Scope, item: str) -> str:
    cycle = item.partition("/")[0]
    orders = [order for order in scope.unit.orders if order.cycle == cycle]
    if orders:
        return order_layout(scope, orders[0])
    record = cycle_of(scope, cycle)
    return record_layout(scope, None, record.ends if record else None)


def _compose(scope: Scope, item: str) -> Composed:
    cycle, _, school = item.partition("/")
    name = school_name(scope, school)
    title = say("documents", "extract.name", school=name, cycle=cycle_title(scope, cycle))
    return Composed(
        path=paper_path(scope, f"{cycle}/schools", school),
        kind=say("documents", "kind.extract"),
        title=title,
        programme=scope.unit.programme.id,
        school=school,
        context=extract_context(scope, cycle, school),
        author=organiser_name(scope),
    )


EXTRACT = Document("extract", "extract.docx", ExtractContext, _items, _layout, _compose)
