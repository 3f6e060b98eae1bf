"""Say in Russian where in a template something stands.

Enters: a spot. Leaves: «order.docx: таблица 2, строка 3, ячейка 1, рядом: «… {{ nmber }} …»».
"""

from __future__ import annotations

from generator.core.finding import Place
from generator.core.wording import say
from generator.render.word.draft import Spot

_NUMBERED = ("table", "row", "cell", "paragraph")


def spot_label(spot: Spot) -> str:
    """Return the place of a spot inside its file, "" when nothing is known."""
    parts = [say("word", f"part.{spot.part}")] if spot.part else []
    parts += [
        say("word", f"place.{name}", number=getattr(spot, name))
        for name in _NUMBERED
        if getattr(spot, name)
    ]
    if spot.words:
        parts.append(say("word", "place.words", words=spot.words))
    return ", ".join(parts)


def spot_place(spot: Spot, file: str, template: str) -> Place:
    """Return the place of a finding on ``file``; an included template is named in the label."""
    label = spot_label(spot)
    if spot.template != template:
        label = say("word", "place.included", file=spot.template, label=label)
    return Place(file, label=label)
