"""The blank of a card: what a school or a municipality fills by hand or on screen."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.card import CardForm
from generator.model.date import parse_date
from generator.render.blocks.annexes import annex_mark
from generator.render.blocks.belonging import paper_path, record_layout
from generator.render.blocks.card_table import CardSectionPart, card_sections
from generator.render.blocks.cards import forms_of, owner_word
from generator.render.blocks.titles import organiser_name
from generator.render.document import Composed, Document
from generator.render.printed import printed
from generator.render.scope import Scope, get


@dataclass(frozen=True, slots=True)
class CardContext:
    """A card: annex mark, title, whose it is, and its sections; ``remarks`` stand at the end."""

    annexed_to: Fact
    title: Fact
    owner: str
    filled: str
    example: str
    sections: tuple[CardSectionPart, ...]
    remarks: tuple[str, ...]


def blank_context(form: CardForm) -> CardContext:
    """Return the context of an empty card."""
    return CardContext(
        annexed_to=annex_mark(form.annexed_to, form.origin.at("annexed_to")),
        title=printed(form.title, form.origin.at("title")),
        owner=say("cards", "owner-blank", owner=owner_word(form.filled_by)),
        filled="",
        example="",
        sections=card_sections(form),
        remarks=(),
    )


def form_layout(scope: Scope, form: CardForm) -> str:
    """Return the layout profile of the papers of a form: the one of its year."""
    return record_layout(scope, None, parse_date(str(form.year)))


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(form.id for form in forms_of(scope.registry, scope.unit))


def _layout(scope: Scope, item: str) -> str:
    return form_layout(scope, get(scope.registry.card_forms.values(), item))


def _compose(scope: Scope, item: str) -> Composed:
    form = get(scope.registry.card_forms.values(), item)
    return Composed(
        path=paper_path(scope, str(form.year), f"card-form-{form.id}"),
        kind=say("cards", "form-kind", word=form.word),
        title=say("cards", "form-title", title=form.title, year=form.year),
        programme=scope.unit.programme.id,
        context=blank_context(form),
        author=organiser_name(scope),
    )


CARD_FORM = Document("card-form", "card.docx", CardContext, _items, _layout, _compose)
