"""Five questions of a person who sees the site for the first time: two clicks from the home page.

The site is that of the real programmes on the day of the pictures, 01.03.2024.
"""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

PROGRAMME = "Вектор на развитие"
SHEET = (
    "По критериям: Результаты экспертизы деятельности участников «адресной поддержки» "
    "Проекта 20.12.2023\u00a0года"
)
SHANS = "Школы адресного наставничества и сопровождения (ШАНС)"


def walk(page: Page, site: Path, *names: str) -> str:
    """Click the links of these names from the home page on; return the words of the last page."""
    assert len(names) <= 2
    page.goto((site / "index.html").as_uri())
    for name in names:
        click(page, name)
    return words(page)


def click(page: Page, name: str) -> None:
    link = page.locator("main").get_by_role("link", name=name, exact=True).first
    # Not hidden in something that must be unfolded first: that would be a click, too.
    assert link.is_visible(), name
    link.click()
    page.wait_for_load_state()


def words(page: Page) -> str:
    return page.locator("main").inner_text().replace("\u00a0", " ")


def rows(site: Path, name: str) -> list[dict[str, str]]:
    """Return a table of the open data: what the answer is held to."""
    text = (site / "data" / f"{name}.csv").read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_which_schools_worsened(page: Page, whole_site: Path) -> None:
    found = walk(page, whole_site, "Отрицательная динамика у 3 школ")
    section = found[found.index("Динамика по школам") :]
    counts = {
        row["school_name"]: int(row["negative"])
        for row in rows(whole_site, "verdict_counts")
        if (row["programme"], row["comparison"]) == ("surgut-vektor", "2023-12")
    }
    assert sum(count > 0 for count in counts.values()) == 3
    for school, count in counts.items():
        said = section[section.index(school) + len(school) :]
        bars = said[: said.index("\n\n") if "\n\n" in said[:200] else 60]
        assert (f"▼ {count}" in bars) == (count > 0), (school, bars)


@pytest.mark.parametrize(
    "clicks", [("МБОУ СОШ № 2", "что сделать в этом месяце"), ("Школы", "МБОУ СОШ № 2")]
)
def test_what_a_school_must_do_this_month(
    page: Page, whole_site: Path, clicks: tuple[str, str]
) -> None:
    """From what needs attention to the school's month, or through the list of all schools."""
    found = walk(page, whole_site, *clicks)
    ending = {
        " ".join(row["event"].split())
        for row in rows(whole_site, "events")
        if row["programme"] == "hmsosh2-plan" and row["end"].startswith("2024-03")
    }
    assert len(ending) > 3
    for event in ending:
        assert event in " ".join(found.split()), event


def test_where_is_the_order_and_its_annex_3(page: Page, whole_site: Path) -> None:
    walk(page, whole_site, "Документы")
    for kind, inside in (
        ("приказ", "О реализации муниципального проекта"),
        ("дорожная карта, приложение 3 к приказу № 1144", "Приложение 3"),
    ):
        row = page.locator("main tr").filter(has_text=re.compile("1144|План мероприятий"))
        row = row.filter(has=page.get_by_role("cell", name=kind, exact=True)).first
        with page.expect_download() as downloading:
            row.get_by_role("link").first.click()
        paper = docx.Document(str(downloading.value.path()))
        text = "\n".join(paragraph.text for paragraph in paper.paragraphs)
        tables = "\n".join(
            cell.text for table in paper.tables for line in table.rows for cell in line.cells
        )
        assert inside in (text + tables).replace("\u00a0", " ")


def test_which_risks_have_no_action(page: Page, whole_site: Path) -> None:
    found = walk(page, whole_site, SHANS, "Риски и мероприятия")
    high = [row for row in rows(whole_site, "risks") if row["significance"] == "high"]
    said = re.search(r"Рисков высокой значимости – (\d+).*?Из них без мероприятия – (\d+)", found)
    assert said
    assert int(said[1]) == len(high)
    assert 0 < int(said[2]) < len(high)
    assert "мероприятий нет" in found


def test_what_the_experts_gave_and_why(page: Page, whole_site: Path) -> None:
    found = walk(page, whole_site, PROGRAMME, SHEET)
    totals = [row for row in rows(whole_site, "score_totals") if row["sheet"] == "activity-2023-12"]
    assert len(totals) == 5
    assert "Прогноз устойчивости результатов после окончания реализации проекта" in found
    lines = page.locator("main tbody tr")
    for row in totals:
        line = lines.filter(has=page.locator(f"a[href*='/{row['school_id']}/']"))
        total = line.locator("details.why").last
        total.locator("summary").click()
        assert re.search(rf"(\d \+ )+\d = {row['total']}", total.inner_text()), row
