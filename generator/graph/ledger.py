"""The ledger: facts with their digests, and computations with the facts that each of them read.

Enters: a store, and functions to run. Leaves: their results; a function runs only when a fact that
it read the last time has changed since. What it reads is noted while it runs, never declared.

A fact (cell) is put by the node that computes it. A fact that comes out as before counts as
unchanged, so what stands on it is left alone.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, TypeVar, cast

from generator.core.pickled import from_bytes, to_bytes
from generator.core.trace import is_noting, note, noting
from generator.graph.keeping import Kept
from generator.system.folder_cache import FolderCache
from generator.system.store import NodeRow, Store

T = TypeVar("T")

_GENERATION = "generation"
_COMPLETE = "complete"
# Bytes of pickled facts that may stay unpickled in memory at a time.
_KEPT_BYTES = 48_000_000


class Ledger:
    """Facts and computations of one build folder."""

    def __init__(self, store: Store, cache: FolderCache | None = None) -> None:
        """Open the ledger for a new generation of the store; ``cache`` keeps compiled templates."""
        self.store = store
        self.cache = cache
        self._complete = _number(store.fact(_COMPLETE))
        self.generation = _number(store.fact(_GENERATION)) + 1
        store.put_fact(_GENERATION, str(self.generation).encode())
        self._changed = store.changed_since(self._complete) if self._complete else {}
        self._values = Kept(_KEPT_BYTES)
        self._owner = ""
        self._put: set[str] = set()

    @property
    def is_new(self) -> bool:
        """Tell whether no build was completed with this ledger."""
        return not self._complete

    def value(self, name: str) -> Any:
        """Return a fact and note the look. Raises: KeyError when there is none."""
        note(name)
        if name in self._values:
            return self._values.get(name)
        row = self.store.cell(name)
        if row is None or row.value is None:
            raise KeyError(name)
        return self._values.keep(name, from_bytes(row.value), len(row.value))

    def has(self, name: str) -> bool:
        """Tell whether there is a fact of this name, and note the look."""
        note(name)
        if name in self._values:
            return True
        row = self.store.cell(name)
        return row is not None and row.digest is not None

    def put(self, name: str, value: object) -> None:
        """Keep a fact that the running node found."""
        data = to_bytes(value)
        digest = blake2b(data, digest_size=16).digest()
        before = self.store.cell(name)
        self._put.add(name)
        if before is not None and before.digest == digest:
            self.store.own_cell(name, self._owner)
        else:
            self._values.drop(name)
            self._write(name, digest, data)

    def run(self, name: str, make: Callable[[], T]) -> T:
        """Return what ``make`` gives, or gave the last time when nothing that it read changed.

        A node may put facts; those that it no longer puts are gone.
        """
        row = self.store.node(name)
        if row is not None and not self._is_stale(row):
            return cast("T", from_bytes(row.output))
        return self._made(name, make)

    def run_anew(self, name: str, make: Callable[[], T]) -> T:
        """Return what ``make`` gives: a node whose sources lie outside the ledger."""
        return self._made(name, make)

    def is_fresh(self, name: str) -> bool:
        """Tell whether a node would give what it gave the last time."""
        row = self.store.node(name)
        return row is not None and not self._is_stale(row)

    def forget(self, name: str) -> None:
        """Remove a node with its facts."""
        for cell in self.store.cells_of(name):
            self._remove(cell)
        self.store.drop_node(name)

    def keep_only(self, first: str, names: set[str]) -> None:
        """Remove the nodes that begin with ``first`` and are not among ``names``."""
        for name in self.store.nodes(first):
            if name not in names:
                self.forget(name)

    def complete(self) -> None:
        """Say that every node was looked at: the next build asks only what changes from now on."""
        self.store.put_fact(_COMPLETE, str(self.generation).encode())

    def _made(self, name: str, make: Callable[[], T]) -> T:
        if is_noting():
            raise RuntimeError(name)  # a node inside a node would hide what the outer one reads
        before = set(self.store.cells_of(name))
        self._owner, self._put = name, set()
        with noting() as names:
            result = make()
        for cell in before - self._put:
            self._remove(cell)
        trace = array("I", sorted(self._id(each) for each in names))
        output = to_bytes(result)
        self.store.put_node(name, NodeRow(self.generation, trace.tobytes(), output))
        return result

    def _is_stale(self, row: NodeRow) -> bool:
        trace = array("I", row.trace)
        if self._changed.keys().isdisjoint(trace):
            return False
        return any(self._changed.get(cell, 0) > row.built for cell in trace)

    def _id(self, name: str) -> int:
        row = self.store.cell(name)
        # A fact that was looked for and is not there: its coming must be seen.
        return row.id if row else self._write(name, None, None)

    def _remove(self, name: str) -> None:
        self._values.drop(name)
        self._write(name, None, None)

    def _write(self, name: str, digest: bytes | None, data: bytes | None) -> int:
        at = self.generation
        cell = self.store.put_cell(name, digest, data, at=at, owner=self._owner if data else "")
        if self._complete:
            self._changed[cell] = at
        return cell


def _number(data: bytes | None) -> int:
    return int(data) if data else 0
