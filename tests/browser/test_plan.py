"""A plan's page in Chromium: filters narrow it, live in its address, and nothing needs them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PLAN = "programmes/hmsosh2-plan/roadmap-2024/index.html"
ROWS = "main .plan-part tbody tr"
SUMMARY = "#plan-summary"

pytestmark = pytest.mark.browser


@pytest.fixture
def address(built_site: Path) -> str:
    return (built_site / PLAN).as_uri()


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def shown(page: Page) -> int:
    return page.locator(ROWS).filter(visible=True).count()


def test_a_filter_narrows_the_page_tells_how_many_are_left_and_stays_in_the_address(
    opened: Page, address: str
) -> None:
    opened.goto(address)
    whole = shown(opened)
    opened.get_by_label("Ответственный").select_option("hm-shukshina-nn")
    some = shown(opened)
    assert 0 < some < whole
    assert opened.locator(SUMMARY).inner_text() == f"Показано мероприятий: {some} из {whole}."
    assert opened.locator(SUMMARY).get_attribute("role") == "status"
    opened.get_by_label("Месяц", exact=True).select_option("2024-03")
    fewer = shown(opened)
    assert 0 < fewer < some
    assert opened.url.endswith("?person=hm-shukshina-nn&month=2024-03")
    for row in opened.locator(ROWS).filter(visible=True).all():
        assert "hm-shukshina-nn" in (row.get_attribute("data-person") or "").split()
        assert "2024-03" in (row.get_attribute("data-month") or "").split()
    opened.reload()
    assert shown(opened) == fewer
    assert opened.get_by_label("Месяц", exact=True).input_value() == "2024-03"


def test_sections_without_a_row_go_and_all_come_back(opened: Page, address: str) -> None:
    opened.goto(address)
    whole, parts = shown(opened), opened.locator(".plan-part").filter(visible=True).count()
    opened.get_by_label("Состояние", exact=True).select_option("overdue")
    assert opened.locator(".plan-part").filter(visible=True).count() < parts
    opened.get_by_role("button", name="Снять отбор").click()
    opened.wait_for_function("document.getElementById('plan-summary').textContent === ''")
    assert shown(opened) == whole
    assert opened.locator(".plan-part").filter(visible=True).count() == parts
    assert opened.url == address


def test_choices_that_do_not_exist_are_passed_over(opened: Page, address: str) -> None:
    opened.goto(f"{address}?person=nobody&colour=red&state=overdue")
    rows = opened.locator(ROWS).filter(visible=True)
    states = {row.get_attribute("data-state") for row in rows.all()}
    assert states == {"overdue"}


def test_a_way_to_an_event_that_is_hidden_shows_the_whole_plan(opened: Page, address: str) -> None:
    opened.goto(f"{address}?state=overdue")
    hidden = opened.locator(f'{ROWS}[data-state="planned"]').first
    assert not hidden.is_visible()
    anchor = hidden.get_attribute("id")
    opened.evaluate(f"location.hash = '{anchor}'")
    opened.wait_for_function(f"document.getElementById('{anchor}').offsetParent !== null")


def test_on_a_phone_a_hidden_row_is_hidden_too(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 400, "height": 800})
    page = context.new_page()
    page.goto(f"{address}?state=overdue")
    states = {
        row.get_attribute("data-state") for row in page.locator(ROWS).all() if row.is_visible()
    }
    assert states == {"overdue"}
    context.close()


def test_without_a_script_the_whole_plan_is_there_and_no_form(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}?state=overdue")
    rows = page.locator(ROWS)
    assert all(row.is_visible() for row in rows.all())
    assert not page.locator("#plan-filters").is_visible()
    assert page.locator(".timeline svg").is_visible()
    context.close()
