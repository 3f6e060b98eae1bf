"""Markdown texts: the tree that they become, their tokens, and what is refused in them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core.fact import Fact
from generator.core.rich import (
    Emphasis,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Quote,
    Strong,
    Table,
)
from generator.render.markdown import read_markdown
from generator.render.name import Named

CASES = Path(__file__).resolve().parent.parent / "data" / "texts"
PAIRS = Fact("таблица 1")
NAMES = {
    "total.school": Named(Fact("11", "content/score.yaml", "/total"), number=Decimal(11)),
    "maximum": Named(Fact("15"), number=15),
    "table.pairs": Named(PAIRS, {"dat": "таблице 1"}, after=("таблиц", Fact("1"))),
    "note.date": Named(Fact("27.12.2023"), day=date(2023, 12, 27)),
}


def children(text: str) -> tuple[Inline, ...]:
    """Return the inlines of a text of one paragraph."""
    (block,) = read_markdown(text, "content/text.md", NAMES).rich.blocks
    assert isinstance(block, Paragraph)
    return block.children


def words(text: str) -> str:
    """Return a paragraph of plain texts and facts as one text."""
    return "".join(str(child) for child in children(text))


@pytest.mark.parametrize("folder", sorted(CASES.iterdir()), ids=lambda path: path.name)
@pytest.mark.parametrize("side", ["good", "bad"])
def test_each_slug_has_its_case(folder: Path, side: str) -> None:
    text = (folder / f"{side}.md").read_text(encoding="utf-8")
    found = {item.slug for item in read_markdown(text, "content/text.md", NAMES).findings}
    expected = set() if side == "good" or folder.name == "gender-unknown" else {folder.name}
    assert found == expected


def test_blocks_become_a_tree() -> None:
    text = "## Итоги\n\nАбзац.\n\n- раз\n- два\n  1. три\n\n> цитата\n\n    код\n"
    assert read_markdown(text, "t.md", {}).rich.blocks == (
        Heading(2, ("Итоги",)),
        Paragraph(("Абзац.",)),
        Listing(
            (
                (Paragraph(("раз",)),),
                (Paragraph(("два",)), Listing(((Paragraph(("три",)),),), ordered=True)),
            )
        ),
        Quote((Paragraph(("цитата",)),)),
        Paragraph(("код",)),
    )


def test_inlines_become_a_tree() -> None:
    assert children("**а** *б* [в](https://example.org/)  \nг\nд") == (
        Strong(("а",)),
        " ",
        Emphasis(("б",)),
        " ",
        Link(("в",), "https://example.org/"),
        LineBreak(),
        "г",
        " ",
        "д",
    )


def test_an_ordered_list_keeps_its_first_number() -> None:
    assert read_markdown("3. три\n4. четыре\n", "t.md", {}).rich.blocks == (
        Listing(((Paragraph(("три",)),), (Paragraph(("четыре",)),)), ordered=True, start=3),
    )


def test_a_table_prints_tokens_with_a_bar() -> None:
    text = "| А | Б |\n|:-:|--:|\n| {{ total.school | балл }} | **5** |\n"
    (table,) = read_markdown(text, "t.md", NAMES).rich.blocks
    assert table == Table(
        (("А",), ("Б",)),
        (((Fact("11\u00a0баллов", "content/score.yaml", "/total"),), (Strong(("5",)),)),),
        ("center", "right"),
    )


def test_a_footnote_stands_where_it_is_referred_to() -> None:
    assert children("Итог[^1].\n\n[^1]: Сноска {{ maximum }}.\n") == (
        "Итог",
        Footnote((Paragraph(("Сноска ", Fact("15"), ".")),)),
        ".",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ table.pairs }}", "таблица 1"),
        ("таблица {{ table.pairs }}", "таблица\u00a01"),
        ("в **таблице** {{ table.pairs }}", ""),
        ("согласно {{ table.pairs | dat }}", "согласно таблице 1"),
        ("{{maximum|words}}", "пятнадцать"),
        ("{{ maximum | sign }}", "+15"),
        ("{{ maximum | педагогический работник.gen }}", "15\u00a0педагогических работников"),
        ("{{ note.date | long }}", "27\u00a0декабря\u00a02023\u00a0г."),
    ],
)
def test_formats(text: str, expected: str) -> None:
    printed = words(text)
    assert printed == expected or not expected
    assert read_markdown(text, "t.md", NAMES).findings == ()


def test_a_number_follows_a_word_in_other_type() -> None:
    assert children("в **таблице** {{ table.pairs }}")[-1] == Fact("1")


def test_a_finding_knows_line_and_column() -> None:
    (found,) = read_markdown("Раз.\n\nДва: {{ table.paris }}.\n", "content/t.md", NAMES).findings
    assert found.place is not None
    assert (found.file, found.place.line, found.place.column) == ("content/t.md", 3, 6)
    assert "table.pairs" in found.parameter["suggestion"]


def test_a_value_is_never_markup() -> None:
    names = {"x": Named(Fact("**<b>[a](javascript:1)|{{ maximum }}"))}
    assert read_markdown("До {{ x }}.", "t.md", names).rich.blocks == (
        Paragraph(("До ", names["x"].fact, ".")),
    )


def test_used_names_are_told() -> None:
    assert read_markdown("{{ maximum }} {{ table.pairs }}", "t.md", NAMES).used == {
        "maximum",
        "table.pairs",
    }


@given(st.text(alphabet="аб {}|*_[]()<>#\n-1.\\`!^:\ue000\ue001&", max_size=60))
def test_any_text_gives_a_tree_and_findings(text: str) -> None:
    read = read_markdown(text, "t.md", NAMES)
    assert "\ue000" not in repr(read.rich)
    assert all(item.place is not None for item in read.findings)
