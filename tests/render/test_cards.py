"""Cards of a programme, of a municipality, and one by its key: nobody reads the cards of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.assemble.registry import registry_of
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.card import Card, CardForm
from generator.model.unit import Registry
from generator.render.blocks.cards import card_of, cards_of, cards_of_municipality

FORM = {
    "title": "Карта",
    "word": "карта",
    "filled_by": "municipality",
    "year": 2023,
    "periods": [],
    "sections": [],
}


class Read(Mapping[str, Card]):
    """Cards that tell which of them were read."""

    def __init__(self, cards: Mapping[str, Card]) -> None:
        self._cards = cards
        self.read: set[str] = set()

    def __getitem__(self, key: str) -> Card:
        self.read.add(key)
        return self._cards[key]

    def __contains__(self, key: object) -> bool:
        return key in self._cards

    def __iter__(self) -> Iterator[str]:
        return iter(self._cards)

    def __len__(self) -> int:
        return len(self._cards)


def registry() -> tuple[Registry, Read]:
    """Return a registry in which three municipalities filled a card for each of two programmes."""
    form = structure(CardForm, {**FORM, "id": "form"}, Origin("content/organisations/o/form.yaml"))
    cards = [
        structure(
            Card,
            {"id": f"card-{programme}", "programme": programme, "form": "form", "date": "2023-04"},
            Origin(f"content/municipalities/{owner}/card-{programme}.yaml"),
        )
        for owner in ("west", "east", "north")
        for programme in ("plan", "plan-b")
    ]
    made, found = registry_of([("card_forms", form), *(("cards", card) for card in cards)])
    assert not found
    read = Read(made.cards)
    object.__setattr__(made, "cards", read)
    return made, read


def test_a_programme_reads_its_own_cards() -> None:
    made, read = registry()
    found = cards_of(made, {}, "plan")
    assert [each.key for each in found] == ["east/card-plan", "north/card-plan", "west/card-plan"]
    assert {key.split("/")[0] for key in read.read} == {"plan"}


def test_a_municipality_reads_its_own_cards() -> None:
    made, read = registry()
    found = cards_of_municipality(made, "north")
    assert [each.card.programme for each in found] == ["plan", "plan-b"]
    assert {key.split("/")[1] for key in read.read} == {"north"}


def test_a_card_is_found_by_its_key() -> None:
    made, read = registry()
    assert card_of(made, {}, "plan-b", "west/card-plan-b").card.owner == "west"
    assert read.read == {"plan-b/west/card-plan-b"}
