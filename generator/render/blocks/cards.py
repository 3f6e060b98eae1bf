"""The cards of a programme with their forms and owners, schools before municipalities.

Enter the registry and the results of schools. Leave cards whose form exists; the checks of records
report the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.card import Card, CardForm, Filler
from generator.model.unit import ProgrammeUnit, Registry
from generator.render.printed import printed
from generator.russian.dates import write_month


@dataclass(frozen=True, slots=True)
class OwnedCard:
    """A card with its form and its owner; ``school`` is an id, "" for a municipality."""

    card: Card
    form: CardForm
    owner: Fact
    school: str

    @property
    def key(self) -> str:
        """Return what tells the card from others of its programme."""
        return f"{self.card.owner}/{self.card.id}"


def forms_of(registry: Registry, unit: ProgrammeUnit) -> tuple[CardForm, ...]:
    """Return the forms that the programmes of monitorings collect, each once, in their order."""
    named = dict.fromkeys(form for plan in unit.monitoring_plans for form in plan.forms)
    return tuple(registry.card_forms[form] for form in named if form in registry.card_forms)


def cards_of(
    registry: Registry, results: Mapping[str, SchoolResults], programme: str
) -> tuple[OwnedCard, ...]:
    """Return the cards of a programme, by owner and id."""
    keys = (key for key in registry.cards if key.startswith(f"{programme}/"))
    municipal = _of_municipalities(registry, keys)
    return (*cards_of_schools(registry, results, programme), *municipal)


def cards_of_schools(
    registry: Registry, results: Mapping[str, SchoolResults], programme: str
) -> tuple[OwnedCard, ...]:
    """Return the cards that schools filled for a programme, by school and id."""
    found = _of_schools(registry, results)
    return tuple(each for each in found if each.card.programme == programme)


def cards_of_municipality(registry: Registry, municipality: str) -> tuple[OwnedCard, ...]:
    """Return the cards of a municipality, by programme and id."""
    keys = (key for key in registry.cards if key.split("/")[1] == municipality)
    found = _of_municipalities(registry, keys)
    return tuple(sorted(found, key=lambda each: each.card.programme))


def card_of(
    registry: Registry, results: Mapping[str, SchoolResults], programme: str, key: str
) -> OwnedCard:
    """Return the card of a programme with a key. No owner but its own is looked at."""
    owner = key.partition("/")[0]
    own = {owner: results[owner]} if owner in results else {}
    found = (
        *cards_of_schools(registry, own, programme),
        *_of_municipalities(registry, [f"{programme}/{key}"]),
    )
    return next(each for each in found if each.key == key)


def _of_schools(registry: Registry, results: Mapping[str, SchoolResults]) -> Iterator[OwnedCard]:
    for school, own in sorted(results.items()):
        record = registry.schools.get(school)
        name = printed(record.name, record.origin.at("name")) if record else Fact(school)
        for card in own.cards:
            if card.form in registry.card_forms:
                yield OwnedCard(card, registry.card_forms[card.form], name, school)


def _of_municipalities(registry: Registry, keys: Iterable[str]) -> Iterator[OwnedCard]:
    """Give cards by the keys that the registry has them under."""
    for key in sorted(keys):
        if key not in registry.cards:
            continue
        card = registry.cards[key]
        record = registry.municipalities.get(card.owner)
        name = printed(record.name, record.origin.at("name")) if record else Fact(card.owner)
        if card.form in registry.card_forms:
            yield OwnedCard(card, registry.card_forms[card.form], name, "")


def owner_word(filler: Filler) -> str:
    """Return «Школа» or «Муниципалитет»."""
    return say("cards", f"owner.{filler}")


def month_words(month: str) -> str:
    """Return «апрель 2023 года» for 2023-04; another text as it is."""
    year, _, number = month.partition("-")
    possible = number.isdecimal() and 1 <= int(number) <= 12
    return write_month(int(year), int(number)) if possible else month
