"""Pictures for the guides, taken by Chromium from pages of the project's own content.

`make screenshots` writes them and, beside each, its outline: headings, landmarks, captions and
heads of columns of what is shown. A test compares outlines with today's pages: a page that has
moved on needs a new picture.
"""

from __future__ import annotations

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.palette import few_colours

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOLDER = Path(__file__).resolve().parents[2] / "site" / "docs" / "guides" / "pictures"
DAY = "2024-03-01"
WIDTH = 960
FLAGS = ("--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--disable-lcd-text")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the page, where it begins (a selector; body is the whole page) and its height."""

    name: str
    page: str
    start: str
    height: int


PICTURES = (
    Picture("school", "schools/russkinskaya/index.html", "body", 640),
    Picture("school-dynamics", "schools/russkinskaya/index.html", "#dynamics", 560),
    Picture("scores", "schools/russkinskaya/index.html", "#scores", 600),
    Picture("roadmap", "programmes/surgut-vektor/roadmap-2024/index.html", "body", 760),
    Picture("monitoring", "programmes/surgut-vektor/monitoring-2023-12/index.html", "body", 760),
    Picture("documents", "documents/index.html", "body", 700),
)

# From the start up to the next heading of the same rank; of a whole page all that is in it.
_OUTLINE = """
start => {
  const first = document.querySelector(start);
  if (!first) return [];
  const whole = first === document.body;
  const rank = whole ? 0 : Number(first.localName[1]);
  const nodes = [...document.querySelectorAll(
    "header.site-head, nav, .menu a, main, footer.site-foot, h1, h2, h3, caption, thead th")];
  const lines = [];
  let inside = whole;
  for (const node of nodes) {
    if (node === first) inside = true;
    else if (inside && !whole && /^h[1-6]$/.test(node.localName)
             && Number(node.localName[1]) <= rank) break;
    if (!inside) continue;
    const text = node.textContent.replace(/\\s+/g, " ").trim();
    const name = /^(nav|header|main|footer)$/.test(node.localName)
      ? (node.getAttribute("aria-label") || "") : text;
    lines.push((node.localName + " " + name).trim());
  }
  return lines;
}
"""


def outline(page: Page, folder: Path, picture: Picture) -> str:
    """Return the outline of what a picture shows, a line each, none twice in a row."""
    page.set_viewport_size({"width": WIDTH, "height": picture.height})
    page.goto((folder / picture.page).as_uri())
    lines: list[str] = page.evaluate(_OUTLINE, picture.start)
    kept = [line for at, line in enumerate(lines) if at == 0 or line != lines[at - 1]]
    return "\n".join(kept) + "\n"


def outline_file(picture: Picture) -> Path:
    """Return where the outline of a committed picture lies."""
    return FOLDER / f"{picture.name}.outline.txt"


def take(page: Page, picture: Picture) -> bytes:
    """Return the picture of the page that ``outline`` has opened."""
    top = page.evaluate(
        "start => start === 'body' ? 0"
        " : document.querySelector(start).getBoundingClientRect().top + scrollY - 12",
        picture.start,
    )
    clip = {"x": 0, "y": int(top), "width": WIDTH, "height": picture.height}
    png = page.screenshot(full_page=True, clip=clip, animations="disabled")  # type: ignore[arg-type]
    return few_colours(png)


def main() -> None:
    """Write all pictures and outlines from the site in the folder that is named."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # costly, and only here

    parser = argparse.ArgumentParser(description="Рисунки для инструкций")
    parser.add_argument("site", type=Path)
    folder = parser.parse_args().site.resolve()
    program = shutil.which("chromium")
    if program is None:
        raise SystemExit("Нужен Chromium: sudo apt-get install chromium")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        context = browser.new_context(locale="ru-RU", color_scheme="light")
        page = context.new_page()
        for picture in PICTURES:
            text = outline(page, folder, picture)
            (FOLDER / f"{picture.name}.png").write_bytes(take(page, picture))
            outline_file(picture).write_text(text, encoding="utf-8")
        browser.close()


if __name__ == "__main__":
    main()
