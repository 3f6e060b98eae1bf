"""Everything that an edition shows, as artifacts: documents, open data, site.

Enters: the projected material of one edition. Leaves: artifacts below the build folder and the
findings that only appear when texts are composed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from generator.analyse.result import SchoolResults
from generator.core.artifact import Artifact
from generator.core.exceptions import VektorError
from generator.core.finding import Finding, Place, Severity, finding
from generator.model.layout import LayoutProfile, layout_from
from generator.model.unit import ProgrammeUnit, Registry
from generator.publish.site import build_data, build_site, site_sources
from generator.read.layouts import layout_data
from generator.read.resources import read_resource, resource_names
from generator.render.documents import DOCUMENTS
from generator.render.html import check_template as check_page_template
from generator.render.html import compile_templates
from generator.render.pages import PAGE_FAMILIES
from generator.render.paper import Paper, PaperEntry, Press, programme_papers
from generator.render.scope import Scope
from generator.render.site import PublishedDocument, Site
from generator.render.word.check import check_template as check_word_template
from generator.render.word.check import nearest_words

TEMPLATES = "templates/docx"
DOCUMENTS_INDEX = "documents/index.json"
_DOCUMENTS = "documents/"

Tell = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Rendered:
    """The artifacts of an edition and how many of each sort there are."""

    artifacts: tuple[Artifact, ...]
    documents: int
    pages: int
    datasets: int


def open_press(root: Path) -> Press:
    """Return templates and layout profiles of ``root``.

    Raises: VektorError for a profile that can't be used.
    """
    templates = {name: read_resource(root, TEMPLATES, name) for name in _templates(root)}
    return Press(templates, _profiles(root))


def template_findings(root: Path, press: Press) -> list[Finding]:
    """Return the findings on all Word and page templates, checked against declared contexts."""
    found: list[Finding] = []
    for document in DOCUMENTS:
        for name in (document.template, *document.variants):
            found += _word_findings(name, press, document.context)
    return list(dict.fromkeys([*found, *_page_findings(root)]))


def composed_findings(scopes: Iterable[Scope], press: Press) -> list[Finding]:
    """Return the findings that composing the documents of these programmes brings to light."""
    found: dict[Finding, None] = {}
    for scope in scopes:
        for document in DOCUMENTS:
            for item in document.items(scope):
                style = press.profile(document.layout(scope, item)).date_style
                composed = document.compose(replace(scope, style=style), item)
                found |= dict.fromkeys(composed.findings)
    return list(found)


def scopes_of(
    registry: Registry,
    programmes: Mapping[str, ProgrammeUnit],
    results: Mapping[str, SchoolResults],
) -> tuple[Scope, ...]:
    """Return the scope of every programme, in the order of ids."""
    return tuple(Scope(registry, unit, results) for unit in programmes.values())


def render_edition(
    root: Path, site: Site, scopes: Iterable[Scope], press: Press, tell: Tell
) -> Rendered:
    """Return documents, open data and site of one edition; ``site`` comes without documents.

    Raises: VektorError build-empty when no programme gives a document.
    """
    papers = [paper for scope in scopes for paper in programme_papers(scope, press)]
    if not papers:
        raise VektorError("build-empty", root=root)
    tell("documents", count=len(papers))
    published = replace(site, documents=tuple(_published(paper) for paper in papers))
    data = build_data(published)
    tell("data", count=sum(1 for item in data if item.path.endswith(".csv")))
    pages = build_site(published, site_sources(root), _below_documents(papers), data)
    tell("pages", count=sum(1 for item in pages if item.path.endswith(".html")))
    return Rendered(
        artifacts=(
            *(paper.artifact for paper in papers),
            _index(paper.entry for paper in papers),
            *(Artifact(f"data/{item.path}", item.content) for item in data),
            *(Artifact(f"site/{item.path}", item.content) for item in pages),
        ),
        documents=len(papers),
        pages=sum(1 for item in pages if item.path.endswith(".html")),
        datasets=sum(1 for item in data if item.path.endswith(".csv")),
    )


def _templates(root: Path) -> tuple[str, ...]:
    return tuple(name for name in resource_names(root, TEMPLATES) if name.endswith(".docx"))


def _profiles(root: Path) -> dict[str, LayoutProfile]:
    return {slug: layout_from(data) for slug, data in layout_data(root).items()}


def _word_findings(name: str, press: Press, declared: type) -> list[Finding]:
    source = press.templates.get(name)
    if source is None:
        return []
    return check_word_template(name, source, press.templates, declared, f"{TEMPLATES}/{name}")


def _page_findings(root: Path) -> Iterator[Finding]:
    sources = site_sources(root)
    templates = compile_templates(sources)
    for family in PAGE_FAMILIES:
        for problem in check_page_template(templates, sources, family):
            yield finding(
                "template-name-unknown",
                Severity.ERROR,
                f"site/{problem.template}",
                place=Place(f"site/{problem.template}", problem.line),
                name=problem.name,
                nearest=nearest_words(problem.suggestion),
                known=", ".join(problem.allowed),
            )


def _below_documents(papers: Iterable[Paper]) -> Iterator[Artifact]:
    for paper in papers:
        yield Artifact(paper.artifact.path.removeprefix(_DOCUMENTS), paper.artifact.content)


def _published(paper: Paper) -> PublishedDocument:
    entry = paper.entry
    return PublishedDocument(
        id=entry.id,
        kind=entry.document,
        title=entry.title,
        path=entry.path.removeprefix(_DOCUMENTS),
        sha256=entry.sha256,
        programme=entry.programme,
        school=entry.school,
        date=entry.date,
        size_bytes=len(paper.artifact.content),
        word=entry.kind,
    )


def _index(entries: Iterable[PaperEntry]) -> Artifact:
    listed = [asdict(entry) for entry in sorted(entries, key=lambda item: item.path)]
    text = json.dumps(listed, ensure_ascii=False, indent=1)
    return Artifact(DOCUMENTS_INDEX, f"{text}\n".encode())
