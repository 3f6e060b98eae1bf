"""Feeds as nodes: that of a programme stands on its own documents.

Enters: outputs, and the site that pages are made from. Leaves: the files of the feeds laid ready.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from generator.core.artifact import Artifact
from generator.graph.ledger import Ledger
from generator.graph.outputs import Outputs
from generator.render import address
from generator.render.feed import changes_feed, document_feed, newest
from generator.render.site import Site

_FEED = "news "


def make_atom(outputs: Outputs, site: Site) -> None:
    """Lay the feeds of new documents ready and, after an earlier revision, that of changes."""
    ledger = outputs.ledger
    names = {f"{_FEED}{programme}" for programme in site.units}
    for programme in site.units:
        outputs.run(f"{_FEED}{programme}", partial(_programme, ledger, site, programme))
    outputs.run(f"{_FEED}/documents", partial(_all, ledger, site))
    names.add(f"{_FEED}/documents")
    if ledger.value("site/since"):
        outputs.run(f"{_FEED}/changes", partial(_changes, site))
        names.add(f"{_FEED}/changes")
    outputs.drop(node for node in ledger.store.nodes(_FEED) if node not in names)


def _programme(ledger: Ledger, site: Site, programme: str) -> Iterator[Artifact]:
    documents = newest(site.programme_documents.get(programme, ()))
    ledger.put(f"newest/{programme}", documents)
    path = address.programme_feed(programme)
    yield Artifact(f"site/{path}", document_feed(site, documents, programme))


def _all(ledger: Ledger, site: Site) -> Iterator[Artifact]:
    documents = chain.from_iterable(ledger.value(f"newest/{each}") for each in site.units)
    yield Artifact(f"site/{address.FEED}", document_feed(site, documents))


def _changes(site: Site) -> Iterator[Artifact]:
    rows = chain.from_iterable(each.rows for each in site.changes.values())
    yield Artifact(f"site/{address.CHANGES_FEED}", changes_feed(site, rows))
