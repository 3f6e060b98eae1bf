"""A card that a school or a municipality has filled."""

from __future__ import annotations

from dataclasses import replace

from generator.core.wording import say
from generator.model.card import CellGap
from generator.render.blocks.belonging import paper_path
from generator.render.blocks.card_table import card_sections
from generator.render.blocks.cards import OwnedCard, card_of, cards_of, month_words, owner_word
from generator.render.blocks.titles import organiser_name
from generator.render.document import Composed, Document
from generator.render.documents.card_form import CardContext, blank_context, form_layout
from generator.render.scope import Scope


def card_context(owned: OwnedCard) -> CardContext:
    """Return the context of a filled card."""
    card, form = owned.card, owned.form
    owner = owner_word(form.filled_by)
    return replace(
        blank_context(form),
        owner=say("cards", "owner-filled", owner=owner, name=owned.owner.text),
        filled=say("cards", "filled", month=month_words(card.date)),
        example=say("cards", "example") if card.example else "",
        sections=card_sections(form, card),
        remarks=(say("cards", "suppressed"),) if _has_suppressed(owned) else (),
    )


def _has_suppressed(owned: OwnedCard) -> bool:
    return any(cell.missing is CellGap.SUPPRESSED for cell in owned.card.cells)


def _owned(scope: Scope, item: str) -> OwnedCard:
    return card_of(scope.registry, scope.results, scope.unit.programme.id, item)


def _items(scope: Scope) -> tuple[str, ...]:
    cards = cards_of(scope.registry, scope.results, scope.unit.programme.id)
    return tuple(each.key for each in cards)


def _layout(scope: Scope, item: str) -> str:
    return form_layout(scope, _owned(scope, item).form)


def _compose(scope: Scope, item: str) -> Composed:
    owned = _owned(scope, item)
    card, form = owned.card, owned.form
    month = month_words(card.date)
    name = owned.owner.text
    return Composed(
        path=paper_path(scope, str(form.year), f"card-{card.owner}-{card.id}"),
        kind=form.word,
        title=say("cards", "card-title", title=form.title, owner=name, month=month),
        programme=scope.unit.programme.id,
        context=card_context(owned),
        school=owned.school,
        author=name if not card.example else organiser_name(scope),
    )


CARD = Document("card", "card.docx", CardContext, _items, _layout, _compose)
