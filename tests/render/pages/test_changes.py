"""The page of changes and the short blocks: gold, sound HTML, links to the right places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.analyse.changes import Line, RecordChange, Sort
from generator.core.artifact import Artifact
from generator.model.edition import Edition
from generator.publish.site import site_sources
from generator.render.changed import (
    CHANGES,
    changed_programmes,
    changes_sheets,
    changes_shown,
    in_order,
    rows_in,
)
from generator.render.changed_row import Since
from generator.render.html import compile_templates, render_page
from generator.render.lists import by_map
from generator.render.page import PageFamily
from generator.render.pages.changes import CHANGES as CHANGES_PAGES
from generator.render.pages.home import HOME
from generator.render.pages.list_index import LIST_INDEX
from generator.render.pages.programme import PROGRAMME
from generator.render.site import Site
from tests.render.pages.test_pages import TESTS, main_of, outline_of

_SHOWN: tuple[PageFamily, ...] = (HOME, PROGRAMME, CHANGES_PAGES, LIST_INDEX)


def change(
    owner: str, name: str, *lines: str, programme: str = "", sort: Sort = Sort.CHANGED
) -> RecordChange:
    told = tuple(Line("Значения", line) for line in lines)
    file = f"content/{owner}/{name}.yaml"
    return RecordChange(
        owner, "measurement", name, file, programme, f"Показатели, {name}", sort, told
    )


def changed(site: Site, others: int = 0) -> Site:
    """Return the site as a build told --since makes it, with ``others`` more records."""
    lines = [f"«Показатель {number}»: было 1, стало 2" for number in range(1, 8)]
    rows = [
        *rows_in(
            site,
            "schools/alpha",
            "Школа «Альфа»",
            [
                change("schools/alpha", "июнь 2023", *lines, programme="path"),
                change("schools/alpha", "декабрь 2023", programme="path", sort=Sort.NEW),
            ],
        ),
        *rows_in(
            site,
            "programmes/path",
            "Путь",
            [change("programmes/path", "план", "«Цель»: указано «<b>»")],
        ),
        *rows_in(site, "acts", "Акты", [change("acts", "приказ", sort=Sort.REMOVED)]),
    ]
    for number in range(others):
        more = change("schools/beta", str(number), programme="path", sort=Sort.NEW)
        rows += rows_in(site, "schools/beta", "Школа «Бета»", [more])
    ordered = in_order(site, rows)
    sheets = changes_sheets(ordered)
    return replace(
        site,
        since=Since("abc", "01.02.2023", "2023-03-01T10:00:00+03:00"),
        changes=changes_shown(ordered, sheets),
        changed_programmes=changed_programmes(ordered, sheets),
        sheets={**site.sheets, **by_map(CHANGES, sheets)},
    )


def pages(site: Site) -> dict[str, Artifact]:
    templates = compile_templates(site_sources(TESTS / "data" / "pages" / "root"))
    found = (page for family in _SHOWN for page in family.pages(site))
    return {page.path: render_page(templates, page) for page in found}


def test_page_of_changes_is_as_accepted(sample: Callable[[Edition], Site], tmp_path: Path) -> None:
    """Gold is accepted by hand: the failing run leaves what it made in its temporary folder."""
    made = pages(changed(sample(Edition.INTERNAL)))
    outline = outline_of(made["changes/index.html"])
    assert (outline.problems, outline.open) == ([], [])
    assert {"programme-path", "other"} <= set(outline.ids)
    text = main_of(made["changes/index.html"])
    (tmp_path / "changes.html").write_text(text, encoding="utf-8")
    gold = TESTS / "gold" / "pages" / "changes.html"
    assert gold.is_file(), tmp_path
    assert text == gold.read_text(encoding="utf-8"), tmp_path


def test_blocks_lead_to_the_anchors_of_the_page(sample: Callable[[Edition], Site]) -> None:
    made = pages(changed(sample(Edition.PUBLIC)))
    block = made["programmes/path/index.html"].content.decode()
    assert "Что изменилось с 01.02.2023" in block
    assert '<a href="../../changes/index.html#programme-path">' in block
    assert 'href="changes/index.html#programme-path"' in made["index.html"].content.decode()
    assert 'type="application/atom+xml"' in made["index.html"].content.decode()


def test_more_than_200_lines_are_split_by_programme(sample: Callable[[Edition], Site]) -> None:
    made = pages(changed(sample(Edition.INTERNAL), 250))
    assert {
        "changes/index.html",
        "changes/list/path/index.html",
        "changes/list/other/index.html",
    } <= made.keys()
    block = made["programmes/path/index.html"].content.decode()
    assert 'href="../../changes/list/path/1/index.html#programme-path"' in block


def test_without_a_revision_nothing_is_said(sample: Callable[[Edition], Site]) -> None:
    made = pages(sample(Edition.INTERNAL))
    assert "changes/index.html" not in made
    assert "Что изменилось" not in made["index.html"].content.decode()
