"""Former addresses: each leads to the page of today, and none takes the place of another page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.edition import Edition
from generator.publish.site import site_sources
from generator.render.html import compile_templates, render_page
from generator.render.pages import PAGE_FAMILIES
from generator.render.pages.former import FORMER
from generator.render.site import Site

DISTRICT = Path(__file__).resolve().parent.parent.parent / "data" / "pages" / "root"


@pytest.fixture
def site(sample: Callable[[Edition], Site]) -> Site:
    made = sample(Edition.INTERNAL)
    registry = replace(
        made.registry,
        former_schools={"old-alpha": "alpha", "beta": "alpha"},
        former_programmes={"old-path": "path"},
    )
    return replace(made, registry=registry)


def test_nothing_moves_where_nothing_was_renamed(sample: Callable[[Edition], Site]) -> None:
    assert list(FORMER.pages(sample(Edition.INTERNAL))) == []


def test_an_old_address_leads_to_the_page_of_today(site: Site) -> None:
    templates = compile_templates(site_sources(DISTRICT))
    made = {page.path: render_page(templates, page) for page in FORMER.pages(site)}
    school = made["schools/old-alpha/index.html"].content.decode()
    assert 'content="0; url=../alpha/index.html"' in school
    assert '<meta name="robots" content="noindex">' in school
    assert '<a href="../alpha/index.html">' in school
    text = made["programmes/old-path/roadmap-2023/index.html"].content.decode()
    found = re.search(r'url=([^"]+)"', text)
    assert found
    assert found[1] == "../../path/roadmap-2023/index.html"


def test_an_old_address_never_hides_a_page(site: Site) -> None:
    paths = [page.path for family in PAGE_FAMILIES for page in family.pages(site)]
    assert len(paths) == len(set(paths))
    assert "schools/beta/index.html" not in [page.path for page in FORMER.pages(site)]
