"""A build of which nothing has changed: told from the looks alone, nothing is read or made.

Enters: the root and the inputs of a build. Leaves: their digest, to be held against that of the
last complete build. Light on purpose: no room that reads records or renders is needed for it.
"""

from __future__ import annotations

import pickle
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.graph.ledger import Ledger
from generator.system.scan import scan_folders

_LOOK = "last look"
_LAST = "last build"
# Everything below the root that a build reads, besides the files at the root itself.
_FOLDERS = ("content", "templates", "site", "layouts", ".vektor")


def look_at(root: Path, *inputs: str) -> bytes:
    """Return the digest of all that a build of ``root`` is made from; empty when it can't be told.

    ``inputs`` are the day, the edition and what else the command gives. A file that was written
    this moment makes the look worth nothing.
    """
    found: dict[str, bytes] = {}
    for folder in _FOLDERS:
        found |= scan_folders(root, folder)
    if not all(found.values()):
        return b""
    settings = (root / "vektor.yaml").read_bytes()
    told = repr((sorted(found.items()), settings, inputs))
    return blake2b(told.encode(), digest_size=16).digest()


def last_build(ledger: Ledger, look: bytes) -> Any:
    """Return what the last complete build gave, None when it was not made from the same look."""
    data = ledger.store.fact(_LAST)
    if not look or data is None or ledger.store.fact(_LOOK) != look:
        return None
    return pickle.loads(data)  # noqa: S301  # our own store


def keep_last(ledger: Ledger, look: bytes, given: object) -> None:
    """Keep what a complete build gave, for one that finds nothing changed."""
    ledger.store.put_fact(_LOOK, look)
    ledger.store.put_fact(_LAST, pickle.dumps(given))
    ledger.store.finish()
