"""Whose events they are: those of one school, person or programme, out of the plans of all.

Enter the briefs of agendas, or a Site. Leave what the plans have of each owner, and the rows. Only
the months in which an owner has events are read for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.render.agenda import EVERYBODY, AgendaBrief, AgendaRow, Holding, owners_of
from generator.render.site import Site

# So many events one file for all may have; a country's would have more than a million.
LONGEST_FEED = 5_000

Owned = dict[str, tuple[Holding, ...]]


def owned_by(site: Site, briefs: Iterable[AgendaBrief]) -> Owned:
    """Return owner → what each programme has of it; people without a record are left out.

    All events together are an owner, too, while they fit one file.
    """
    found: dict[str, list[Holding]] = {}
    for brief in briefs:
        for owner, holding in brief.owned:
            found.setdefault(owner, []).append(holding)
    if sum(each.dated for each in found.get(EVERYBODY, ())) > LONGEST_FEED:
        del found[EVERYBODY]
    return {owner: tuple(found[owner]) for owner in sorted(found) if _is_known(site, owner)}


def owned_rows(site: Site, owner: str) -> list[AgendaRow]:
    """Return the events of an owner, by programme and in the order of its plans."""
    return [row for holding in site.owned[owner] for row in _rows(site, owner, holding)]


def _rows(site: Site, owner: str, holding: Holding) -> list[AgendaRow]:
    found = {
        row.at: row
        for month in holding.months
        for row in site.agenda[f"{holding.programme}/{month}"]
        if owner == EVERYBODY or owner in owners_of(row)
    }
    return [found[at] for at in sorted(found)]


def _is_known(site: Site, owner: str) -> bool:
    kind, _, name = owner.partition("/")
    return kind != "person" or name in site.registry.people
