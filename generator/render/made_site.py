"""The site of an edition made at once, in memory: with its lists and who takes part in what.

Enters: projected data (render/edition.py) and documents. Leaves: the Site that pages read. A build
keeps the same parts as facts of its ledger (graph/shown.py, graph/listed.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from generator.analyse.mark_sums import MarkSum, mark_sums, marks_by_key
from generator.analyse.taking_part import (
    TakingPart,
    part_of,
    schools_named,
    taking_part,
)
from generator.core.wording import say
from generator.model.edition import Edition
from generator.model.settings import Settings
from generator.render.agenda import agenda_of, joined_by, plans_joined
from generator.render.changed import CHANGES
from generator.render.edition import Shown
from generator.render.lists import (
    all_states,
    archive_items,
    by_map,
    calendar_sheets,
    home_of_organisations,
    people_of_organisations,
    sheets_of,
)
from generator.render.municipality import brief_of as municipality_brief
from generator.render.municipality import members_by_place
from generator.render.overview import home_overview, overview_of, summed
from generator.render.owned import owned_by
from generator.render.page import pages_together, paths_in
from generator.render.pages import PAGE_FAMILIES
from generator.render.repository import records_address
from generator.render.site import Placed, PublishedDocument, Site, by_owner, titles_of
from generator.render.years import years_of


def make_site(
    shown: Shown,
    settings: Settings,
    *,
    on: date,
    documents: Iterable[PublishedDocument] = (),
    schemas: Mapping[str, Mapping[str, Any]] | None = None,
) -> Site:
    """Return the site of an edition; ``shown`` is already projected."""
    folder = records_address(settings.forge, settings.repository, settings.branch)
    papers = tuple(documents)
    taking = _taking_part_in(shown)
    site = Site(
        edition=shown.edition,
        name=settings.title or say("pages", "frame.name"),
        registry=shown.registry,
        on=on,
        units={key: shown.programmes[key] for key in sorted(shown.programmes)},
        results=shown.results,
        shown_schools=taking.schools,
        school_programmes=taking.programmes,
        card_owners=taking.cards,
        members=taking.members,
        mark_sums=_mark_sums(shown, taking),
        documents=papers,
        programme_documents=by_owner(papers, "programme"),
        school_documents=by_owner(papers, "school"),
        titles=titles_of(papers),
        findings=shown.findings,
        schemas=schemas or {},
        address=settings.address if shown.edition is Edition.PUBLIC else "",
        repository=folder if shown.edition is Edition.INTERNAL else "",
        reminder_days=settings.reminder_days,
    )
    return _listed(site)


def _taking_part_in(shown: Shown) -> TakingPart:
    """Return who takes part in what among the programmes and schools of an edition."""
    units, schools = shown.programmes, shown.registry.schools
    return taking_part(
        {key: schools_named(unit, schools) for key, unit in units.items()},
        {key: unit.programme.municipality for key, unit in units.items()},
        {
            key: part_of(schools[key].municipality if key in schools else "", results)
            for key, results in shown.results.items()
        },
    )


def _mark_sums(shown: Shown, taking: TakingPart) -> dict[str, MarkSum]:
    return {
        f"{place}/{key}": found
        for place, schools in taking.neighbours.items()
        for key, found in mark_sums(
            marks_by_key(shown.results[school].marks) for school in schools
        ).items()
    }


def _listed(site: Site) -> Site:
    """Return a site with the parts that its lists are made from, and the lists."""
    joined = joined_by({key: plans_joined(unit) for key, unit in site.units.items()})
    places = replace(
        site,
        joined_by=joined,
        school_places={
            key: Placed(key, item.name, item.municipality)
            for key, item in site.registry.schools.items()
        },
        programme_places={
            key: Placed(key, unit.programme.name, unit.programme.municipality)
            for key, unit in site.units.items()
        },
    )
    agendas = {key: agenda_of(places, key) for key in places.units}
    overviews = {key: overview_of(places, key) for key in places.units}
    in_brief = [summed(places.units[key], found) for key, found in overviews.items()]
    briefs = tuple(agenda.brief for agenda in agendas.values())
    places = _by_place_and_year(replace(places, overviews=overviews))
    sheets = {**sheets_of(places), **calendar_sheets(places, briefs), CHANGES: ()}
    listed = {key: paths_in(PAGE_FAMILIES, places, unit) for key, unit in places.units.items()}
    return replace(
        places,
        pages=pages_together(PAGE_FAMILIES, listed),
        agenda={
            f"{key}/{month}": rows
            for key, agenda in agendas.items()
            for month, rows in agenda.rows.items()
        },
        event_states=all_states(briefs),
        owned=owned_by(places, briefs),
        home_overview=home_overview(in_brief),
        sheets={
            part: pages
            for name, found in sheets.items()
            for part, pages in by_map(name, found).items()
        },
        organisation_people=people_of_organisations(site.registry),
        organisation_pages=home_of_organisations(sheets["people"]),
    )


def _by_place_and_year(site: Site) -> Site:
    """Return a site with its municipalities and years."""
    years = {key: years_of(unit) for key, unit in site.units.items()}
    placed = replace(site, municipalities=members_by_place(site), programme_years=years)
    return replace(
        placed,
        municipality_briefs={key: municipality_brief(placed, key) for key in placed.municipalities},
        year_programmes=archive_items(placed),
    )
