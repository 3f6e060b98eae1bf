"""Pages in Chromium, from a folder: silent, self-contained, accessible, narrow, by keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.render.pages import PAGE_FAMILIES
from generator.render.reports import REPORTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# A page of every family, all reports, two forms of a card, and a page written in Markdown.
PAGES = (
    "index.html",
    "schools/index.html",
    "schools/russkinskaya/index.html",
    "schools/kayukovskaya/index.html",
    "programmes/index.html",
    "programmes/surgut-vektor/index.html",
    "programmes/surgut-vektor/roadmap-2023/index.html",
    "programmes/surgut-vektor/monitoring-2023-12/index.html",
    "programmes/surgut-vektor/scores-activity-2023-12/index.html",
    "programmes/surgut-vektor/pairs-2023/index.html",
    "programmes/pervouralsk-shans/risks/index.html",
    "programmes/tyumen-model/narrative-model-2023/index.html",
    "programmes/tyumen-model/monitoring-plan-2023/index.html",
    "programmes/tyumen-model/card-tmn-example-sosh-dtk-2023/index.html",
    "programmes/tyumen-model/card-form-info-card-2023/index.html",
    "programmes/yakovlevka-shnor/exams-oge-filialy/index.html",
    "programmes/hmsosh2-plan/roadmap-2024/index.html",
    "programmes/hmsosh2-plan/roadmap-2024/months/index.html",
    "programmes/hmsosh2-plan/roadmap-2024/people/index.html",
    "people/hm-shukshina-nn/index.html",
    "schools/russkinskaya/calendar/index.html",
    "programmes/hmsosh2-plan/targets-2024/index.html",
    "programmes/pervouralsk-shans/collection-monitoring/index.html",
    "programmes/pervouralsk-shans/exam-results-2022/index.html",
    "programmes/pervouralsk-shans/identification-rule-2023/index.html",
    "programmes/pervouralsk-shans/matrix-isbsh-kachestvo/index.html",
    "programmes/pervouralsk-shans/risk-factors-2022/index.html",
    "programmes/pervouralsk-shans/risk-matrix-schools/index.html",
    "programmes/pervouralsk-shans/staff-programma/index.html",
    "schools/pvk-sosh-3/index.html",
    "schools/yak-vsosh-2/index.html",
    "schools/tmn-example-sosh/index.html",
    "calendar/index.html",
    "calendar/person/index.html",
    "municipalities/index.html",
    "municipalities/surgut/index.html",
    "archive/index.html",
    "archive/2023/surgut-vektor/index.html",
    "documents/index.html",
    "people/index.html",
    "glossary/index.html",
    "data/index.html",
    "fields/index.html",
    "findings/index.html",
    "checks/index.html",
    "search/index.html",
    "guides/index.html",
    "guides/coordinator/index.html",
    "guides/templates/index.html",
    "guides/data-contract/index.html",
)
# The two longest references repeat one row; axe looks at them once.
LONG = frozenset({"fields/index.html", "checks/index.html"})
SHORT = tuple(name for name in PAGES if name not in LONG)
# Between them these show every part that has a colour of its own.
COLOURED = (
    "index.html",
    "schools/russkinskaya/index.html",
    "programmes/surgut-vektor/roadmap-2024/index.html",
    "programmes/surgut-vektor/monitoring-2023-12/index.html",
    "findings/index.html",
    "guides/coordinator/index.html",
)
NO_SCROLL = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


def address(folder: Path, page: str) -> str:
    return (folder / page).as_uri()


@pytest.fixture(scope="module")
def opened(chromium: Browser) -> Iterator[Page]:
    """One page for many visits; each test sets the size and scheme that it needs."""
    context = chromium.new_context(locale="ru-RU")
    yield context.new_page()
    context.close()


def kind_of(built_site: Path, name: str) -> str:
    """Return the family that a built page says it is of."""
    found = re.search(r'<body class="page-([\w-]+)"', (built_site / name).read_text("utf-8"))
    assert found, name
    return found[1]


def test_every_family_and_report_has_a_page_here(built_site: Path) -> None:
    visited = {kind_of(built_site, name) for name in PAGES}
    # The index of a long list is of its list's kind, and this district is too small for one;
    # no record here has had another id, and nothing is compared with an earlier revision.
    unseen = {"list-index", "former", "changes"}
    assert {family.name for family in PAGE_FAMILIES} - visited == unseen
    folders = [name.split("/")[-2] for name in PAGES if name.count("/") == 3]
    unvisited = {
        report.slug
        for report in REPORTS
        if not any(folder.startswith(f"{report.slug}-") for folder in folders)
    }
    assert unvisited == set()


@pytest.mark.parametrize("name", PAGES)
def test_page_opens_silently_and_asks_no_other_host(
    page: Page, built_site: Path, name: str
) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address(built_site, name))
    assert said == []
    assert [url for url in asked if not url.startswith("file://")] == []
    assert page.context.cookies() == []


def violations(page: Page, axe_source: str, options: dict[str, Any]) -> list[tuple[str, str]]:
    """Return (rule, first element) of what axe-core has against the page, details opened."""
    page.evaluate("document.querySelectorAll('details').forEach(item => item.open = true)")
    page.evaluate(axe_source)
    run = "options => axe.run(document, {resultTypes: ['violations'], ...options})"
    found = page.evaluate(run, options)
    assert found["passes"]
    return [(item["id"], item["nodes"][0]["html"][:200]) for item in found["violations"]]


# A window of 1280 pixels at 200 % is one of 640.
@pytest.mark.parametrize("width", [1280, 640, 400])
def test_axe_finds_nothing(opened: Page, built_site: Path, axe_source: str, width: int) -> None:
    opened.set_viewport_size({"width": width, "height": 900})
    opened.emulate_media(color_scheme="light")
    # Colours are those of the other two widths, and they take most of the time.
    rules = {"rules": {"color-contrast": {"enabled": width != 640}}}
    for name in PAGES if width == 1280 else SHORT:
        opened.goto(address(built_site, name))
        assert violations(opened, axe_source, rules) == [], name


@pytest.mark.parametrize(
    ("scheme", "colours"), [("dark", ""), ("light", "white"), ("light", "black"), ("light", "blue")]
)
def test_colours_are_told_apart(
    opened: Page, built_site: Path, axe_source: str, scheme: Any, colours: str
) -> None:
    """Only the rules on colour: nothing else depends on the scheme."""
    opened.set_viewport_size({"width": 1280, "height": 900})
    opened.emulate_media(color_scheme=scheme)
    rules = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
    for name in COLOURED if colours else SHORT:
        opened.goto(address(built_site, name))
        if colours:
            opened.evaluate("name => document.documentElement.dataset.colours = name", colours)
        assert violations(opened, axe_source, rules) == [], name


@pytest.mark.parametrize("size", ["", "200"])
def test_nothing_scrolls_sideways_at_320_pixels(opened: Page, built_site: Path, size: str) -> None:
    """At 200 % a page of 640 pixels is what a page of 320 is at 100 %."""
    opened.set_viewport_size({"width": 640 if size else 320, "height": 800})
    opened.emulate_media(color_scheme="light")
    for name in PAGES:
        opened.goto(address(built_site, name))
        opened.evaluate("size => document.documentElement.dataset.size = size", size)
        assert opened.evaluate(NO_SCROLL), name
    opened.evaluate("delete document.documentElement.dataset.size")


def test_keyboard_reaches_skip_link_search_and_switch(page: Page, built_site: Path) -> None:
    page.goto(address(built_site, "schools/russkinskaya/index.html"))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Перейти к содержанию"
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    visited = []
    for _ in range(5):
        page.keyboard.press("Tab")
        visited.append(page.evaluate("document.activeElement.outerHTML.slice(0, 60)"))
    assert any("search-words" in item for item in visited)
    assert any("view-button" in item for item in visited)
    page.keyboard.press("Shift+Tab")
    for _ in range(4):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_focus_is_seen(page: Page, built_site: Path) -> None:
    page.goto(address(built_site, "index.html"))
    for _ in range(12):
        page.keyboard.press("Tab")
        style = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(style) == "solid"


def test_switch_is_remembered_on_every_page(page: Page, built_site: Path) -> None:
    page.goto(address(built_site, "index.html"))
    page.get_by_role("button", name="Версия для слабовидящих").click()
    page.get_by_label("вдвое крупнее").check()
    page.get_by_label("белым по чёрному").check()
    page.get_by_label("увеличенные").check()
    page.goto(address(built_site, "schools/index.html"))
    kept = page.evaluate("({...document.documentElement.dataset})")
    assert kept == {"size": "200", "colours": "black", "spacing": "wide"}
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    page.get_by_role("button", name="Версия для слабовидящих").click()
    assert page.get_by_label("вдвое крупнее").is_checked()
    page.get_by_role("button", name="Вернуть обычный вид").click()
    assert page.evaluate("({...document.documentElement.dataset})") == {}


def test_panel_is_used_by_keyboard_alone(page: Page, built_site: Path) -> None:
    page.goto(address(built_site, "guides/school/index.html"))
    button = page.get_by_role("button", name="Версия для слабовидящих")
    panel = page.locator("#view-panel")
    button.focus()
    page.keyboard.press("Enter")
    assert panel.is_visible()
    assert button.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.name") == "size"
    page.keyboard.press("ArrowDown")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    kept = page.evaluate("({...document.documentElement.dataset})")
    assert kept == {"size": "125", "pictures": "off"}
    page.keyboard.press("Escape")
    assert not panel.is_visible()
    assert button.evaluate("item => item === document.activeElement")


def test_without_pictures_their_words_stand_in_their_place(page: Page, built_site: Path) -> None:
    page.goto(address(built_site, "guides/school/index.html"))
    picture = page.locator("main img").first
    words = page.get_by_text(picture.get_attribute("alt") or "–")
    assert picture.is_visible()
    assert not words.is_visible()
    page.evaluate("document.documentElement.dataset.pictures = 'off'")
    assert not picture.is_visible()
    assert words.is_visible()


def test_every_thing_that_can_be_used_is_reached_by_keyboard(page: Page, built_site: Path) -> None:
    """The menu, the parts that unfold, the filters: by Tab, in the order of the page."""
    page.goto(address(built_site, "schools/russkinskaya/index.html"))
    usable = (
        "[...document.querySelectorAll('a[href], button, input, select, summary')]"
        ".filter(item => item.checkVisibility() && item.getClientRects().length)"
    )
    page.evaluate(f"window.usable = {usable}")
    count = page.evaluate("usable.length")
    assert count > 40
    reached: list[int] = []
    # A region that scrolls by itself takes the focus, too.
    while len(reached) < 2 * count and (not reached or reached[-1] != count - 1):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("usable.indexOf(document.activeElement)"))
    assert [number for number in reached if number >= 0] == list(range(count))


def test_number_unfolds_by_keyboard(page: Page, built_site: Path) -> None:
    page.goto(address(built_site, "schools/russkinskaya/index.html"))
    number = page.locator("details.why").first
    number.locator("summary").focus()
    page.keyboard.press("Enter")
    assert "=" in number.inner_text()
    page.keyboard.press("Enter")
    assert "=" not in number.inner_text()


def test_number_explains_itself(page: Page, built_site: Path) -> None:
    page.goto(address(built_site, "schools/russkinskaya/index.html"))
    number = page.locator("details.why").first
    assert "=" not in number.inner_text()
    number.locator("summary").click()
    assert "=" in number.inner_text()
    assert "динамика" in number.inner_text()


def test_pages_are_whole_without_scripts(chromium: Browser, built_site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False, locale="ru-RU")
    page = context.new_page()
    page.goto(address(built_site, "schools/russkinskaya/index.html"))
    assert not page.locator(".view-button").is_visible()
    page.locator(".why > summary").first.click()
    assert "=" in page.locator(".why").first.inner_text()
    page.goto(address(built_site, "search/index.html"))
    assert page.locator("noscript").count() == 1
    context.close()


def test_paper_has_no_buttons(page: Page, built_site: Path) -> None:
    page.goto(address(built_site, "schools/russkinskaya/index.html"))
    page.emulate_media(media="print")
    for hidden in (".search", ".menu", ".view-button", ".trail"):
        assert not page.locator(hidden).first.is_visible()
    assert page.locator("h1").is_visible()
