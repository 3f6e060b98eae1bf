"""The first search result in Chromium: from opening the search page to a link that can be followed.

Argument: the folder of a built site, opened from the disk as from a folder that someone was given.
"""

from __future__ import annotations

import shutil
import sys
from itertools import count
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.worker.loop import serve

_WORDS = "дорожная карта школы"


def main(site: Path) -> None:
    """Search in a page opened anew, round after round."""
    address = (site / "search" / "index.html").as_uri()
    numbers = count(1)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()

        def one_round() -> None:
            page.goto(f"{address}?q={_WORDS} {next(numbers)}", wait_until="commit")
            page.locator("#search-results a").first.wait_for()

        serve(one_round)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
