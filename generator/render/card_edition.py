"""Cards as the public edition may show them.

Enter cards with their forms and k. Leave the same cards in which a number of pupils from 1 to k − 1
is suppressed, with every row that it could be computed from, and every internal row. The answers
of a section go with its hidden cells, since they speak of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.analyse.card import line_of, number_in, values_in
from generator.model.card import Card, CardCell, CardForm, CardLine, CardRow, CardSection, CellGap
from generator.model.indicator import Counts
from generator.model.record import Visibility
from generator.model.unit import Registry

# Row and column of a cell.
Place = tuple[str, str]


def public_cards(
    cards: tuple[Card, ...], forms: Mapping[str, CardForm], k: int
) -> tuple[Card, ...]:
    """Return the cards whose form is known, each as the public may see it."""
    return tuple(public_card(card, forms[card.form], k) for card in cards if card.form in forms)


def public_registry(registry: Registry, k: int) -> Registry:
    """Return the registry with the cards of municipalities as the public may see them."""
    forms = registry.card_forms
    known = {key: card for key, card in registry.cards.items() if card.form in forms}
    shown = {key: public_card(card, forms[card.form], k) for key, card in known.items()}
    return replace(registry, cards=shown)


def public_card(card: Card, form: CardForm, k: int) -> Card:
    """Return a card without small numbers of pupils, internal rows and what tells of them."""
    small = _with_derived(form, set(_small(card, form, k)))
    hidden = small | set(_internal(card, form))
    told = {question for section in _told(form, hidden) for question in section}
    return replace(
        card,
        lines=tuple(_line(line, hidden) for line in card.lines),
        answers=tuple(answer for answer in card.answers if answer.question not in told),
    )


def _small(card: Card, form: CardForm, k: int) -> Iterator[Place]:
    for _, _, row in form.places():
        line = line_of(card, row.id)
        if row.counts is Counts.PUPILS and line is not None:
            yield from ((row.id, cell.column) for cell in line.cells if _is_small(cell, k))


def _is_small(cell: CardCell, k: int) -> bool:
    numbers = [number_in(part) for part in values_in(cell.value)]
    return any(number is not None and 0 < number < k for number in numbers)


def _with_derived(form: CardForm, small: set[Place]) -> set[Place]:
    """Return ``small`` with the cells of rows derived from its rows, in the same columns."""
    rows: list[CardRow] = [row for _, _, row in form.places()]
    found = set(small)
    while True:
        more = {(row.id, at) for row in rows for name, at in found if name in row.derived_from}
        if more <= found:
            return found
        found |= more


def _internal(card: Card, form: CardForm) -> Iterator[Place]:
    for _, _, row in form.places():
        line = line_of(card, row.id)
        if row.visibility_of_cells is Visibility.INTERNAL and line is not None:
            yield from ((row.id, cell.column) for cell in line.cells)


def _told(form: CardForm, hidden: set[Place]) -> Iterator[list[str]]:
    """Give the questions of each section that a hidden cell stands in."""
    rows = {name for name, _ in hidden}
    sections: dict[str, CardSection] = {
        section.id: section for section, _, row in form.places() if row.id in rows
    }
    yield from ([question.id for question in each.questions] for each in sections.values())


def _line(line: CardLine, hidden: set[Place]) -> CardLine:
    cells = tuple(
        _suppressed(cell) if (line.row, cell.column) in hidden else cell for cell in line.cells
    )
    return replace(line, cells=cells)


def _suppressed(cell: CardCell) -> CardCell:
    return replace(cell, value="", missing=CellGap.SUPPRESSED, note="")
