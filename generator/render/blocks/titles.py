"""Titles and authors of papers that may be annexes.

Enter a record's own title and the annex that it is; leave the title to print.
"""

from __future__ import annotations

from generator.core.fact import Fact
from generator.core.origin import Origin
from generator.render.blocks.belonging import Belonging
from generator.render.printed import printed
from generator.render.scope import Scope, cycle_of


def annex_or_own_title(belonging: Belonging | None, title: str, origin: Origin) -> Fact:
    """Return the annex's title as its order gives it, else the record's own; no full stop."""
    if belonging is not None:
        annex = belonging.annex
        return printed(annex.title.strip().rstrip("."), annex.origin.at("title"))
    return printed(title.strip().rstrip("."), origin.at("title"))


def organiser_name(scope: Scope) -> str:
    """Return the name of the programme's organiser, who is the author of its papers."""
    organiser = scope.unit.programme.organiser
    record = scope.registry.body(organiser)
    return record.name if record else organiser


def cycle_title(scope: Scope, cycle: str) -> str:
    """Return the title of a cycle («2024 год»), its id when it is not recorded."""
    record = cycle_of(scope, cycle)
    return record.title if record else cycle
