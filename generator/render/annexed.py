"""The factory of papers that print one record: on its own, or as an annex of its order.

Enters: what is peculiar to a kind of such papers. Leaves: its document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Generic, Protocol, TypeVar

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.date import PrintedDate
from generator.model.record import Record
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    day_of_annex,
    heading_of,
    kind_with_annex,
    paper_path,
    record_layout,
)
from generator.render.blocks.titles import organiser_name
from generator.render.document import Composed, Document
from generator.render.scope import Scope, cycle_of, get

R = TypeVar("R", bound=Record)


class Titled(Protocol):
    """A context that says how its paper is called."""

    @property
    def title(self) -> Fact:
        """The title to print."""


def _none(_: object) -> str:
    return ""


def _itself(record: Record) -> tuple[str, str]:
    return (record.id, "")


@dataclass(frozen=True, slots=True)
class Annexed(Generic[R]):
    """A kind of papers of one record each.

    ``content`` is the kind of annex by which orders name such records, and ``subject`` returns the
    id by which they do, with the cycle of the order, "" for any; ``make`` returns the context and
    ``day`` the day whose layout a paper without an order has. ``kind`` are room and key of its
    Russian name; ``folder`` and ``school`` tell where the paper belongs. ``choose`` returns the
    template of a context, "" for the usual one; it may be one of ``variants``.
    """

    slug: str
    template: str
    context: type
    kind: tuple[str, str]
    content: str
    records: Callable[[Scope], Iterable[R]]
    make: Callable[[Scope, R, Belonging | None], Titled]
    folder: Callable[[R], str]
    day: Callable[[Scope, R], PrintedDate | None]
    subject: Callable[[R], tuple[str, str]] = _itself
    school: Callable[[R], str] = _none
    choose: Callable[[Any], str] = _none
    variants: tuple[str, ...] = ()


def annexed_document(paper: Annexed[R]) -> Document:
    """Return the document that prints each record of ``paper``."""

    def items(scope: Scope) -> tuple[str, ...]:
        return tuple(record.id for record in paper.records(scope))

    def layout(scope: Scope, item: str) -> str:
        record = get(paper.records(scope), item)
        return record_layout(scope, _belonging(paper, scope, record), paper.day(scope, record))

    def compose(scope: Scope, item: str) -> Composed:
        return _composed(paper, scope, get(paper.records(scope), item))

    return Document(
        paper.slug, paper.template, paper.context, items, layout, compose, paper.variants
    )


def beginning(scope: Scope, cycle: str) -> PrintedDate | None:
    """Return the day on which a cycle begins, None when it is not recorded."""
    record = cycle_of(scope, cycle)
    return record.begins if record else None


def _belonging(paper: Annexed[R], scope: Scope, record: R) -> Belonging | None:
    return belonging_of(scope, paper.content, *paper.subject(record))


def _composed(paper: Annexed[R], scope: Scope, record: R) -> Composed:
    belonging = _belonging(paper, scope, record)
    context = paper.make(scope, record, belonging)
    return Composed(
        path=paper_path(scope, paper.folder(record), f"{paper.slug}-{paper.subject(record)[0]}"),
        kind=kind_with_annex(say(*paper.kind), belonging),
        title=context.title.text,
        programme=scope.unit.programme.id,
        school=paper.school(record),
        context=context,
        template=paper.choose(context),
        date=day_of_annex(belonging),
        author=organiser_name(scope),
        findings=heading_of(scope, belonging).findings,
    )
