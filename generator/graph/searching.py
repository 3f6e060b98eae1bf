"""The search as nodes: each shelf is made again only when what it holds changed.

Enters: outputs, and the site that pages are made from. Leaves: the files of the search laid ready.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.artifact import Artifact
from generator.graph.ledger import Ledger
from generator.graph.outputs import Outputs
from generator.render.search.entries import GUIDES, Entries, search_shelves
from generator.render.search.index import SearchIndex, index_files
from generator.render.search.shelf import lines_of, shelf_of
from generator.render.site import Site

_SHELF = "shelf "


def make_search(outputs: Outputs, site: Site) -> None:
    """Lay the lines of each shelf and the index of all ready; the guides are built already."""
    ledger = outputs.ledger
    guides: Entries = partial(ledger.value, "guide-entries")
    names = set()
    for name, entries in (*search_shelves(site), (GUIDES, guides)):
        names.add(f"{_SHELF}{name}")
        outputs.run(f"{_SHELF}{name}", partial(_shelf, ledger, name, entries))
    outputs.drop(node for node in ledger.store.nodes(_SHELF) if node not in names)
    outputs.run("search", partial(_index, ledger, site))


def _shelf(ledger: Ledger, name: str, make: Entries) -> Iterator[Artifact]:
    entries = tuple(make())
    ledger.put(f"shelf/{name}", shelf_of(entries))
    yield _in_site(lines_of(name, entries))


def _index(ledger: Ledger, site: Site) -> Iterator[Artifact]:
    index = SearchIndex()
    for name in (*(name for name, _ in search_shelves(site)), GUIDES):
        index.add(name, ledger.value(f"shelf/{name}"))
    yield from map(_in_site, index_files(site, index))


def _in_site(item: Artifact) -> Artifact:
    return Artifact(f"site/{item.path}", item.content)
