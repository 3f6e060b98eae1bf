"""The order: requisites, points, signature, and the sheets that go with it."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.order import Order
from generator.render.blocks.belonging import iso_day, order_layout, paper_path
from generator.render.blocks.papers import paper_word
from generator.render.blocks.person import NamedPerson
from generator.render.blocks.points import PointLine, print_points
from generator.render.blocks.requisites import (
    Executor,
    Requisites,
    SignatureLines,
    agreed_list,
    executor_of,
    people_list,
    requisites_of,
    signature_of,
)
from generator.render.document import Composed, Document
from generator.render.scope import Scope, day_of, get
from generator.russian.counting import Case


@dataclass(frozen=True, slots=True)
class OrderContext:
    """A whole order. ``closing`` is the last point: it stays on one sheet with the signature."""

    requisites: Requisites
    points: tuple[PointLine, ...]
    closing: tuple[PointLine, ...]
    signature: SignatureLines
    executor: tuple[Executor, ...]
    agreed: tuple[NamedPerson, ...]
    acquainted: tuple[NamedPerson, ...]
    paper_with: str


def order_context(scope: Scope, order: Order) -> OrderContext:
    """Return the context of ``order``; the findings on its texts are those of print_points."""
    return _context(scope, order, print_points(order, scope.registry, scope.style).lines)


def _context(scope: Scope, order: Order, lines: tuple[PointLine, ...]) -> OrderContext:
    return OrderContext(
        requisites=requisites_of(order, scope.registry, scope.style),
        points=lines[:-1],
        closing=lines[-1:],
        signature=signature_of(order.signature, scope.registry),
        executor=executor_of(order.executor, scope.registry),
        agreed=agreed_list(order.agreed, scope.registry),
        acquainted=people_list(order.acquainted, scope.registry, day_of(order.date)),
        paper_with=paper_word(order.type, Case.INSTRUMENTAL),
    )


def order_folder(order: Order) -> str:
    """Return the folder of an order's papers: its cycle, else its year."""
    year = order.date.year if order.date else None
    return order.cycle or (str(year) if year else "draft")


def order_name(scope: Scope, order: Order) -> str:
    """Return «Приказ от 29.12.2023 № 1144 «О …»» for lists of documents."""
    requisites = requisites_of(order, scope.registry, scope.style)
    return say(
        "documents",
        "order.name",
        paper=paper_word(order.type).capitalize(),
        date=requisites.date,
        number=requisites.number,
        title=requisites.title,
    )


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(order.id for order in scope.unit.orders)


def _layout(scope: Scope, item: str) -> str:
    return order_layout(scope, get(scope.unit.orders, item))


def _compose(scope: Scope, item: str) -> Composed:
    order = get(scope.unit.orders, item)
    issuer = scope.registry.body(order.issuer)
    points = print_points(order, scope.registry, scope.style)
    return Composed(
        path=paper_path(scope, order_folder(order), f"order-{order.id}"),
        kind=paper_word(order.type),
        title=order_name(scope, order),
        programme=scope.unit.programme.id,
        context=_context(scope, order, points.lines),
        date=iso_day(order.date),
        author=issuer.name if issuer else order.issuer,
        findings=points.findings,
    )


ORDER = Document("order", "order.docx", OrderContext, _items, _layout, _compose)
