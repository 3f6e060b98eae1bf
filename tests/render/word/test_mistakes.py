"""Any arrangement of tags is either rendered soundly or refused in words, never with a crash."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZipFile

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.core.exceptions import VektorError
from generator.core.finding import Severity
from generator.model.layout import LayoutProfile
from generator.render.word.check import check_template
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties
from generator.render.word.template import compile_template
from generator.render.word.validity import structural_faults

DATA = Path(__file__).resolve().parents[2] / "data" / "templates"
BASE = Path(__file__).resolve().parents[2] / "data" / "word" / "features" / "title.docx"
LEVELS = ("", "", "p", "tr", "tc", "r")
WORDS = (
    "for point in points",
    "for m in months",
    "endfor",
    "if chief",
    "elif number",
    "else",
    "endif",
    "set x = number",
    "colspan 2",
    "vm",
    "hm",
    "rich note",
    "include 'point.docx' with points[0]",
    "document 'annex.docx' with annexes[0]",
    "fro x",
)
TAGS = st.one_of(
    st.builds(
        lambda level, word: f"{{%{level} {word} %}}",
        st.sampled_from(LEVELS),
        st.sampled_from(WORDS),
    ),
    st.sampled_from(
        [
            "{{ number }}",
            "{{ title",
            "}}",
            "{{ x }}",
            "{{r site }}",
            "{{ logo }}",
            "{{ points }}",
            "{{p note }}",
            "{{ ' }}",
            "слово ",
        ]
    ),
)
RUNS = st.lists(TAGS, max_size=4).map(
    lambda tags: "".join(
        f'<w:r><w:t xml:space="preserve">{escape(tag[: len(tag) // 2])}</w:t></w:r>'
        f'<w:r><w:t xml:space="preserve">{escape(tag[len(tag) // 2 :])}</w:t></w:r>'
        for tag in tags
    )
)
PARAGRAPHS = RUNS.map(lambda runs: f"<w:p>{runs}</w:p>")
CELLS = st.lists(PARAGRAPHS, min_size=1, max_size=2).map(lambda ps: f"<w:tc>{''.join(ps)}</w:tc>")
GRID = '<w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
TABLES = st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=3).map(
    lambda rows: f"<w:tbl>{GRID}{''.join(f'<w:tr>{a}{b}</w:tr>' for a, b in rows)}</w:tbl><w:p/>"
)
BODIES = st.lists(st.one_of(PARAGRAPHS, TABLES), max_size=5).map("".join)

# Arrangements that are mostly right, so that rendering is reached as well.
NESTED = st.recursive(
    st.one_of(
        st.sampled_from(["{{ number }}", "{{ logo }}", "{{p note }}", "слово"]).map(
            lambda text: f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        ),
    ),
    lambda inner: (
        st.builds(
            lambda word, end, body: (
                f"<w:p><w:r><w:t>{{%p {word} %}}</w:t></w:r></w:p>{body}"
                f"<w:p><w:r><w:t>{{%p {end} %}}</w:t></w:r></w:p>"
            ),
            *[st.just("for point in points"), st.just("endfor")],
            st.lists(inner, max_size=3).map("".join),
        )
        | st.builds(
            lambda word, body: (
                f"<w:tbl>{GRID}<w:tr><w:tc>{body}</w:tc><w:tc><w:p><w:r><w:t>"
                f"{word}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            ),
            st.sampled_from(["{% colspan 3 %}x", "{{ number }}", ""]),
            st.lists(inner, min_size=1, max_size=2).map(lambda parts: "".join(parts) + "<w:p/>"),
        )
    ),
    max_leaves=6,
)


def template_of(body: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(BASE) as archive, ZipFile(buffer, "w") as made:
        for name in archive.namelist():
            text = archive.read(name)
            if name == "word/document.xml":
                start, end = text.index(b"<w:body>") + 8, text.index(b"<w:sectPr>")
                text = text[:start] + body.encode() + text[end:]
            made.writestr(name, text)
    return buffer.getvalue()


def try_all(body: str, shared: Mapping[str, bytes], profile: LayoutProfile, paper: Any) -> bool:
    """Check, compile and render; tell whether a document came out."""
    source = template_of(body)
    found = check_template("a.docx", source, shared, type(paper), "a.docx", profile=profile)
    broken = any(each.severity is Severity.ERROR for each in found)
    try:
        compiled = compile_template("a.docx", source, shared, profile)
        content = render_document(compiled, paper, DocumentProperties("Т", "А"))
    except VektorError:
        assert broken, body
        return False
    assert structural_faults(content) == [], body
    return True


FAILING = [
    pytest.param(case, id=case["case"])
    for case in yaml.safe_load((DATA / "failing.yaml").read_text(encoding="utf-8"))
    if case.get("only") != "page"
]


@pytest.mark.parametrize("case", FAILING)
def test_what_fails_when_it_is_filled_in_is_told_with_its_place(
    case: Any, shared: Mapping[str, bytes], profile: LayoutProfile, paper: Any
) -> None:
    source = template_of(f"<w:p><w:r><w:t>Номер {case['text']}</w:t></w:r></w:p>")
    compiled = compile_template("a.docx", source, shared, profile)
    with pytest.raises(VektorError) as caught:
        render_document(compiled, paper, DocumentProperties("Т", "А"))
    assert caught.value.slug == "word-template-failed"
    told = caught.value.parameters
    assert told["template"] == "a.docx"
    assert case["problem"] in told["problem"]
    assert "абзац 1" in told["place"]


# Documents, parts and own text in any order, and a text that looks like our placeholder.
PACKS = st.lists(
    st.sampled_from(
        [
            "{%p document 'annex.docx' with annexes[0] %}",
            "{%p document 'order.docx' with own %}",
            "{%p for annex in annexes %}",
            "{%p document 'annex.docx' with annex %}",
            "{%p endfor %}",
            "слово",
            "{%p include 'point.docx' with points[0] %}",
            "\ufdd03\ufdd1",
        ]
    ),
    max_size=6,
).map(lambda texts: "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts))

# Each example compiles a template with two includes: a third of the usual number is enough.
quick = settings(
    max_examples=settings().max_examples // 3,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@given(body=BODIES)
@quick
def test_any_arrangement_is_told_or_rendered(
    shared: Mapping[str, bytes], profile: LayoutProfile, paper: Any, body: str
) -> None:
    try_all(body, shared, profile, paper)


@given(body=PACKS)
@quick
def test_documents_follow_one_another(
    shared: Mapping[str, bytes], profile: LayoutProfile, paper: Any, body: str
) -> None:
    try_all(body, shared, profile, paper)


@given(body=NESTED)
@quick
def test_nested_loops_and_tables_are_rendered(
    shared: Mapping[str, bytes], profile: LayoutProfile, paper: Any, body: str
) -> None:
    assert try_all(body + "<w:p/>", shared, profile, paper)
