"""What an edition may show, as watched values.

Enters: the content as it was read and computed. Leaves: registry, programmes and results that
renderers see. The internal edition shows the facts themselves; the public one projected facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from functools import partial

from generator.analyse.mark_sums import marks_by_key
from generator.analyse.result import SchoolResults
from generator.analyse.taking_part import part_of, schools_named, taking_part
from generator.core.dataclass import dataclass
from generator.core.finding import Finding
from generator.core.watched import Selected, WatchedMap, watched, watched_cells, whole
from generator.findings.check import Surroundings
from generator.graph.checking import (
    ordinary_registry,
    put_results,
    watched_registry,
    watched_results,
)
from generator.graph.content import put_map, put_registry
from generator.graph.facts import Facts
from generator.graph.ledger import Ledger
from generator.graph.listed import watched_pages, watched_sheets
from generator.graph.mark_sums import MARKS, NEIGHBOURS, SUMS
from generator.graph.papers import SchoolDocuments, listed_by
from generator.model.edition import Edition
from generator.model.settings import Settings
from generator.model.unit import ProgrammeUnit, Registry
from generator.read.resources import schema_kinds, schema_of
from generator.render.agenda import plans_joined
from generator.render.edition import (
    Shown,
    project,
    project_findings,
    project_registry,
    project_unit,
)
from generator.render.made_site import make_site
from generator.render.scope import Scope
from generator.render.site import Placed, Site
from generator.render.years import years_of


@dataclass(frozen=True, slots=True)
class Material:
    """What renderers see of the content: all three watched."""

    registry: Registry
    programmes: Mapping[str, ProgrammeUnit]
    results: Mapping[str, SchoolResults]


def put_shown(ledger: Ledger, known: Surroundings, edition: Edition) -> Material:
    """Return the material of an edition, brought up to date."""
    if edition is Edition.PUBLIC:
        _put_shown(ledger, known)
    return material_in(ledger, known, edition)


def material_in(facts: Facts, known: Surroundings, edition: Edition) -> Material:
    """Return the material of an edition as the facts have it."""
    if edition is Edition.INTERNAL:
        return Material(known.registry, known.programmes, known.results)
    return Material(
        watched_registry(facts, "shown-registry"),
        WatchedMap(facts, "shown-programme", partial(_programme, facts)),
        watched_results(facts, "shown-results"),
    )


def put_taking_part(ledger: Ledger, material: Material) -> None:
    """Put who takes part in what: «shown <programme>» and «taking <school>» with their ids."""
    programmes, schools = tuple(material.programmes), tuple(material.results)
    known = frozenset(material.registry.schools)  # made once, for each node would take it anew
    for programme in programmes:
        ledger.run(f"named {programme}", partial(_put_named, ledger, material, programme, known))
    for school in schools:
        ledger.run(f"told {school}", partial(_put_told, ledger, material, school))
    ledger.keep_only("named ", {f"named {each}" for each in programmes})
    ledger.keep_only("told ", {f"told {each}" for each in schools})
    ledger.run("taking part", partial(_put_parts, ledger, material))


def scope_in(facts: Facts, material: Material, programme: str) -> Scope:
    """Return what the papers of a programme are made from."""
    shown = partial(facts.value, f"shown/{programme}")
    results = Selected(material.results, shown)
    return Scope(material.registry, material.programmes[programme], results)


def put_site(
    ledger: Ledger, edition: Edition, settings: Settings, on: date, findings: tuple[Finding, ...]
) -> None:
    """Put what pages see besides the material and the documents."""
    schemas = {kind: schema_of(kind) for kind in schema_kinds()}
    shown = Shown(edition, Registry(), {}, {}, project_findings(findings, edition))
    site = make_site(shown, settings, on=on, schemas=schemas)
    ledger.run_anew("site", partial(_put_site, ledger, site))


def watched_site(facts: Facts, material: Material) -> Site:
    """Return the site that pages are made from; its lists are those that put_lists put."""
    sheets, pages = watched_sheets(facts), watched_pages(facts)
    parts = {each.name: partial(facts.value, f"site/{each.name}") for each in fields(Site)}
    return watched(
        Site,
        {
            **parts,
            "registry": lambda: material.registry,
            "units": lambda: material.programmes,
            "results": lambda: material.results,
            "shown_schools": lambda: WatchedMap(facts, "shown"),
            "school_programmes": lambda: WatchedMap(facts, "taking"),
            "members": lambda: WatchedMap(facts, "member"),
            "card_owners": lambda: WatchedMap(facts, "card-owners"),
            "documents": partial(listed_by, facts, "documents", material.programmes),
            "titles": partial(listed_by, facts, "titles", material.programmes),
            "school_documents": lambda: SchoolDocuments(facts),
            "pdfs": lambda: WatchedMap(facts, "pdf"),
            "dataset_rows": lambda: WatchedMap(facts, "rows"),
            "programme_documents": lambda: WatchedMap(facts, "documents"),
            "school_places": lambda: WatchedMap(facts, "school-place"),
            "programme_places": lambda: WatchedMap(facts, "programme-place"),
            "owned": lambda: WatchedMap(facts, "owned"),
            "joined_by": lambda: WatchedMap(facts, "joined-by"),
            "mark_sums": lambda: WatchedMap(facts, SUMS),
            "agenda": lambda: WatchedMap(facts, "agenda"),
            "overviews": lambda: WatchedMap(facts, "overview"),
            "sheets": lambda: sheets,
            "pages": lambda: pages,
            "organisation_pages": lambda: WatchedMap(facts, "organisation-page"),
            "municipalities": lambda: WatchedMap(facts, "municipality"),
            "municipality_briefs": lambda: WatchedMap(facts, "municipality-brief"),
            "programme_years": lambda: WatchedMap(facts, "programme-years"),
            "year_programmes": lambda: WatchedMap(facts, "year"),
            "changes": lambda: WatchedMap(facts, "changes"),
            "organisation_people": lambda: WatchedMap(facts, "organisation-people"),
        },
    )


def _put_shown(ledger: Ledger, known: Surroundings) -> None:
    ledger.run("shown registry", partial(_put_registry, ledger, known))
    for programme in known.programmes:
        name = f"shown programme {programme}"
        ledger.run(name, partial(_put_programme, ledger, known, programme))
    for school in known.results:
        ledger.run(f"shown results {school}", partial(_put_results, ledger, known, school))
    ledger.run("shown keys", partial(_put_keys, ledger, known))
    ledger.keep_only("shown programme ", {f"shown programme {each}" for each in known.programmes})
    ledger.keep_only("shown results ", {f"shown results {each}" for each in known.results})


def _programme(facts: Facts, programme: str) -> ProgrammeUnit:
    return watched_cells(ProgrammeUnit, facts, f"shown-programme/{programme}")


def _smallest(ledger: Ledger) -> int:
    settings = ledger.value("settings")
    return int(settings.small_cell_k) if settings else 0


def _put_registry(ledger: Ledger, known: Surroundings) -> None:
    registry = ordinary_registry(known.registry)
    shown = project_registry(registry, Edition.PUBLIC, _smallest(ledger))
    put_registry(ledger, "shown-registry", shown)


def _put_programme(ledger: Ledger, known: Surroundings, programme: str) -> None:
    unit = project_unit(whole(known.programmes[programme]), Edition.PUBLIC)
    for each in fields(unit):
        ledger.put(f"shown-programme/{programme}/{each.name}", getattr(unit, each.name))


def _put_results(ledger: Ledger, known: Surroundings, school: str) -> None:
    results = whole(known.results[school])
    forms = known.registry.card_forms
    shown = project(results, Edition.PUBLIC, _smallest(ledger), forms)
    put_results(ledger, "shown-results", shown)


def _put_keys(ledger: Ledger, known: Surroundings) -> None:
    ledger.put("shown-results#", tuple(known.results))
    put_map(ledger, "shown-programme", {each: each for each in known.programmes})


# Short values, the same for every page.
_PLAIN = ("edition", "name", "on", "repository", "address", "reminder_days")


def _put_site(ledger: Ledger, site: Site) -> None:
    for name in (*_PLAIN, "findings", "schemas"):
        ledger.put(f"site/{name}", getattr(site, name))


def _put_named(ledger: Ledger, material: Material, programme: str, schools: frozenset[str]) -> None:
    unit = material.programmes[programme]
    len(material.registry.schools)  # ``schools`` is given from outside
    named = schools_named(unit, schools)
    head = unit.programme
    ledger.put(f"named/{programme}", (head.municipality, named))
    ledger.put(f"programme-place/{programme}", Placed(programme, head.name, head.municipality))
    ledger.put(f"joins/{programme}", plans_joined(unit))
    ledger.put(f"programme-years/{programme}", years_of(unit))


def _put_told(ledger: Ledger, material: Material, school: str) -> None:
    schools = material.registry.schools
    name, municipality = school, ""
    if school in schools:
        name, municipality = schools[school].name, schools[school].municipality
    ledger.put(f"school-place/{school}", Placed(school, name, municipality))
    results = material.results[school]
    ledger.put(f"told/{school}", part_of(municipality, results))
    ledger.put(f"{MARKS}/{school}", marks_by_key(results.marks))


def _put_parts(ledger: Ledger, material: Material) -> None:
    named = {key: ledger.value(f"named/{key}") for key in material.programmes}
    parts = {key: ledger.value(f"told/{key}") for key in material.results}
    found = taking_part(
        {key: schools for key, (_, schools) in named.items()},
        {key: place for key, (place, _) in named.items()},
        parts,
    )
    put_map(ledger, "shown", found.schools)
    put_map(ledger, "taking", found.programmes)
    put_map(ledger, "card-owners", found.cards)
    put_map(ledger, "member", found.members)
    put_map(ledger, NEIGHBOURS, found.neighbours)
