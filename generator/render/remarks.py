"""What papers would say of their own texts, found without making the papers.

Enters: a programme's scope. Leaves: findings on points of orders, headings of annexes, notes and
narratives: the same that composing all papers of the programme brings to light.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding
from generator.model.narrative import Narrative
from generator.model.note import Note
from generator.model.order import Order
from generator.model.unit import ProgrammeUnit
from generator.render.blocks.belonging import Belonging, heading_of, order_layout, record_layout
from generator.render.blocks.points import print_points
from generator.render.documents.narrative import narrative_paper
from generator.render.documents.note import make_note
from generator.render.documents.pack import MAKERS
from generator.render.markdown import read_markdown
from generator.render.scope import Scope

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
    return any(_is_composed(record, unit) for record in records)


def remarks_on_orders(scope: Scope) -> Iterator[Finding]:
    """Give the findings on points of orders and on the headings of their annexes."""
    for order in scope.unit.orders:
        yield from print_points(order, scope.registry, scope.style).findings
        yield from _on_headings(scope, order)


def remarks_on_texts(scope: Scope) -> Iterator[Finding]:
    """Give the findings on the texts of notes and narratives.

    ``scope.results`` is looked at only for units that ``asks_for_names``.
    """
    for note in scope.unit.notes:
        if _is_composed(note, scope.unit):
            yield from make_note(scope, note, None).findings
        else:
            yield from _on_plain_texts(scope.unit, note)
    for narrative in scope.unit.narratives:
        if _is_composed(narrative, scope.unit):
            yield from narrative_paper(scope, narrative, None).findings
        else:
            yield from _on_plain_texts(scope.unit, narrative)


def _on_headings(scope: Scope, order: Order) -> Iterator[Finding]:
    for annex in order.annexes:
        belonging = Belonging(order, annex)
        found = heading_of(scope, belonging).findings
        if found and _is_printed(scope, belonging):
            yield from found


def _is_printed(scope: Scope, belonging: Belonging) -> bool:
    """Tell whether an annex leads to a record, whose paper then bears the heading."""
    kind, wanted = belonging.annex.content_kind, belonging.annex.content_id
    if kind == "indicators":
        return any(cycle.indicators == wanted for cycle in scope.unit.cycles)
    maker = MAKERS.get(kind)
    return maker is not None and maker(scope, belonging) is not None


def _is_composed(record: Note | Narrative, unit: ProgrammeUnit) -> bool:
    """Tell whether only composing tells what is wrong: with tokens, and blocks to be shown."""
    blocks = isinstance(record, Narrative) and bool(record.blocks)
    return blocks or any(_TOKEN in _text(unit, file) for file in _files(record))


def _on_plain_texts(unit: ProgrammeUnit, record: Note | Narrative) -> Iterator[Finding]:
    folder = record.origin.file.rpartition("/")[0]
    for file in _files(record):
        yield from read_markdown(_text(unit, file), f"{folder}/texts/{file}", {}).findings


def _files(record: Note | Narrative) -> tuple[str, ...]:
    if isinstance(record, Note):
        return tuple(text.file for text in record.texts)
    return (record.file, *(annex.file for annex in record.annexes))


def _text(unit: ProgrammeUnit, file: str) -> str:
    return unit.texts.get(f"texts/{file}", "")
