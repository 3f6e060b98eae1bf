"""Papers as files: the same bytes each time, their fingerprints, and what one change touches."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256

import docx
import pytest

from generator.analyse.result import Cell
from generator.core.exceptions import VektorError
from generator.core.fact import context_digest
from generator.model.date import parse_date
from generator.render.document import Document
from generator.render.documents import DOCUMENTS
from generator.render.paper import Paper, Press, make_paper
from generator.render.scope import Scope, get
from generator.render.word.check import check_template
from generator.render.word.validity import structural_faults
from tests.whole import programme_papers

Make = Callable[..., Paper]


@pytest.fixture(scope="module")
def papers(scope: Scope, press: Press) -> dict[str, Paper]:
    return {paper.entry.id: paper for paper in programme_papers(scope, press)}


def test_every_paper_has_a_path_of_its_own(papers: dict[str, Paper]) -> None:
    assert len({paper.artifact.path for paper in papers.values()}) == len(papers)
    assert papers["surgut-vektor/2024/order-1144"].artifact.path == (
        "documents/surgut-vektor/2024/order-1144.docx"
    )
    assert papers["surgut-vektor/2023/schools/russkinskaya"].entry.school == "russkinskaya"


def first_of_each_kind(scopes: dict[str, Scope]) -> Iterator[tuple[Document, Scope, str]]:
    for document in DOCUMENTS:
        found = ((scope, item) for scope in scopes.values() for item in document.items(scope))
        yield document, *next(found)


def test_the_same_input_gives_the_same_bytes(scopes: dict[str, Scope], press: Press) -> None:
    again = Press(press.templates, press.profiles)
    for document, scope, item in first_of_each_kind(scopes):
        paper = make_paper(document, scope, item, press)
        assert paper == make_paper(document, scope, item, again), document.slug


def test_fingerprints_are_of_the_file_and_of_its_parts(papers: dict[str, Paper]) -> None:
    paper = papers["surgut-vektor/2024/order-1144"]
    content = paper.artifact.content
    assert paper.entry.sha256 == sha256(content).hexdigest()
    with zipfile.ZipFile(io.BytesIO(content)) as source:
        parts = {name: sha256(source.read(name)).digest() for name in source.namelist()}
    listed = b"".join(name.encode() + b"\0" + parts[name] for name in sorted(parts))
    assert sha256(listed).hexdigest() == paper.entry.content_sha256


def test_one_value_changes_the_papers_that_show_it(
    scope: Scope, press: Press, papers: dict[str, Paper]
) -> None:
    results = scope.results["lyaminskaya"]
    rows = tuple(
        replace(row, current=Cell(row.current.state, Decimal(43), row.current.origin))
        if (row.comparison, row.measure.id) == ("2023-12", "pa-kachestvo")
        else row
        for row in results.changes
    )
    own = replace(scope, results={**scope.results, "lyaminskaya": replace(results, changes=rows)})
    changed = {
        paper.entry.id
        for paper in programme_papers(own, press)
        if paper.artifact.content != papers[paper.entry.id].artifact.content
    }
    assert changed == {
        "surgut-vektor/2023/monitoring-2023-12",
        "surgut-vektor/2023/note-2023",
        "surgut-vektor/2023/schools/lyaminskaya",
        "surgut-vektor/2024/pack-1144",
    }


def test_a_head_changes_the_papers_that_name_her(
    scope: Scope, press: Press, papers: dict[str, Paper]
) -> None:
    people = dict(scope.registry.people)
    people["kochurova-oi"] = replace(people["kochurova-oi"], surname="Примерова")
    own = replace(scope, registry=replace(scope.registry, people=people))
    changed = {
        paper.entry.id
        for paper in programme_papers(own, press)
        if paper.entry.content_sha256 != papers[paper.entry.id].entry.content_sha256
    }
    assert {"surgut-vektor/2024/order-1144", "surgut-vektor/2024/pack-1144"} <= changed
    assert all("/2024/" in each for each in changed)
    assert not any(name in each for each in changed for name in ("pairs", "roadmap", "indicators"))


def test_no_file_has_a_structural_fault(papers: dict[str, Paper], press: Press) -> None:
    files = {each.entry.id: each.artifact.content for each in papers.values()}
    found = {name: structural_faults(file) for name, file in {**files, **press.templates}.items()}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_properties_tell_title_author_and_language(papers: dict[str, Paper]) -> None:
    for paper in papers.values():
        properties = docx.Document(io.BytesIO(paper.artifact.content)).core_properties
        assert properties.title == paper.entry.title
        assert properties.author
        assert properties.language == "ru-RU"


def test_tables_repeat_their_heads_and_rows_do_not_split(papers: dict[str, Paper]) -> None:
    for paper in papers.values():
        for table in docx.Document(io.BytesIO(paper.artifact.content)).tables:
            first = table.rows[0]._tr.trPr
            assert first is not None
            assert first.xpath("w:tblHeader"), paper.entry.id
            assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in table.rows), paper.entry.id
            assert table._tbl.tblPr.xpath("w:tblCaption"), paper.entry.id


def test_every_paper_has_a_real_heading(papers: dict[str, Paper]) -> None:
    for paper in papers.values():
        styles = [p.style for p in docx.Document(io.BytesIO(paper.artifact.content)).paragraphs]
        lineage = {
            name
            for style in styles
            if style
            for name in (style.name, style.base_style.name if style.base_style else "")
        }
        assert "Heading 1" in lineage, paper.entry.id


def test_templates_are_without_remark(press: Press) -> None:
    profile = press.profile("gost-2025")
    for document in DOCUMENTS:
        for name in (document.template, *document.variants):
            source = press.templates[name]
            found = check_template(
                name, source, press.templates, document.context, name, profile=profile
            )
            assert found == [], name


def test_contexts_have_a_digest_that_follows_their_values(scopes: dict[str, Scope]) -> None:
    for document, scope, item in first_of_each_kind(scopes):
        context = document.compose(scope, item).context
        assert isinstance(context, document.context)
        assert context_digest(context) == context_digest(document.compose(scope, item).context)


def test_the_layout_follows_the_day_of_the_order(scope: Scope) -> None:
    order = get(scope.unit.orders, "1144")
    layouts = {document.slug: document.layout for document in DOCUMENTS}

    def layout(slug: str, item: str, **changes: object) -> str:
        own = replace(order, **changes)  # type: ignore[arg-type]
        unit = replace(scope.unit, orders=(own,))
        return layouts[slug](replace(scope, unit=unit), item)

    assert layout("order", "1144") == "gost-2016"
    assert layout("pairs", "2024") == "gost-2016"
    assert layout("order", "1144", date=parse_date("18.08.2025")) == "gost-2025"
    assert layout("pack", "1144", date=parse_date("17.08.2025")) == "gost-2016"
    assert layout("extract", "2024/russkinskaya", date=parse_date("01.09.2025")) == "gost-2025"
    assert layout("roadmap", "2024", layout="own") == "own"
    assert layout("note", "2023", annexes=()) == "gost-2016"


def test_a_missing_template_or_profile_is_said_in_words(scope: Scope, press: Press) -> None:
    order = next(document for document in DOCUMENTS if document.slug == "order")
    with pytest.raises(VektorError, match="document-template-missing"):
        make_paper(order, scope, "1144", Press({}, press.profiles))
    with pytest.raises(VektorError, match="document-layout-unknown"):
        make_paper(order, scope, "1144", Press(press.templates, {}))
