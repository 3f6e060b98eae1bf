"""A card leaves rows, cells or questions of its form without an answer."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.card import cells_in_order, line_of
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.card import Card, CardForm
from generator.russian.counting import counted

# More names than this would not be read in one message.
_NAMED = 3


def _find(record: Card, surroundings: Surroundings) -> Iterator[Spot]:
    form = surroundings.registry.card_forms.get(record.form)
    names = list(_unfilled(record, form)) if form else []
    if names:
        yield spot(
            record.origin.at("form"),
            count=counted(len(names), "пункт"),
            names="; ".join(f"«{name}»" for name in names[:_NAMED]),
        )


def _unfilled(card: Card, form: CardForm) -> Iterator[str]:
    for _, table, row in form.places():
        cells = cells_in_order(line_of(card, row.id), form.columns_of(table))
        if not row.heading and None in cells:
            yield row.title
    answered = {answer.question for answer in card.answers}
    for section in form.sections:
        yield from (each.title for each in section.questions if each.id not in answered)


CARD_INCOMPLETE = Check("card-incomplete", Severity.WARNING, Card, _find)
