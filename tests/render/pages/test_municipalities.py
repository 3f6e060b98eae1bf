"""Municipalities and years: who belongs where, sums, and pages that are cut when they are long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.edition import Edition
from generator.render import address
from generator.render.lists import archive_items
from generator.render.municipality import brief_of, members_by_place
from generator.render.pages import municipality as pages
from generator.render.pages.archive import ARCHIVE, ARCHIVE_PROGRAMME
from generator.render.pages.municipality import MUNICIPALITY
from generator.render.pages.municipality_list import MUNICIPALITY_LIST
from generator.render.site import Site
from generator.render.years import cycle_years, years_of

MakeSample = Callable[[Edition], Site]


@pytest.fixture
def site(sample: MakeSample) -> Site:
    return sample(Edition.INTERNAL)


def test_every_school_belongs_to_its_municipality_once(site: Site) -> None:
    held = [each for members in members_by_place(site).values() for each in members.schools]
    assert sorted(held) == sorted(site.registry.schools)


def test_a_municipality_adds_up_its_schools(site: Site) -> None:
    for key, members in site.municipalities.items():
        brief = brief_of(site, key)
        assert brief.schools == len(members.schools)
        assert brief.worse <= brief.compared <= brief.schools
        told = [site.results[each].counts for each in members.schools]
        assert brief.compared == sum(map(bool, told))
        assert (sum(count for _, count in brief.verdicts) > 0) == any(told)


def test_the_list_leads_to_every_municipality(site: Site) -> None:
    (page,) = MUNICIPALITY_LIST.pages(site)
    own = {each.path for each in MUNICIPALITY.pages(site)}
    assert own == {address.municipality_page(key) for key in site.municipalities}
    assert len(page.context.lines) == len(own)


def test_a_long_list_of_schools_is_cut(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {row.school.title for page in MUNICIPALITY.pages(site) for row in page.context.schools}
    monkeypatch.setattr(pages, "LONGEST", 1)
    made = {page.path: page.context for page in MUNICIPALITY.pages(site)}
    assert any(context.pieces for context in made.values())
    assert all(len(context.schools) <= 1 for context in made.values())
    assert {row.school.title for context in made.values() for row in context.schools} == whole
    assert all(bool(context.sentence) == context.is_first for context in made.values())


def test_the_archive_has_no_year_ahead(site: Site) -> None:
    years = {year for unit in site.programmes for year in years_of(unit)}
    assert set(site.year_programmes) == {year for year in years if int(year) <= site.on.year}
    early = replace(site, on=site.on.replace(year=1999))
    assert archive_items(early) == {}
    assert [page.path for page in ARCHIVE.pages(replace(early, year_programmes={}))] == [
        address.ARCHIVE
    ]


def test_every_line_of_a_year_leads_to_a_page(site: Site) -> None:
    own = set(site.pages[ARCHIVE_PROGRAMME.name])
    listed = {
        address.archive_programme(year, item.id)
        for year, items in site.year_programmes.items()
        for item in items
    }
    assert own == listed


def test_a_cycle_lasts_its_years(site: Site) -> None:
    cycle = site.programmes[0].cycles[0]
    assert list(cycle_years(cycle)) == [cycle.year]
    longer = replace(cycle, ends=replace(cycle.ends, year=cycle.year + 2))
    assert list(cycle_years(longer)) == [cycle.year, cycle.year + 1, cycle.year + 2]
    wrong = replace(cycle, ends=replace(cycle.ends, year=cycle.year + 900))
    assert list(cycle_years(wrong)) == [cycle.year]
