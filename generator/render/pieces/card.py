"""Cards on the pages of their owners: a link, how much is filled, and what was concluded.

Enter the cards of one school or municipality. Leave one entry per card.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.render import address
from generator.render.blocks.card_table import card_answers, section_heading
from generator.render.blocks.cards import (
    OwnedCard,
    cards_of_municipality,
    cards_of_schools,
    month_words,
)
from generator.render.page import Link
from generator.render.pieces.line import capitalised
from generator.render.site import Site, programme_name, units_of_school


@dataclass(frozen=True, slots=True)
class CardAnswer:
    """An answer with the question and the heading of the section that it closes."""

    section: str
    question: str
    text: Fact


@dataclass(frozen=True, slots=True)
class CardEntry:
    """A card: its page, its programme, how many rows it fills, its answers."""

    page: Link
    programme: Link
    example: str
    filled: str
    answers: tuple[CardAnswer, ...]


def school_cards(site: Site, school: str, path: str) -> Iterator[CardEntry]:
    """Give the cards of a school by programme and form."""
    own = {school: site.results[school]} if school in site.results else {}
    for unit in units_of_school(site, school):
        for owned in cards_of_schools(site.registry, own, unit.programme.id):
            yield _entry(site, owned, path)


def municipality_cards(site: Site, municipality: str, path: str) -> Iterator[CardEntry]:
    """Give the information cards of a municipality."""
    for owned in cards_of_municipality(site.registry, municipality):
        if owned.card.programme in site.units:
            yield _entry(site, owned, path)


def _entry(site: Site, owned: OwnedCard, path: str) -> CardEntry:
    card, form = owned.card, owned.form
    page = address.card_page(card.programme, card.owner, card.id)
    above = address.link(path, address.programme_page(card.programme))
    title = say("cards", "of", owner=capitalised(form.word), month=month_words(card.date))
    return CardEntry(
        page=Link(title, address.link(path, page)),
        programme=Link(programme_name(site, card.programme), above),
        example=say("cards", "example") if card.example else "",
        filled=_filled(owned),
        answers=tuple(_answers(owned)),
    )


def _filled(owned: OwnedCard) -> str:
    """Return how many rows of the form hold anything."""
    rows = [row.id for _, _, row in owned.form.places() if not row.heading]
    held = {line.row for line in owned.card.lines if any(cell.value for cell in line.cells)}
    return say("cards", "rows-filled", filled=sum(row in held for row in rows), rows=len(rows))


def _answers(owned: OwnedCard) -> Iterator[CardAnswer]:
    for section in owned.form.sections:
        for answer in card_answers(section, owned.card):
            yield CardAnswer(section_heading(section).text, answer.title, answer.text)
