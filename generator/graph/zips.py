"""Zips of documents as nodes, by owner: an edit of one school makes only its own zips anew.

Enters: outputs in which all documents are laid ready, and the site. Leaves: zips laid ready.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from generator.graph.outputs import Outputs
from generator.render.archives import (
    Archive,
    programme_archives,
    school_archives,
    year_archives,
    zip_pieces,
)
from generator.render.site import Site

_ZIPS = "zips "

Makes = Callable[[], tuple[Archive, ...]]


def make_zips(outputs: Outputs, site: Site) -> None:
    """Lay the zips of schools, programmes and years ready; those of owners that are gone go."""
    made: dict[str, Makes] = {
        f"{_ZIPS}school/{school}": partial(school_archives, site, school)
        for school in site.school_documents
        if school
    }
    made |= {
        f"{_ZIPS}programme/{programme}": partial(programme_archives, site, programme)
        for programme in site.units
    }
    made[f"{_ZIPS}years"] = partial(year_archives, site)
    for node, archives in made.items():
        outputs.ledger.refresh(node, partial(_lay, outputs, archives))
    outputs.drop(node for node in outputs.ledger.store.nodes(_ZIPS) if node not in made)


def _lay(outputs: Outputs, archives: Makes) -> None:
    outputs.tray.take(())  # a node of files, even where there is none yet
    for archive in archives():
        pieces = zip_pieces(archive, partial(_document, outputs))
        outputs.tray.pour([f"site/{archive.path}"], pieces)


def _document(outputs: Outputs, path: str) -> bytes:
    # The digest of each document is a fact that the archive was made of.
    return outputs.content(f"documents/{path}")
