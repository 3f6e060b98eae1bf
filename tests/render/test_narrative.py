"""Narrative documents: numbers of sections, tables and annexes, blocks, and what is found wrong."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx
import pytest
import yaml

from generator.core.fact import Fact
from generator.core.finding import Finding
from generator.core.rich import Heading, PageBreak, Paragraph, Table
from generator.model.edition import Edition
from generator.pipeline import load
from generator.publish.rendering import open_press
from generator.publish.site import site_sources
from generator.render.blocks.narrative_names import section_names
from generator.render.documents.narrative import NARRATIVE, NarrativeContext
from generator.render.edition import Shown, show
from generator.render.html import compile_templates, render_page
from generator.render.made_site import make_site
from generator.render.markdown import read_markdown
from generator.render.name import Named
from generator.render.narrative import lying
from generator.render.page import Page
from generator.render.pages.narrative import NARRATIVE as PAGES
from generator.render.paper import make_paper
from generator.render.rich_html import rich_html
from generator.render.scope import Scope

CASES = Path(__file__).resolve().parent.parent / "data" / "narrative"
BASE = Path(__file__).resolve().parent.parent / "data" / "findings" / "base"
RECORD = """kind: narrative
schema: 1
id: model
word: модель
title: Модель поддержки школ
subtitle: (новая редакция)
date: 01.02.2023
cycle: "2023"
file: model.md
blocks:
  - id: plan
    content_kind: roadmap
    content_id: "2023"
    caption: План на год
    wide: true
  - id: values
    content_kind: measurement
    content_id: main
    date: 2022-12
    caption: Измерения
figures:
  - id: schools
    value: 32
    about: школы, получившие поддержку
annexes:
  - id: first
    title: Показатели
    file: first.md
  - id: second
    title: Термины
    file: second.md
"""
TEXT = """Поддержку получили {{ figure.schools | школа }}, см. {{ annex.second | acc }}.

## {{ section.aims }}. Цели

Раздел {{ section.plan }}, таблица {{ table.values }}[^1].

[^1]: Сноска.

### {{ section.tasks }}. Задачи

1. Раз.
   - внутри
2. Два.

## {{ section.plan }}. План

{{ block.plan }}

{{ block.values }}

---

Конец.
"""


def root(folder: Path, record: str = RECORD, text: str = TEXT) -> Path:
    """Write the small district with a narrative document into ``folder``."""
    for path in sorted(BASE.rglob("*.*")):
        target = folder / path.relative_to(BASE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    own = folder / "content/programmes/path"
    (own / "narrative-model.yaml").write_text(record, encoding="utf-8")
    (own / "texts/model.md").write_text(text, encoding="utf-8")
    (own / "texts/first.md").write_text("## {{ section.one }}. Раз\n", encoding="utf-8")
    (own / "texts/second.md").write_text("Слова.\n", encoding="utf-8")
    return folder


def composed(folder: Path) -> tuple[NarrativeContext, tuple[Finding, ...]]:
    loaded = load(folder)
    scope = Scope(loaded.registry, loaded.programmes["path"], loaded.results)
    made = NARRATIVE.compose(scope, "model")
    assert isinstance(made.context, NarrativeContext)
    return made.context, made.findings


def test_sections_are_numbered_by_their_headings() -> None:
    names = section_names(TEXT)
    assert {key: named.fact.text for key, named in names.items()} == {
        "section.aims": "1",
        "section.tasks": "1.1",
        "section.plan": "2",
    }


def test_a_document_is_cut_where_its_sheets_turn(tmp_path: Path) -> None:
    context, findings = composed(root(tmp_path))
    assert findings == ()
    assert [part.wide for part in context.parts] == [False, True, False, False, False]
    opening, wide, after, first, second = context.parts
    assert opening.title.text == "Модель поддержки школ"
    assert opening.subtitle.text == "(новая редакция)"
    assert isinstance(opening.text.blocks[0], Paragraph)
    assert "".join(str(each) for each in opening.text.blocks[0].children) == (
        "Поддержку получили 32\u00a0школы, см. приложение\u00a02."
    )
    above, plan = wide.text.blocks
    assert isinstance(above, Heading)  # a heading lies on the sheet of its table
    assert isinstance(plan, Table)
    assert plan.caption[0] == Fact(
        "Таблица\u00a01\u00a0– План на год",
        "content/programmes/path/narrative-model.yaml",
        "/blocks/0/caption",
    )
    assert PageBreak() in after.text.blocks
    assert [part.heading[0].title for part in (first, second)] == [
        "Приложение\u00a01",
        "Приложение\u00a02",
    ]
    assert first.heading[0].lines[0].text == "к модели"
    assert isinstance(first.text.blocks[0], Heading)
    assert str(first.text.blocks[0].children[0]) == "1"


def test_what_leads_to_a_wide_table_lies_with_it_and_other_text_stays_upright() -> None:
    text, head, wide = Paragraph(("а",)), Heading(3, ("б",)), Table((), (), wide=True)
    assert lying((text, head, text, wide, text)) == [False, True, True, True, False]
    assert lying((text, wide)) == [False, True]
    assert lying((head, text, text, text, wide)) == [False, False, False, False, True]
    assert lying((head, Heading(4, ("в",)), wide, head, wide)) == [True] * 5
    remark = Paragraph(("* – пояснение",), remark=True)
    assert lying((remark, wide, remark, remark, text)) == [False, True, True, True, False]


def test_measured_values_are_shown_by_school(tmp_path: Path) -> None:
    context, _ = composed(root(tmp_path))
    tables = [block for part in context.parts for block in part.text.blocks]
    values = next(each for each in tables if isinstance(each, Table) and not each.wide)
    assert [str(row[0][0]) for row in values.rows]
    assert len({len(row) for row in values.rows}) == 1
    assert any(str(cell[0]) not in ("", "н/д") for row in values.rows for cell in row[1:])


@pytest.mark.parametrize("side", ["good", "bad"])
@pytest.mark.parametrize("folder", sorted(CASES.iterdir()), ids=lambda path: path.name)
def test_what_cannot_be_shown_is_found(folder: Path, side: str, tmp_path: Path) -> None:
    case = yaml.safe_load((folder / f"{side}.yaml").read_text(encoding="utf-8"))
    view = f"    view: {case['view']}\n" if "view" in case else ""
    record = RECORD.replace("    date: 2022-12\n", f"    date: 2022-12\n{view}")
    _, findings = composed(root(tmp_path, record, case["text"]))
    assert [item.slug for item in findings] == ([folder.name] if side == "bad" else [])


def test_an_unknown_block_is_an_unknown_token(tmp_path: Path) -> None:
    text = "{{ block.plam }}\n\n{{ block.plan }}\n\n{{ block.values }}\n"
    (found,) = composed(root(tmp_path, RECORD, text))[1]
    assert found.slug == "token-unknown"
    assert found.place is not None
    assert (found.file, found.place.line) == ("content/programmes/path/texts/model.md", 1)
    assert "block.plan" in found.parameter["suggestion"]


def test_rich_text_becomes_markup_that_values_cannot_break() -> None:
    text = "**Важно**[^1] <b> & {{ x }}\n\n[^1]: Сноска.\n\n| А | Б |\n|---|--:|\n| 1 | 2 |\n"
    names = {"x": Named(Fact("<script>"))}
    made = str(rich_html(read_markdown(text, "t.md", names).rich, lambda each: each))
    assert "<strong>Важно</strong>" in made
    assert "&lt;script&gt;" in made
    assert "<b>" not in made
    assert 'href="#note-1"' in made
    assert '<td class="n">2</td>' in made


def test_a_page_shows_the_same_text(tmp_path: Path) -> None:
    loaded = load(root(tmp_path))
    assert loaded.settings is not None
    shown = show(Shown(Edition.PUBLIC, loaded.registry, loaded.programmes, loaded.results))
    site = make_site(shown, loaded.settings, on=date(2023, 12, 1))
    (page,) = list(PAGES.pages(site))
    assert isinstance(page, Page)
    made = render_page(compile_templates(site_sources(tmp_path)), page).content.decode()
    for words in (
        "1.1. Задачи",
        "Таблица\u00a01\u00a0– План на год",
        "Приложение\u00a02. Термины",
        "<hr>",
    ):
        assert words in made.replace("&nbsp;", "\u00a0")


def test_word_prints_it(tmp_path: Path) -> None:
    folder = root(tmp_path)
    loaded = load(folder)
    scope = Scope(loaded.registry, loaded.programmes["path"], loaded.results)
    paper = make_paper(NARRATIVE, scope, "model", open_press(folder))
    made = docx.Document(io.BytesIO(paper.artifact.content))
    assert [section.orientation for section in made.sections] == [0, 1, 0, 0, 0]
    captions = [
        each.text
        for each in made.paragraphs
        if each.style is not None and each.style.name == "Caption"
    ]
    assert captions == ["Таблица\u00a01\u00a0– План на год", "Таблица\u00a02\u00a0– Измерения"]
