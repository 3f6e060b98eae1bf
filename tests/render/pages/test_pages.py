"""Every page family: its template fits its context, its HTML is sound, its gold is accepted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from generator.core.artifact import Artifact
from generator.model.edition import Edition
from generator.publish.site import site_sources
from generator.render.html import check_template, compile_templates
from generator.render.page import PageFamily
from generator.render.pages import PAGE_FAMILIES

Rendered = Callable[[Edition], dict[str, Artifact]]

TESTS = Path(__file__).resolve().parent.parent.parent
GOLD = TESTS / "gold" / "pages"

# One page of each family; the long references follow from schemas and wording, not from records.
GOLD_PAGES = {
    "home": "index.html",
    "school-list": "schools/index.html",
    "school": "schools/beta/index.html",
    "programme-list": "programmes/index.html",
    "programme": "programmes/path/index.html",
    "roadmap": "programmes/path/roadmap-2023/index.html",
    "roadmap-view": "programmes/path/roadmap-2023/months/index.html",
    "agenda": "schools/beta/calendar/index.html",
    "monitoring": "programmes/path/monitoring-2023-06/index.html",
    "monitoring-plan": "programmes/path/monitoring-plan-2023/index.html",
    "card": "programmes/path/card-alpha-2023/index.html",
    "card-form": "programmes/path/card-form-school/index.html",
    "targets": "programmes/path/targets-2023/index.html",
    "calendar": "calendar/index.html",
    "documents": "documents/index.html",
    "people": "people/index.html",
    "glossary": "glossary/index.html",
    "search": "search/index.html",
}
VOID = frozenset({"br", "input", "link", "meta", "img", "path", "hr"})


class Outline(HTMLParser):
    """Collects ids, headings and tables of a page, and whatever is not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.open: list[str] = []
        self.problems: list[str] = []
        self.captions = Counter[str]()
        self.unscoped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag in {"table", "caption"}:
            self.captions[tag] += 1
        if tag == "th" and "scope" not in given:
            self.unscoped.append(str(self.getpos()))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> at {self.getpos()}")


def outline_of(item: Artifact) -> Outline:
    outline = Outline()
    outline.feed(item.content.decode())
    return outline


def main_of(item: Artifact) -> str:
    text = item.content.decode()
    return text[text.index("<main") : text.index("</main>")] + "</main>\n"


@pytest.mark.parametrize("family", PAGE_FAMILIES, ids=lambda item: item.name)
def test_template_names_only_what_its_context_declares(family: PageFamily) -> None:
    sources = site_sources(TESTS / "data" / "pages" / "root")
    assert check_template(compile_templates(sources), sources, family) == []


def test_misspelt_name_in_a_template_is_found() -> None:
    sources = site_sources(TESTS / "data" / "pages" / "root")
    family = next(item for item in PAGE_FAMILIES if item.name == "school")
    wrong = sources | {family.template: b"{{ nane }}{{ frame.titel }}"}
    found = check_template(compile_templates(wrong), wrong, family)
    assert [(item.name, item.suggestion) for item in found] == [
        ("nane", "name"),
        ("frame.titel", "title"),
    ]


@pytest.mark.parametrize("name", sorted(GOLD_PAGES))
def test_page_is_as_accepted(rendered: Rendered, name: str, tmp_path: Path) -> None:
    """Gold is accepted by hand: the failing run leaves what it made in its temporary folder."""
    made = main_of(rendered(Edition.INTERNAL)[GOLD_PAGES[name]])
    (tmp_path / f"{name}.html").write_text(made, encoding="utf-8")
    gold = GOLD / f"{name}.html"
    assert gold.is_file(), tmp_path
    assert made == gold.read_text(encoding="utf-8"), tmp_path


@pytest.mark.parametrize("edition", list(Edition))
def test_html_is_sound(rendered: Rendered, edition: Edition) -> None:
    for path, item in rendered(edition).items():
        outline = outline_of(item)
        assert outline.problems == [], path
        assert outline.open == [], path
        assert [key for key, count in Counter(outline.ids).items() if count > 1] == [], path
        assert all(re.fullmatch(r"[a-z][a-z0-9-]*", key) for key in outline.ids), path
        assert outline.captions["table"] == outline.captions["caption"], path
        assert outline.unscoped == [], path


@pytest.mark.parametrize("edition", list(Edition))
def test_headings_have_one_top_and_no_gaps(rendered: Rendered, edition: Edition) -> None:
    for path, item in rendered(edition).items():
        headings = outline_of(item).headings
        assert headings[0] == 1, path
        assert headings.count(1) == 1, path
        for before, after in pairwise(headings):
            assert after <= before + 1, path


def test_text_of_a_record_never_becomes_markup(rendered: Rendered) -> None:
    text = rendered(Edition.INTERNAL)["schools/alpha/index.html"].content.decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; «Ёлочка»" in text


def test_every_family_has_pages(rendered: Rendered) -> None:
    paths = rendered(Edition.INTERNAL)
    assert set(GOLD_PAGES.values()) <= paths.keys()
    assert {"fields/index.html", "checks/index.html", "data/index.html"} <= paths.keys()
    assert "findings/index.html" in paths
    assert "findings/index.html" not in rendered(Edition.PUBLIC)


def test_every_change_leads_to_its_arithmetic_and_records(rendered: Rendered) -> None:
    text = rendered(Edition.INTERNAL)["schools/alpha/index.html"].content.decode()
    assert text.count('<details class="why') == 4  # three changes and one total
    row = text.split('id="row-2023-06-alpha-quality"', 1)[1].split("</tr>", 1)[0]
    unfolded = row.split("</summary>", 1)[1].split("</details>", 1)[0]
    assert "45,5\u00a0% − 40\u00a0% = +5,5\u00a0п.п.<br>рост показателя" in unfolded
    records = text.split('id="row-2023-06-alpha-quality"', 1)[1].split("<h2", 1)[0]
    assert records.count("content/schools/north/alpha/measurement-2022-12.yaml</code>") == 1
    assert "https://git.example/obrazec/zapisi/blob/main/content/" in records
    total = text.split('id="sheet-review"', 1)[1].split("</table>", 1)[0]
    assert "</summary>3 + 2 = 5; 5 из 6" in total


def test_table_of_schools_names_its_records_once(rendered: Rendered) -> None:
    for edition, times in ((Edition.INTERNAL, 1), (Edition.PUBLIC, 0)):
        text = rendered(edition)["programmes/path/monitoring-2023-06/index.html"].content.decode()
        assert text.count("north/alpha/measurement-2022-12.yaml</code>") == times
        assert text.count('<details class="records">') == times


def test_fields_follow_the_schemas(rendered: Rendered) -> None:
    text = rendered(Edition.PUBLIC)["fields/index.html"].content.decode()
    assert '<tr id="field-roadmap-events-deadline">' in text
    assert "<code>events[].deadline</code>" in text


def test_first_visit_is_light(rendered: Rendered) -> None:
    import gzip  # noqa: PLC0415  # used by this one test

    sources = site_sources(TESTS / "data" / "pages" / "root")
    assets = [sources[f"assets/vektor.{end}"] for end in ("css", "js", "svg")]
    for path in ("index.html", "schools/alpha/index.html", "programmes/path/index.html"):
        page = rendered(Edition.INTERNAL)[path].content
        assert sum(len(gzip.compress(part)) for part in [page, *assets]) < 100_000
    for made in rendered(Edition.INTERNAL).values():
        assert sum(map(len, [made.content, *assets])) <= 500_000, made.path
    assert len(sources["assets/search.js"]) <= 15_360


def test_same_input_gives_the_same_bytes(rendered: Rendered) -> None:
    assert rendered(Edition.PUBLIC) == rendered(Edition.PUBLIC)
