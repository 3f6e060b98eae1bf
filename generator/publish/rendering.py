"""What papers and pages are made with, and how papers are listed.

Enters: a root. Leaves: templates and layout profiles ready for use, the findings on them, and the
list of documents.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from generator.core.finding import Finding, Place, Severity, finding
from generator.model.layout import LayoutProfile, layout_from
from generator.publish.site import site_sources
from generator.read.layouts import layout_data
from generator.read.resources import own_resources, read_resource, resource_names
from generator.render.documents import DOCUMENTS
from generator.render.html import check_template as check_page_template
from generator.render.html import compile_templates
from generator.render.page_syntax import unreadable
from generator.render.pages import PAGE_FAMILIES
from generator.render.paper import Paper, PaperEntry, Press
from generator.render.site import PublishedDocument
from generator.render.word.check import check_template as check_word_template
from generator.render.word.check import nearest_words
from generator.render.word.template_cache import TemplateCache

TEMPLATES = "templates/docx"
SITE = "site"
DOCUMENTS_INDEX = "documents/index.json"
_DOCUMENTS = "documents/"

Tell = Callable[..., None]


def open_press(root: Path, cache: TemplateCache | None = None) -> Press:
    """Return templates and layout profiles of ``root``; ``cache`` keeps compiled templates.

    Raises: VektorError for a profile that can't be used.
    """
    templates = {name: read_resource(root, TEMPLATES, name) for name in _templates(root)}
    return Press(templates, _profiles(root), cache=cache)


def template_findings(root: Path, press: Press) -> list[Finding]:
    """Return the findings on Word and page templates, checked against declared contexts.

    Where the root has no file of its own among them there are none: shipped templates are without
    remark, as the program's tests prove. One own file may stand in any other, so all are checked.
    """
    found: list[Finding] = []
    if own_resources(root, TEMPLATES):
        for document in DOCUMENTS:
            for name in (document.template, *document.variants):
                found += _word_findings(name, press, document.context)
    if own_resources(root, SITE):
        found += _page_findings(root)
    return list(dict.fromkeys(found))


def published(paper: Paper) -> PublishedDocument:
    """Return a paper as the site lists it."""
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


def index_lines(entries: Iterable[PaperEntry]) -> tuple[tuple[str, bytes], ...]:
    """Return paths of papers with what documents/index.json says of them."""
    return tuple((entry.path, _indented(asdict(entry))) for entry in entries)


def index_pieces(lines: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """Give documents/index.json piece by piece, ordered by path."""
    before = b"[\n "
    for _, line in sorted(lines):
        yield before + line
        before = b",\n "
    yield b"\n]\n"


def _indented(entry: dict[str, str]) -> bytes:
    return json.dumps(entry, ensure_ascii=False, indent=1).replace("\n", "\n ").encode()


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
    broken = unreadable(templates, sources)
    yield from broken.values()
    for family in (each for each in PAGE_FAMILIES if each.template not in broken):
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
