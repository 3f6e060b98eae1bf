"""Papers, open data and pages as nodes: each is made again only when what it was made of changed.

Enters: watched material and the files of templates and site. Leaves: outputs laid ready, the list
of documents, and the findings that composing texts brings to light.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from generator.core.artifact import Artifact
from generator.core.finding import Finding
from generator.core.trace import note, noting
from generator.graph.content import located
from generator.graph.ledger import Ledger
from generator.graph.outputs import Outputs
from generator.graph.shown import Material, scope_in
from generator.publish.guides import build_guides
from generator.publish.link import Outline, outlines
from generator.publish.rendering import (
    documents_index,
    open_press,
    published,
    template_findings,
)
from generator.publish.site import assets, refuse_dead_links, site_sources
from generator.read.layouts import layout_data
from generator.render import address
from generator.render.dataset import Dataset, write_rows
from generator.render.document import Document
from generator.render.documents import DOCUMENTS
from generator.render.html import PageTemplates, compile_templates, render_page
from generator.render.opendata import DATASETS
from generator.render.page import Page, PageFamily
from generator.render.pages import PAGE_FAMILIES
from generator.render.paper import PaperEntry, Press, make_paper
from generator.render.scope import Scope
from generator.render.search import Entry, search_index, search_lines, search_parts
from generator.render.site import PublishedDocument, Site

# The digest of all templates and layout profiles.
TEMPLATES = "templates"
_SITE = "site files"


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper as it stands in the lists, and the findings on its texts."""

    entry: PaperEntry
    published: PublishedDocument
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Workshop:
    """What things are made with: templates and layout profiles, and the files of the site.

    ``findings`` are those on all templates, once they were sought.
    """

    root: Path
    press: Press
    sources: Mapping[str, bytes]
    pages: PageTemplates
    findings: list[tuple[Finding, ...]] = field(default_factory=list)


# Compiled templates outlive a build: a preview builds again and again with the same ones.
_WORKSHOPS: dict[tuple[Path, str], Workshop] = {}


def open_workshop(ledger: Ledger, root: Path) -> Workshop:
    """Return the workshop of ``root`` and put the digests of its files as facts.

    Raises: VektorError for a layout profile that can't be used.
    """
    press, sources = open_press(root, ledger.cache), site_sources(root)
    printing = repr(sorted(press.templates.items())) + repr(sorted(layout_data(root).items()))
    digests = {TEMPLATES: _digest(printing), _SITE: _digest(repr(sorted(sources.items())))}
    ledger.run_anew("workshop", partial(_put_digests, ledger, digests))
    key = (root, "".join(digests.values()))
    if key not in _WORKSHOPS:
        _WORKSHOPS.clear()
        _WORKSHOPS[key] = Workshop(root, press, sources, compile_templates(sources, ledger.cache))
    return _WORKSHOPS[key]


def find_in_templates(ledger: Ledger, workshop: Workshop) -> tuple[Finding, ...]:
    """Return the findings on all templates."""
    return ledger.run("templates", partial(_template_findings, workshop))


def print_papers(
    ledger: Ledger, outputs: Outputs, workshop: Workshop, material: Material
) -> tuple[Printed, ...]:
    """Lay all papers ready and return them in the order of the shelf."""
    printed: list[Printed] = []
    names = set()
    for name, document, scope, item in _papers(ledger, material):
        node = f"paper {name}"
        names.add(node)
        make = partial(_print, outputs, node, workshop, document, scope, item)
        printed.append(ledger.run(node, make))
    _drop_others(ledger, outputs, "paper ", names)
    return tuple(printed)


def make_data(ledger: Ledger, outputs: Outputs, site: Site) -> int:
    """Lay the open data ready and return the number of its tables."""
    for dataset in DATASETS:
        outputs.run(f"data {dataset.name}", partial(_data, ledger, dataset, site))
    _drop_others(ledger, outputs, "data ", {f"data {each.name}" for each in DATASETS})
    return len(DATASETS)


def make_pages(ledger: Ledger, outputs: Outputs, workshop: Workshop, site: Site) -> int:
    """Lay the pages that are made from data ready and return their number."""
    names: set[str] = set()
    for family in PAGE_FAMILIES:
        names |= _make_family(ledger, outputs, workshop.pages, family, site)
    _drop_others(ledger, outputs, "page ", names)
    return len(names)


def make_rest(ledger: Ledger, outputs: Outputs, workshop: Workshop, site: Site) -> int:
    """Lay guides, search and the site's own files ready; return the number of guides.

    Raises: VektorError site-text-wrong, also for a link of a guide that leads nowhere.
    """
    outputs.run("guides", partial(_guides, ledger, workshop, site))
    _find_words(ledger, site)
    outputs.run("search", partial(_search, ledger, site))
    outputs.run("assets", partial(_assets, workshop))
    guides: Mapping[str, Outline] = ledger.value("guides")
    refuse_dead_links(guides, outputs.content, outputs.has)
    return len(guides)


def make_index(outputs: Outputs, printed: Iterable[Printed]) -> None:
    """Lay the list of documents ready."""
    entries = [each.entry for each in printed]
    outputs.ledger.run_anew(
        "index.json", lambda: outputs.take("index.json", [documents_index(entries)])
    )


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()


def _put_digests(ledger: Ledger, digests: Mapping[str, str]) -> None:
    for name, digest in digests.items():
        ledger.put(name, digest)


def _template_findings(workshop: Workshop) -> tuple[Finding, ...]:
    note(TEMPLATES)
    note(_SITE)
    if not workshop.findings:
        found = template_findings(workshop.root, workshop.press)
        workshop.findings.append(tuple(located(workshop.root, found)))
    return workshop.findings[0]


def _papers(ledger: Ledger, material: Material) -> Iterator[tuple[str, Document, Scope, str]]:
    """Give node name, document, scope and item of every paper there is."""
    names = set()
    for programme in material.programmes:
        scope = scope_in(ledger, material, programme)
        for document in DOCUMENTS:
            name = f"items {programme}/{document.slug}"
            names.add(name)
            for item in ledger.run(name, partial(document.items, scope)):
                yield f"{programme}/{document.slug}/{item}", document, scope, item
    ledger.keep_only("items ", names)


def _print(
    outputs: Outputs, node: str, workshop: Workshop, document: Document, scope: Scope, item: str
) -> Printed:
    note(TEMPLATES)
    paper = make_paper(document, scope, item, workshop.press)
    content = paper.artifact.content
    listed = published(paper)
    beside = Artifact(f"site/{address.document_file(listed.path)}", content)
    outputs.take(node, [paper.artifact, beside])
    return Printed(paper.entry, listed, tuple(located(workshop.root, paper.findings)))


def _data(ledger: Ledger, dataset: Dataset, site: Site) -> Iterator[Artifact]:
    rows = tuple(dataset.rows(site))
    ledger.put(f"rows/{dataset.name}", len(rows))
    for item in write_rows(dataset, rows):
        yield Artifact(f"data/{item.path}", item.content)
        yield Artifact(f"site/{address.data_file(item.path)}", item.content)


def _make_family(
    ledger: Ledger, outputs: Outputs, templates: PageTemplates, family: PageFamily, site: Site
) -> set[str]:
    """Make the pages of one family that need it; return the names of all their nodes."""
    paths, seen = ledger.run(f"pages {family.name}", partial(_listed, family, site))
    stale = {path for path in paths if not ledger.is_fresh(f"page {path}")}
    for page in family.pages(site) if stale else ():
        if page.path in stale:
            make = partial(_page, templates, page, seen)
            outputs.run(f"page {page.path}", make)
    return {f"page {path}" for path in paths}


def _listed(family: PageFamily, site: Site) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the paths of a family's pages, and what was read to list them."""
    with noting() as seen:
        paths = tuple(page.path for page in family.pages(site))
    for name in seen:
        note(name)
    return paths, frozenset(seen)


def _page(templates: PageTemplates, page: Page, seen: frozenset[str]) -> Iterator[Artifact]:
    note(_SITE)
    # A listed page may hold what the listing read, so it stands on that, too.
    for name in seen:
        note(name)
    made = render_page(templates, page)
    yield Artifact(f"site/{made.path}", made.content)


def _guides(ledger: Ledger, workshop: Workshop, site: Site) -> Iterator[Artifact]:
    note(_SITE)
    guides = build_guides(site, workshop.sources)
    ledger.put("guide-entries", guides.entries)
    made = [Artifact(f"site/{item.path}", item.content) for item in guides.artifacts]
    ledger.put("guides", outlines(made))
    yield from made


def _find_words(ledger: Ledger, site: Site) -> None:
    """Stem the words of each part of the search index that has changed."""
    names = set()
    for name, entries in search_parts(site):
        names.add(f"words {name}")
        ledger.run(f"words {name}", partial(_put_words, ledger, name, entries))
    ledger.keep_only("words ", names)


def _put_words(ledger: Ledger, name: str, entries: Callable[[], Iterable[Entry]]) -> None:
    ledger.put(f"words/{name}", search_lines(entries()))


def _search(ledger: Ledger, site: Site) -> Iterator[Artifact]:
    parts = [ledger.value(f"words/{name}") for name, _ in search_parts(site)]
    made = search_index(chain(*parts, search_lines(ledger.value("guide-entries"))))
    yield Artifact(f"site/{made.path}", made.content)


def _assets(workshop: Workshop) -> Iterator[Artifact]:
    note(_SITE)
    for item in assets(workshop.sources):
        yield Artifact(f"site/{item.path}", item.content)


def _drop_others(ledger: Ledger, outputs: Outputs, first: str, names: set[str]) -> None:
    outputs.drop(name for name in ledger.store.nodes(first) if name not in names)
