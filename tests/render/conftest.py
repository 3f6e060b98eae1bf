"""A small made-up district, read by the program itself, as each edition shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.core.artifact import Artifact
from generator.model.edition import Edition
from generator.pipeline import load
from generator.publish.site import site_sources
from generator.read.resources import schema_kinds, schema_of
from generator.render.edition import Shown, show
from generator.render.html import compile_templates, render_page
from generator.render.made_site import make_site
from generator.render.pages import PAGE_FAMILIES
from generator.render.site import PublishedDocument, Site

TESTS = Path(__file__).resolve().parent.parent
DISTRICT = TESTS / "data" / "pages" / "root"

DOCUMENTS = (
    PublishedDocument(
        id="order-12",
        kind="order",
        title="Приказ от 09.01.2023 № 12",
        path="path/order-12.docx",
        sha256="0" * 64,
        programme="path",
        date="2023-01-09",
        size_bytes=20_480,
    ),
    PublishedDocument(
        id="extract-alpha",
        kind="extract",
        title="Выписка",
        path="path/extract-alpha.docx",
        sha256="1" * 64,
        programme="path",
        school="alpha",
    ),
)


@pytest.fixture(scope="session")
def district() -> Shown:
    loaded = load(DISTRICT)
    assert loaded.findings == ()
    return Shown(Edition.INTERNAL, loaded.registry, loaded.programmes, loaded.results)


@pytest.fixture(scope="session")
def sample(district: Shown) -> Callable[[Edition], Site]:
    settings = load(DISTRICT).settings
    assert settings is not None

    def make(edition: Edition) -> Site:
        shown = show(
            Shown(edition, district.registry, district.programmes, district.results),
            settings.small_cell_k,
        )
        return make_site(
            shown,
            settings,
            on=date(2023, 3, 1),
            documents=DOCUMENTS,
            schemas={kind: schema_of(kind) for kind in schema_kinds()},
        )

    return make


@pytest.fixture(scope="session")
def rendered(sample: Callable[[Edition], Site]) -> Callable[[Edition], dict[str, Artifact]]:
    """A function edition → all pages made from data, by path."""
    templates = compile_templates(site_sources(DISTRICT))

    def render(edition: Edition) -> dict[str, Artifact]:
        site = sample(edition)
        pages = [page for family in PAGE_FAMILIES for page in family.pages(site)]
        return {page.path: render_page(templates, page) for page in pages}

    return render
