"""Tags in the text of a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.word.tag import Tag, find_tags, straightened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ name }}", Tag("value", "", "name")),
        ("{{name}}", Tag("value", "", "name")),
        ("{{r link }}", Tag("value", "r", "link")),
        ("{{ r }}", Tag("value", "", "r")),
        ("{{r}}", Tag("value", "", "r")),
        ("{%p for a in b %}", Tag("statement", "p", "for a in b")),
        ("{%tr endfor %}", Tag("statement", "tr", "endfor")),
        ("{%tc if a %}", Tag("statement", "tc", "if a")),
        ("{% if a %}", Tag("statement", "", "if a")),
        ("{# слово #}", Tag("comment", "", "слово")),
        ("{{ «Вектор» }}", Tag("value", "", '"Вектор"')),
        ("{{ “a}}b” }}", Tag("value", "", '"a}}b"')),
        ("{{ 'it' }}", Tag("value", "", '"it"')),
        ("{{ a\u00a0~\tb }}", Tag("value", "", "a ~ b")),
    ],
)
def test_a_tag_is_read_as_word_users_write_it(text: str, expected: Tag) -> None:
    (span,) = find_tags(f"до {text} после")
    assert span.tag == expected
    assert (span.start, span.end) == (3, 3 + len(text))


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("{{ a", [False]),
        ("a }}", [False]),
        ("{{ a }", [False]),
        ("{% if a {{ b }}", [False, True]),
        ("{{ a }} }}", [True, False]),
        ("{ a } % 5 # {}", []),
    ],
)
def test_braces_that_do_not_pair_are_told(text: str, closed: list[bool]) -> None:
    assert [span.tag is not None for span in find_tags(text)] == closed


@given(text=st.text(st.sampled_from("{}%#«»“”'\" aр"), max_size=40))
def test_spans_stand_in_order_inside_the_text(text: str) -> None:
    spans = find_tags(text)
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert all(span.end > span.start for span in spans)


@given(text=st.text(st.sampled_from("ab«»“”„'\" "), max_size=20))
def test_straight_quotes_stay_in_pairs(text: str) -> None:
    once = straightened(text).replace('\\"', "")  # an escaped quote closes nothing
    assert "«" not in once.split('"')[0::2]
