"""Which schools take part in which programme, as far as the records show it.

Enter the site with a programme and a school, or with one of them. Leave links and facts of a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.result import SchoolResults
from generator.core.fact import Fact
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Link
from generator.render.pieces.event import events_of_school
from generator.render.pieces.line import Value, fact_of
from generator.render.site import (
    Site,
    members_in_order,
    roadmap_title,
    roadmaps_in_order,
    units_of_school,
)


def takes_part(site: Site, unit: ProgrammeUnit, school: str) -> bool:
    """Tell whether the programme's records name ``school`` or hold results of it."""
    # What is known of all schools first: else a page would stand on the results of its neighbours.
    if unit.programme.id not in site.school_programmes.get(school, ()):
        return False
    return (
        unit.programme.organiser == school
        or any(school in {pair.partner, *pair.wards} for each in unit.pairs for pair in each.pairs)
        or any(school in table.schools for table in unit.exam_references)
        or next(events_of_school(unit, school), None) is not None
        or _has_results(site.results.get(school, SchoolResults(school)), unit.programme.id)
    )


def school_links(site: Site, unit: ProgrammeUnit, page: str) -> tuple[Link, ...]:
    """Return the schools that take part in a programme, ordered by name."""
    return tuple(
        Link(school.name, address.link(page, address.school_page(school.id)))
        for school in members_in_order(site, unit.programme.id)
        if takes_part(site, unit, school.id)
    )


def programme_values(site: Site, school: str, page: str) -> Iterator[Value]:
    """Give the programmes in which a school takes part."""
    for unit in units_of_school(site, school):
        if takes_part(site, unit, school):
            target = address.link(page, address.programme_page(unit.programme.id))
            yield Value(fact_of(unit.programme, "name"), target)


def plan_values(site: Site, school: str, page: str) -> Iterator[Value]:
    """Give the roadmaps of the programmes that the school itself organises."""
    for unit in units_of_school(site, school):
        for roadmap in roadmaps_in_order(unit):
            if unit.programme.organiser == school:
                target = address.roadmap_page(unit.programme.id, roadmap.id)
                fact = Fact(roadmap_title(unit, roadmap), roadmap.origin.file)
                yield Value(fact, address.link(page, target))


def municipality_values(site: Site, municipality: str, page: str) -> Iterator[Value]:
    """Give the municipality of a school or programme, which leads to its page."""
    found = site.registry.municipalities.get(municipality)
    if found:
        target = address.link(page, address.municipality_page(municipality))
        yield Value(fact_of(found, "name"), target)


def _has_results(found: SchoolResults, programme: str) -> bool:
    # One kind after the other: most schools have changes, and then the rest is not read.
    kinds = ("changes", "totals", "marks", "listings", "risks", "staff", "values", "cards")
    return any(each.programme == programme for kind in kinds for each in getattr(found, kind))
