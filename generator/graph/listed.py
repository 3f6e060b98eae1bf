"""The calendar's rows, the overviews and the lists of a site as facts.

Enters: the site that pages are made from. Leaves: its agenda by programme and month, the overview
of each programme with the sum of all for the home page, and the sheets of every list, so that a
page of a list stands on its own rows and not on those of all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain
from typing import Any

from generator.core.watched import WatchedMap
from generator.graph.content import put_map
from generator.graph.crew import Crew
from generator.graph.facts import Facts
from generator.graph.job import Job
from generator.graph.ledger import Ledger
from generator.render.agenda import AgendaBrief, agenda_of, joined_by
from generator.render.changed import CHANGES
from generator.render.lists import (
    DOCUMENTS,
    MUNICIPALITIES,
    PEOPLE,
    PROGRAMMES,
    SCHOOLS,
    VIEWS,
    all_states,
    archive_items,
    by_map,
    calendar_list,
    calendar_sheets,
    document_sheets,
    home_of_organisations,
    maps_of,
    municipality_sheets,
    people_of_organisations,
    people_sheets,
    programme_sheets,
    school_sheets,
)
from generator.render.municipality import brief_of as municipality_brief
from generator.render.municipality import members_by_place
from generator.render.overview import OverviewBrief, home_overview, overview_of, summed
from generator.render.owned import owned_by
from generator.render.page import pages_together, paths_in
from generator.render.pages import PAGE_FAMILIES
from generator.render.site import Site
from generator.render.split import ListPage

LISTS = (
    *(SCHOOLS, PROGRAMMES, DOCUMENTS, PEOPLE, MUNICIPALITIES, CHANGES),
    *map(calendar_list, VIEWS),
)


def put_lists(ledger: Ledger, site: Site, crew: Crew) -> None:
    """Bring the agendas and the lists of ``site`` up to date."""
    programmes = tuple(site.units)
    ledger.run("joined", partial(_put_joined, ledger, site))
    jobs = [Job(f"agenda {programme}", "agenda", (programme,)) for programme in programmes]
    for job, offer in crew.ahead(jobs):
        ledger.run(job.node, partial(put_agenda, ledger, site, *job.key), offer)
    ledger.keep_only("agenda ", {job.node for job in jobs})
    for programme in programmes:
        ledger.run(f"overview {programme}", partial(_put_overview, ledger, site, programme))
    ledger.keep_only("overview ", {f"overview {each}" for each in programmes})
    ledger.run("overview", partial(_put_home, ledger, site))
    for programme in programmes:
        ledger.run(f"paths of {programme}", partial(_put_paths, ledger, site, programme))
    ledger.keep_only("paths of ", {f"paths of {each}" for each in programmes})
    ledger.run("municipalities", partial(_put_municipalities, ledger, site))
    homes = tuple(ledger.value("municipality#"))
    for home in homes:
        ledger.run(f"municipality {home}", partial(_put_municipality, ledger, site, home))
    ledger.keep_only("municipality ", {f"municipality {each}" for each in homes})
    ledger.run("years", partial(_put_years, ledger, site))
    ledger.run("paths", partial(_put_pages, ledger, site))
    ledger.run("list calendar", partial(_put_calendar, ledger, site))
    for name, make in _MAKERS.items():
        ledger.run(f"list {name}", partial(_put_list, ledger, site, name, make))


def watched_sheets(facts: Facts) -> Mapping[str, Mapping[str, ListPage[Any]]]:
    """Return the sheets of every list by path."""
    names = chain.from_iterable(map(maps_of, LISTS))
    return {name: WatchedMap(facts, f"sheet/{name}") for name in names}


def watched_pages(facts: Facts) -> Mapping[str, Mapping[str, str]]:
    """Return family → path → programme of the pages that belong to a programme."""
    names = [family.name for family in PAGE_FAMILIES if family.of is not None]
    return {name: WatchedMap(facts, f"page-of/{name}") for name in names}


def _put_overview(ledger: Ledger, site: Site, programme: str) -> None:
    overview = overview_of(site, programme)
    ledger.put(f"overview/{programme}", overview)
    ledger.put(f"overview-brief/{programme}", summed(site.units[programme], overview))


def _put_home(ledger: Ledger, site: Site) -> None:
    briefs: list[OverviewBrief] = [ledger.value(f"overview-brief/{key}") for key in site.units]
    ledger.put("site/home_overview", home_overview(briefs))


def _put_paths(ledger: Ledger, site: Site, programme: str) -> None:
    ledger.put(f"paths/{programme}", paths_in(PAGE_FAMILIES, site, site.units[programme]))


def _put_pages(ledger: Ledger, site: Site) -> None:
    listed = {programme: ledger.value(f"paths/{programme}") for programme in site.units}
    for name, pages in pages_together(PAGE_FAMILIES, listed).items():
        put_map(ledger, f"page-of/{name}", pages)


def _put_municipalities(ledger: Ledger, site: Site) -> None:
    put_map(ledger, "municipality", members_by_place(site))


def _put_municipality(ledger: Ledger, site: Site, municipality: str) -> None:
    ledger.put(f"municipality-brief/{municipality}", municipality_brief(site, municipality))


def _put_years(ledger: Ledger, site: Site) -> None:
    put_map(ledger, "year", archive_items(site))


def _put_joined(ledger: Ledger, site: Site) -> None:
    found = {programme: ledger.value(f"joins/{programme}") for programme in site.units}
    put_map(ledger, "joined-by", joined_by(found))


def put_agenda(facts: Facts, site: Site, programme: str) -> None:
    """Put the events of a programme as rows of the calendar, and how many there are of what."""
    agenda = agenda_of(site, programme)
    facts.put(f"agenda-brief/{programme}", agenda.brief)
    for month, rows in agenda.rows.items():
        facts.put(f"agenda/{programme}/{month}", rows)


def _put_calendar(ledger: Ledger, site: Site) -> None:
    briefs: list[AgendaBrief] = [ledger.value(f"agenda-brief/{key}") for key in site.units]
    ledger.put("site/event_states", all_states(briefs))
    put_map(ledger, "owned", owned_by(site, briefs))
    for name, sheets in calendar_sheets(site, briefs).items():
        put_sheets(ledger, name, sheets)


def _put_list(ledger: Ledger, site: Site, name: str, make: Any) -> None:
    sheets = make(site)
    put_sheets(ledger, name, sheets)
    if name == PEOPLE:
        put_map(ledger, "organisation-page", home_of_organisations(sheets))
        people = people_of_organisations(site.registry)
        put_map(ledger, "organisation-people", people)


def put_sheets(ledger: Ledger, name: str, sheets: Iterable[ListPage[Any]]) -> None:
    """Put the pages of a list by path."""
    for part, pages in by_map(name, sheets).items():
        put_map(ledger, f"sheet/{part}", pages)


_MAKERS = {
    SCHOOLS: school_sheets,
    PROGRAMMES: programme_sheets,
    DOCUMENTS: document_sheets,
    PEOPLE: people_sheets,
    MUNICIPALITIES: municipality_sheets,
}
