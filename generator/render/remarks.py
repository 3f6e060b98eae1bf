"""What papers would say of their own texts, found without making the papers.

Enters: a programme's scope. Leaves: findings on points of orders and headings of annexes, and which
notes and narratives have to be composed. With those of text_remarks they are the same that
composing all papers of the programme brings to light. Light on purpose: each check imports this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.core.finding import Finding
from generator.model.narrative import Narrative
from generator.model.note import Note
from generator.model.order import Order
from generator.model.unit import ProgrammeUnit
from generator.render.blocks.belonging import Belonging, heading_of, order_layout, record_layout
from generator.render.blocks.points import print_points
from generator.render.scope import Scope

# Whether an annex leads to a record, whose paper then bears the heading.
IsPrinted = Callable[[Scope, Belonging], bool]

# What every token begins with. A text without one says nothing that depends on names.
_TOKEN = "{{"  # noqa: S105


def layouts_asked(scope: Scope) -> Iterator[str]:
    """Give the layout profiles that the papers of a programme ask for."""
    yield record_layout(scope, None, None)
    for order in scope.unit.orders:
        yield order_layout(scope, order)


def asks_for_names(unit: ProgrammeUnit) -> bool:
    """Tell whether a note or narrative of ``unit`` may print what other records say."""
    records: tuple[Note | Narrative, ...] = (*unit.notes, *unit.narratives)
    return any(is_composed(record, unit) for record in records)


def remarks_on_orders(scope: Scope, is_printed: IsPrinted) -> Iterator[Finding]:
    """Give the findings on points of orders and on the headings of their annexes.

    ``is_printed``, which knows all papers, is asked only of headings that lack something.
    """
    for order in scope.unit.orders:
        yield from print_points(order, scope.registry, scope.style).findings
        yield from _on_headings(scope, order, is_printed)


def _on_headings(scope: Scope, order: Order, is_printed: IsPrinted) -> Iterator[Finding]:
    for annex in order.annexes:
        belonging = Belonging(order, annex)
        found = heading_of(scope, belonging).findings
        if found and is_printed(scope, belonging):
            yield from found


def is_composed(record: Note | Narrative, unit: ProgrammeUnit) -> bool:
    """Tell whether only composing tells what is wrong: with tokens, and blocks to be shown."""
    blocks = isinstance(record, Narrative) and bool(record.blocks)
    return blocks or any(_TOKEN in text_in(unit, file) for file in files_of(record))


def files_of(record: Note | Narrative) -> tuple[str, ...]:
    """Return the names of the files that hold a record's texts."""
    if isinstance(record, Note):
        return tuple(text.file for text in record.texts)
    return (record.file, *(annex.file for annex in record.annexes))


def text_in(unit: ProgrammeUnit, file: str) -> str:
    """Return a text of the unit; "" when there is no such file, which another check tells."""
    return unit.texts.get(f"texts/{file}", "")
