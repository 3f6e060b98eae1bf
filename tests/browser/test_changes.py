"""The page of changes, which a site has only when it is built since an earlier revision."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.model.edition import Edition
from generator.pipeline import build_root
from tests.browser.test_pages import NO_SCROLL, kind_of, violations
from tests.edited import edited_district
from tests.graph.test_incremental import silent

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

CHANGES = "changes/index.html"


@pytest.fixture(scope="module")
def changed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that tells what changed since the last commit."""
    folder = tmp_path_factory.mktemp("changed")
    root = edited_district(folder / "root")
    on = date(2025, 5, 20)
    out = folder / "out"
    made = build_root(root, Edition.INTERNAL, out, on, tell=silent, strict=False, since="HEAD")
    assert made.written
    return out / "site"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_changes_are_shown_to_everyone(
    page: Page, changed_site: Path, axe_source: str, width: int, scheme: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto((changed_site / CHANGES).as_uri())
    assert kind_of(changed_site, CHANGES) == "changes"
    assert "Новый посёлок" in page.locator("main").inner_text()
    assert page.evaluate(NO_SCROLL)
    assert violations(page, axe_source, {}) == []
    assert [url for url in asked if not url.startswith("file://")] == []


def test_home_leads_to_what_changed(page: Page, changed_site: Path) -> None:
    page.goto((changed_site / "index.html").as_uri())
    page.locator(f"main a[href^='{CHANGES}']").first.click()
    assert "Новый посёлок" in page.locator("main").inner_text()
