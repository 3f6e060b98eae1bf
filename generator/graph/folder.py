"""The build folder with its ledger: opened for one build, closed whatever happens.

Enters: the path of a build folder. Leaves: outputs over an open ledger. The ledger may be deleted
at any time; a build that finds none makes everything.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b, sha256
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from generator.core.exceptions import VektorError
from generator.graph.ledger import Ledger
from generator.graph.outputs import Outputs
from generator.graph.tray import STORE, Tray
from generator.publish.writing import MANIFEST, last_paths, refuse_foreign
from generator.read.resources import program_files
from generator.system.folder_cache import FolderCache
from generator.system.store import Store

_CHECKS = "checks.sqlite"
_TEMPLATES = "templates"
# Without one of these the ledger speaks of a build that is no longer there.
_PARTS = ("documents", "site", "data")


@contextmanager
def open_build(out: Path, *, apart: bool = False) -> Iterator[Outputs]:
    """Give the outputs of the build folder ``out``.

    The ledger holds all that was read. ``apart`` lays it beside ``out``, not in it: who publishes
    the folder of a public edition must not publish that.
    Raises: VektorError out-foreign when ``out`` holds files that no build of ours wrote,
    build-running when another build is at work there.
    """
    refuse_foreign(out)
    aside = out.with_name(f".{out.name}.cache") if apart else out / ".cache"
    program = program_digest()
    store = Store(aside / STORE, program)
    if not _is_of(store, out):
        store.empty(program)
    try:
        ledger = Ledger(store, FolderCache(aside / _TEMPLATES, program))
        # A new ledger knows no files: what the manifest names and nothing makes any more is to go.
        outputs = Outputs(ledger, out, Tray(ledger, aside))
        if ledger.is_new:
            store.let_go(last_paths(out))
        outputs.tray.clear()
        yield outputs
    finally:
        store.close()


def _is_of(store: Store, out: Path) -> bool:
    """Tell whether a store speaks of the build that lies in ``out`` now.

    Another edition may have been built there since, or a part of it may be gone.
    """
    known = store.file(MANIFEST)
    try:
        manifest = sha256((out / MANIFEST).read_bytes()).digest()
    except OSError:
        return False
    whole = all((out / part).exists() for part in _PARTS)
    return whole and known is not None and known.digest == manifest


@contextmanager
def open_shard(out: Path, name: str) -> Iterator[Outputs]:
    """Give outputs that begin empty and are thrown away: a shard leaves nothing but its part.

    Raises: VektorError out-foreign, build-running.
    """
    refuse_foreign(out)
    program = program_digest()
    aside = out / ".cache" / name
    rmtree(aside, ignore_errors=True)
    store = Store(aside / STORE, program)
    try:
        ledger = Ledger(store, FolderCache(out / ".cache" / _TEMPLATES, program))
        yield Outputs(ledger, out, Tray(ledger, aside))
    finally:
        store.close()
        rmtree(aside, ignore_errors=True)


@contextmanager
def open_ledger(folder: Path) -> Iterator[Ledger]:
    """Give the ledger of checks in a build folder, or one for this check alone.

    The latter is used when there is no such folder, when another check is at work there, and when
    nothing can be written there.
    """
    program = program_digest()
    aside = folder / ".cache"
    cache = FolderCache(aside / _TEMPLATES, program) if folder.is_dir() else None
    with TemporaryDirectory(prefix="vektor-", ignore_cleanup_errors=True) as own:
        try:
            store = Store((aside if folder.is_dir() else Path(own)) / _CHECKS, program)
        except (VektorError, OSError, sqlite3.Error):
            store = Store(Path(own) / _CHECKS, program)
        try:
            yield Ledger(store, cache)
            store.finish()
        finally:
            store.close()


def program_content() -> str:
    """Return what tells this state of the program from every other, on whatever machine."""
    digest = blake2b(digest_size=16)
    for path in sorted(Path(path) for path, _ in program_files()):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def program_digest() -> str:
    """Return what tells this state of the program from every other on this machine."""
    return blake2b(repr(sorted(program_files())).encode(), digest_size=16).hexdigest()
