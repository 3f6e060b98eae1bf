"""The packed site in a folder with spaces and Cyrillic letters, opened without a server."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.publish.packing import pack_site
from tests.browser.test_search import seek

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_unpacked_site_opens_and_finds(page: Page, whole_site: Path, tmp_path: Path) -> None:
    assert pack_site(whole_site.parent, tmp_path / "site.zip")
    folder = tmp_path / "Рабочий стол" / "сайт района № 1"
    with zipfile.ZipFile(tmp_path / "site.zip") as packed:
        packed.extractall(folder)
    page.goto((folder / "site" / "index.html").as_uri())
    assert page.locator("h1").count() == 1
    found = seek(page, folder / "site", "q=консультаций")
    assert any("Проведение консультаций" in title for title in found)
    page.locator("#search-results a").first.click()
    assert page.locator("h1").count() == 1
