"""Pages of results, rules, risks, staff, collections, cards and texts, of the sixth district."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.core.artifact import Artifact
from generator.graph.checks import Loaded
from generator.model.edition import Edition
from generator.pipeline import load
from generator.publish.site import site_sources
from generator.read.resources import schema_kinds, schema_of
from generator.render.edition import Shown, show
from generator.render.html import compile_templates, render_page
from generator.render.made_site import make_site
from generator.render.pages import PAGE_FAMILIES
from tests.render.pages.test_pages import main_of

TESTS = Path(__file__).resolve().parent.parent.parent
DISTRICT = TESTS / "data" / "sixth-district"
GOLD = TESTS / "gold" / "pages" / "kinds"

# The page of a school shows its results, verdicts, risks, staff, averages and card.
KIND_PAGES = {
    "school": "schools/zar-lugovaya/index.html",
    "exam-results": "programmes/zar-opora/exam-results-2024/index.html",
    "exams": "programmes/zar-opora/exams-oge/index.html",
    "identification-rule": "programmes/zar-opora/identification-rule-2025/index.html",
    "risk-factors": "programmes/zar-opora/risk-factors-2024/index.html",
    "staff": "programmes/zar-opora/staff-2024/index.html",
    "collection": "programmes/zar-opora/collection-sbor/index.html",
    "card": "programmes/zar-opora/card-zar-lugovaya-2025/index.html",
    "monitoring-plan": "programmes/zar-opora/monitoring-plan-2025/index.html",
    "narrative": "programmes/zar-opora/narrative-opora/index.html",
    "roadmap": "programmes/zar-opora/roadmap-2025/index.html",
}


# What the public edition shows otherwise, besides the places of records.
IN_PUBLIC = ("school", "exam-results", "identification-rule", "card", "narrative")
ACCEPTED = [
    *((Edition.INTERNAL, name) for name in sorted(KIND_PAGES)),
    *((Edition.PUBLIC, name) for name in IN_PUBLIC),
]


@pytest.fixture(scope="module")
def pages() -> dict[Edition, dict[str, Artifact]]:
    loaded = load(DISTRICT)
    return {edition: pages_of(loaded, edition) for edition in Edition}


def pages_of(loaded: Loaded, edition: Edition) -> dict[str, Artifact]:
    assert loaded.settings is not None
    whole = Shown(edition, loaded.registry, loaded.programmes, loaded.results)
    site = make_site(
        show(whole, loaded.settings.small_cell_k),
        loaded.settings,
        on=date(2025, 5, 20),
        schemas={kind: schema_of(kind) for kind in schema_kinds()},
    )
    templates = compile_templates(site_sources(DISTRICT))
    made = (page for family in PAGE_FAMILIES for page in family.pages(site))
    return {page.path: render_page(templates, page) for page in made}


@pytest.mark.parametrize(("edition", "name"), ACCEPTED)
def test_page_of_a_kind_is_as_accepted(
    pages: dict[Edition, dict[str, Artifact]], edition: Edition, name: str, tmp_path: Path
) -> None:
    """Gold is accepted by hand: the failing run leaves what it made in its temporary folder."""
    made = main_of(pages[edition][KIND_PAGES[name]])
    (tmp_path / f"{name}.{edition}.html").write_text(made, encoding="utf-8")
    gold = GOLD / f"{name}.{edition}.html"
    assert gold.is_file(), tmp_path
    assert made == gold.read_text(encoding="utf-8"), tmp_path
