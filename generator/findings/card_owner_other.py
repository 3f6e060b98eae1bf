"""A card lies with a school although its form is for municipalities, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.card import Card, Filler

_SCHOOLS = "content/schools/"


def _find(record: Card, surroundings: Surroundings) -> Iterator[Spot]:
    form = surroundings.registry.card_forms.get(record.form)
    in_school = record.origin.file.startswith(_SCHOOLS)
    owner = Filler.SCHOOL if in_school else Filler.MUNICIPALITY
    if form is not None and form.filled_by is not owner:
        yield spot(
            record.origin.at("form"),
            form=form.title,
            wanted=say("cards", f"filler.{form.filled_by}"),
            found=say("cards", f"filler.{owner}"),
        )


CARD_OWNER_OTHER = Check("card-owner-other", Severity.ERROR, Card, _find)
