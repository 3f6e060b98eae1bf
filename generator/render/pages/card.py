"""The pages of card forms, each with the cards filled by it, and of the cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.card import CardForm
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.blocks.card_table import CardSectionPart, card_sections
from generator.render.blocks.cards import OwnedCard, cards_of, forms_of, month_words, owner_word
from generator.render.page import Frame, Link, Page, Source, frame, programme_family, sources
from generator.render.pieces.line import capitalised
from generator.render.site import Site, card_results


@dataclass(frozen=True, slots=True)
class CardPage:
    """Context of both pages: a form has ``cards`` and empty cells, a card its owner and values."""

    frame: Frame
    title: str
    programme: Link
    owner: str
    owner_page: tuple[Link, ...]
    filled: str
    example: str
    form: tuple[Link, ...]
    cards_title: str
    cards: tuple[Link, ...]
    sections: tuple[CardSectionPart, ...]
    sources: tuple[Source, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    programme = unit.programme.id
    cards = cards_of(site.registry, card_results(site, programme), programme)
    yield from _form_pages(site, unit, cards)
    yield from _card_pages(site, unit, cards)


def _near(site: Site, unit: ProgrammeUnit, path: str) -> Iterator[Page]:
    """Give the pages that the one at ``path`` may be among.

    A card is sought among those of owners that its address begins with: so it stands on no other
    school. A form's page lists the cards of all.
    """
    programme = unit.programme.id
    own = {
        school: site.results[school]
        for school in site.card_owners.get(programme, ())
        if path.startswith(address.card_page(programme, school, "").removesuffix("/index.html"))
        and school in site.results
    }
    yield from _card_pages(site, unit, cards_of(site.registry, own, programme))
    yield from _pages(site, unit)


def _form_pages(site: Site, unit: ProgrammeUnit, cards: tuple[OwnedCard, ...]) -> Iterator[Page]:
    for form in forms_of(site.registry, unit):
        path = address.card_form_page(unit.programme.id, form.id)
        own = [each for each in cards if each.form.id == form.id]
        yield Page(path, TEMPLATE, partial(_form, site, unit, form, own, path))


def _card_pages(site: Site, unit: ProgrammeUnit, cards: tuple[OwnedCard, ...]) -> Iterator[Page]:
    for owned in cards:
        path = address.card_page(unit.programme.id, owned.card.owner, owned.card.id)
        yield Page(path, TEMPLATE, partial(_card, site, unit, owned, path))


def _form(
    site: Site, unit: ProgrammeUnit, form: CardForm, cards: Iterable[OwnedCard], path: str
) -> CardPage:
    name = capitalised(form.word)
    return CardPage(
        frame=_frame(site, unit, path, name, form.title),
        title=form.title,
        programme=_programme(unit, path),
        owner=say("cards", "fills", owner=owner_word(form.filled_by).lower()),
        owner_page=(),
        filled="",
        example="",
        form=(),
        cards_title=say("cards", "cards"),
        cards=tuple(_link(unit, each, path) for each in cards),
        sections=card_sections(form),
        sources=sources(site, form),
    )


def _card(site: Site, unit: ProgrammeUnit, owned: OwnedCard, path: str) -> CardPage:
    card, form = owned.card, owned.form
    name = say("cards", "page-title", word=capitalised(form.word), owner=owned.owner.text)
    school = address.link(path, address.school_page(owned.school))
    above = address.card_form_page(unit.programme.id, form.id)
    # A form that no programme of monitorings collects has no page of its own.
    is_collected = form in forms_of(site.registry, unit)
    return CardPage(
        frame=_frame(site, unit, path, name, form.title),
        title=form.title,
        programme=_programme(unit, path),
        owner=say("cards", "owner-filled", owner=owner_word(form.filled_by), name=owned.owner.text),
        owner_page=(Link(say("cards", "school-page"), school),) if owned.school else (),
        filled=say("cards", "filled", month=month_words(card.date)),
        example=say("cards", "example") if card.example else "",
        form=(Link(say("cards", "blank"), address.link(path, above)),) if is_collected else (),
        cards_title="",
        cards=(),
        sections=card_sections(form, card),
        sources=sources(site, card),
    )


def _frame(site: Site, unit: ProgrammeUnit, path: str, name: str, title: str) -> Frame:
    trail = (address.PROGRAMMES, address.programme_page(unit.programme.id))
    return frame(site, "card", path, name, description=title, trail=trail)


def _programme(unit: ProgrammeUnit, path: str) -> Link:
    above = address.programme_page(unit.programme.id)
    return Link(unit.programme.name, address.link(path, above))


def _link(unit: ProgrammeUnit, owned: OwnedCard, path: str) -> Link:
    target = address.card_page(unit.programme.id, owned.card.owner, owned.card.id)
    month = month_words(owned.card.date)
    return Link(say("cards", "of", owner=owned.owner.text, month=month), address.link(path, target))


TEMPLATE = "pages/card.html.jinja"
CARD = programme_family("card", TEMPLATE, CardPage, _pages, _near)
