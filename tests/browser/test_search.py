"""The search in Chromium, from a folder: forms of words, filters, address, keyboard, few files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from generator.render.stem import stems
from tests.browser.test_pages import violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

SEARCH = "search/index.html"
CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"


def seek(page: Page, folder: Path, query: str) -> list[str]:
    """Open the search with a query and return the titles that it shows."""
    page.goto(f"{(folder / SEARCH).as_uri()}?{query}")
    page.wait_for_function("document.getElementById('search-summary').textContent")
    return page.locator("#search-results a").all_inner_texts()


@pytest.fixture
def loaded(page: Page) -> Iterator[list[str]]:
    """The files that a page asks for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(unquote(request.url)))
    yield asked
    assert [url for url in asked if not url.startswith("file://")] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("консультаций", "Проведение консультаций"),
        ("мониторингом", "Мониторинг второго этапа"),
        ("русскинской", "МБОУ «Русскинская СОШ»"),
        ("русск", "МБОУ «Русскинская СОШ»"),
        ("Синюк", "О.А.\u00a0Синюк"),
        ("приказы 1144", "Приказ от 29.12.2023 № 1144"),
        ("депривированной школы", "«депривированная» школа"),
        ("отбор кураторов", "Отбор кураторов"),
    ],
)
def test_search_finds_forms_of_words(page: Page, built_site: Path, words: str, found: str) -> None:
    page.goto((built_site / "index.html").as_uri())
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/search/index.html*")
    page.locator("#search-results a").first.wait_for()
    assert found in page.locator("#search-results").inner_text()


def test_every_line_of_the_index_leads_somewhere(built_site: Path) -> None:
    anchors: dict[str, set[str]] = {}
    files = sorted((built_site / "search" / "shelves").rglob("*.js"))
    assert files
    for file in files:
        content = json.loads(file.read_text("utf-8").split(",", 1)[1].removesuffix(");\n"))
        for _, title, number, anchor, *_ in content["lines"]:
            path = content["pages"][number]
            if path not in anchors:
                text = (built_site / path).read_text("utf-8")
                anchors[path] = {"", *re.findall(r'\bid="([^"]+)"', text)}
            assert anchor in anchors[path], title


def test_found_link_leads_to_its_place(page: Page, built_site: Path) -> None:
    seek(page, built_site, "q=отбор кураторов")
    page.locator("#search-results a").first.click()
    page.wait_for_url("**/roadmap-*/index.html#event-*")
    assert page.locator(":target").count() == 1


def test_search_says_when_nothing_is_found(page: Page, built_site: Path) -> None:
    assert seek(page, built_site, "q=<b>абракадабра</b>") == []
    summary = page.locator("#search-summary")
    assert "ничего не найдено" in summary.inner_text()
    assert summary.locator("b").count() == 0


def test_lines_with_some_words_are_shown_when_none_has_all(page: Page, built_site: Path) -> None:
    assert seek(page, built_site, "q=русскинская абракадабра")[0] == "МБОУ «Русскинская СОШ»"
    assert "по части слов" in page.locator("#search-summary").inner_text().lower()


def test_titles_come_first_and_the_form_before_the_stem(page: Page, built_site: Path) -> None:
    titles = seek(page, built_site, "q=совещание")
    exact = [bool(re.search(r"\bсовещание\b", title.lower())) for title in titles]
    assert exact[0]
    assert exact == sorted(exact, reverse=True)


def test_filters_narrow_what_is_found_and_stay_in_the_address(page: Page, built_site: Path) -> None:
    seek(page, built_site, "q=школы")
    page.get_by_label("Вид").select_option(label="Документ")
    page.get_by_label("Школа", exact=True).select_option(label="МБОУ «Русскинская СОШ»")
    page.wait_for_url("**kind=document**")
    page.wait_for_url("**school=russkinskaya**")
    page.wait_for_function("document.querySelectorAll('#search-results li').length === 1")
    assert "Документ · 2023 год · МБОУ «Русскинская СОШ»" in page.locator(".found").inner_text()
    page.reload()
    page.wait_for_function("document.querySelectorAll('#search-results li').length === 1")
    assert page.get_by_role("searchbox").input_value() == "школы"
    page.get_by_role("button", name="Снять отбор").click()
    page.wait_for_function("document.querySelectorAll('#search-results li').length > 1")
    assert "kind" not in page.url


def test_filters_alone_list_all_that_they_keep(page: Page, built_site: Path) -> None:
    years = seek(page, built_site, "year=2023&kind=document")
    assert "Приказ от 29.12.2023 № 1144" in years
    assert seek(page, built_site, "year=1812") == []
    assert "Введите слово" in page.locator("#search-summary").inner_text()


def test_the_list_goes_on_by_keyboard(page: Page, built_site: Path) -> None:
    assert len(seek(page, built_site, "q=школы")) == 20
    assert "показаны первые 20" in page.locator("#search-summary").inner_text()
    page.get_by_role("button", name="Показать ещё").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelectorAll('#search-results li').length === 40")
    focused = "[...document.querySelectorAll('#search-results a')].indexOf(document.activeElement)"
    assert page.evaluate(focused) == 20


def test_typing_is_enough(page: Page, built_site: Path) -> None:
    seek(page, built_site, "")
    page.get_by_role("searchbox").press_sequentially("лямин")
    page.locator("#search-results a").first.wait_for()
    assert "Ляминская" in page.locator("#search-results a").first.inner_text()
    page.wait_for_url("**?q=*")


def test_browser_stems_as_the_build_does(page: Page, built_site: Path) -> None:
    texts = []
    for file in sorted((built_site / "search" / "shelves").rglob("*.js")):
        content = json.loads(file.read_text("utf-8").split(",", 1)[1].removesuffix(");\n"))
        texts += [line[1] for line in content["lines"]] + content["notes"]
    text = " ".join(texts)
    text += " щёлкнувшись наивысочайшей деятельностью обучавшаяся в и я ия ость нн"
    seek(page, built_site, "")
    assert page.evaluate("text => vektorSearch.stems(text)", text) == list(stems(text))


def test_a_search_loads_only_what_it_needs(page: Page, built_site: Path, loaded: list[str]) -> None:
    seek(page, built_site, "q=отбор кураторов&kind=event")
    asked = [url.partition("/search/")[2] for url in loaded if "/search/" in url]
    assert asked[1] == "head.js"
    assert [name for name in asked if name.startswith("marks/")] == [
        "marks/schools.js",
        "marks/kinds.js",
    ]
    shelves = {name for name in asked if name.startswith("shelves/")}
    assert shelves
    assert len(shelves) < len(list((built_site / "search" / "shelves").rglob("*.js"))) / 2


@pytest.mark.parametrize("part", ["words/**", "head.js"])
def test_a_missing_part_is_told(page: Page, built_site: Path, part: str) -> None:
    page.route(f"**/search/{part}", lambda route: route.abort())
    seek(page, built_site, "q=школы")
    assert "Не удалось прочитать" in page.locator("#search-summary").inner_text()


def test_search_works_under_a_strict_policy(page: Page, built_site: Path) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))

    def answer(route: Route) -> None:
        path = route.request.url.partition("https://vektor.test/")[2].partition("?")[0]
        path = f"{path}index.html" if path.endswith("/") else path
        route.fulfill(path=built_site / path, headers={"Content-Security-Policy": CSP})

    page.route("https://vektor.test/**", answer)
    page.goto("https://vektor.test/search/?q=русскинской")
    page.locator("#search-results a").first.wait_for()
    assert (
        page.locator("#search-results a").first.get_attribute("href") == "../schools/russkinskaya/"
    )
    assert said == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (400, "dark")])
def test_axe_finds_nothing_among_results(
    chromium: Browser, built_site: Path, axe_source: str, width: int, scheme: str
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    seek(page, built_site, "q=школы&year=2023")
    assert page.locator("#search-results a").count()
    assert violations(page, axe_source, {}) == []
    scrolls = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not page.evaluate(scrolls)
    context.close()
