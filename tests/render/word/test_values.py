"""Any text in a record gives a sound document with that text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.core.fact import Fact
from generator.core.rich import (
    Emphasis,
    Heading,
    Link,
    Listing,
    Paragraph,
    Quote,
    Rich,
    Strong,
    Table,
)

TEXTS = st.one_of(
    st.text(max_size=40),
    st.text(
        st.sampled_from("&<>\"'{}%\\\r\n\t\v\f\x00\x1e\x1f\u00a0ёЪ\ufffe\ud800 ]"), max_size=30
    ),
    st.just("Ж&" * 5000),
)

# What python-docx reads for the elements that breaks, tabs and hyphens become.
_SEEN = {ord(mark): "\n" for mark in "\n\r\v\f\x85\u2028\u2029"} | {
    ord("\t"): "\t",
    0x1E: "-",
    0x1F: "",
}
_LOST = [*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]


def seen(text: str) -> str:
    """Return what a reader of the document sees of ``text``."""
    table = dict.fromkeys(_LOST, "\ufffd") | _SEEN
    return text.replace("\r\n", "\n").translate(table)


quick = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(text=TEXTS)
@quick
def test_any_text_is_printed_as_it_is(render: Callable[[str, object], Any], text: str) -> None:
    assert render("title", {"title": text}).paragraphs == [seen(text)]


@given(first=TEXTS, second=TEXTS, third=TEXTS)
@quick
def test_any_text_stands_in_tables_attributes_and_headers(
    render: Callable[[str, object], Any], paper: Any, first: str, second: str, third: str
) -> None:
    points = tuple(replace(point, text=Fact(first)) for point in paper.points)
    logo = replace(paper.logo, alt=second)
    made = render("repeats", replace(paper, points=points, logo=logo, number=third))
    assert made.paragraphs[1] == seen(first) * 2
    rows = tuple(replace(row, name=Fact(first)) for row in paper.rows)
    made = render("columns", replace(paper, rows=rows, months=(second, third, "")))
    assert made.tables[0][0][1:] == [seen(second), seen(third), ""]


INLINES = st.recursive(
    st.one_of(TEXTS.filter(lambda text: len(text) < 100), st.builds(Fact, st.just("факт"))),
    lambda inner: st.one_of(
        st.builds(Strong, st.tuples(inner)),
        st.builds(Emphasis, st.tuples(inner, inner)),
        st.builds(Link, st.tuples(inner), st.just("https://a.example/?x=\"<&>'")),
    ),
    max_leaves=4,
)
BLOCKS = st.recursive(
    st.one_of(
        st.builds(Paragraph, st.tuples(INLINES)),
        st.builds(Heading, st.integers(0, 9), st.tuples(INLINES)),
        st.builds(
            Table,
            st.just(()),
            st.lists(st.lists(st.tuples(INLINES), max_size=3).map(tuple), max_size=3).map(tuple),
        ),
    ),
    lambda inner: st.builds(
        Listing,
        st.lists(st.lists(inner, max_size=2).map(tuple), max_size=3).map(tuple),
        st.booleans(),
    ),
    max_leaves=5,
)


@given(blocks=st.lists(BLOCKS, max_size=4))
@quick
def test_any_rich_text_gives_a_sound_document(
    render: Callable[[str, object], Any], blocks: list[Any]
) -> None:
    render("rich", {"note": Rich(tuple(blocks)), "site": None, "note_title": ""})


def test_a_list_that_ends_in_a_table_closes_its_cell(render: Callable[[str, object], Any]) -> None:
    table = Table((), (((Fact("факт"),),),))
    listing = Listing(((table,),))
    nothing = (Table((), ()), Listing(()), Listing(((),)), Quote(()))
    for block in (table, listing, Quote((table,)), Listing(((Quote((listing,)),), ()))):
        for after in ((), *((empty,) for empty in nothing)):
            rich = Rich((block, *after))
            render("rich", {"note": rich, "site": None, "note_title": ""})
