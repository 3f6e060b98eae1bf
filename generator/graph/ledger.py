"""The ledger: facts with their digests, and computations with the facts that each of them read.

Enters: a store, and functions to run. Leaves: their results; a function runs only when a fact that
it read the last time has changed since. What it reads is noted while it runs, never declared.

A fact (cell) is put by the node that computes it. A fact that comes out as before counts as
unchanged, so what stands on it is left alone.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Protocol, TypeVar, cast

from generator.core.dataclass import dataclass
from generator.core.pickled import from_bytes
from generator.graph.facts import Facts, Offer
from generator.system.folder_cache import FolderCache
from generator.system.store import FileRow, Mark, NodeRow, Store

T = TypeVar("T")

_GENERATION = "generation"
_COMPLETE = "complete"


class Others(Protocol):
    """What other machines made of the same build."""

    def holds(self, node: str) -> bool:
        """Tell whether one of them made a node."""

    def offer(self, node: str) -> Offer | None:
        """Return what a node gives, None when it was not made from the facts as they are here."""


@dataclass(slots=True)
class _Stage:
    """Nodes whose names begin with the same word, as they were when one of them was asked first.

    ``fresh`` maps those that were not stale to what they gave, pickled; ``is_old`` tells that facts
    have changed afterwards.
    """

    fresh: dict[str, bytes]
    is_old: bool = False


class Ledger(Facts):
    """Facts and computations of one build folder."""

    def __init__(self, store: Store, cache: FolderCache | None = None) -> None:
        """Open the ledger for a new generation of the store; ``cache`` keeps compiled templates."""
        super().__init__(store)
        self.cache = cache
        self._complete = _number(store.fact(_COMPLETE))
        before = _number(store.fact(_GENERATION))
        self.generation = before + 1
        store.put_fact(_GENERATION, str(self.generation).encode())
        self._goes_on = before > 0
        self._changed = store.changed_since(self._complete) if self._goes_on else {}
        self._stages: dict[str, _Stage] = {}
        self._keep_files: Callable[[str, Sequence[FileRow]], None] | None = None
        self._show: Callable[[Offer], None] | None = None
        self._others: Others | None = None

    @property
    def is_new(self) -> bool:
        """Tell whether no build was completed with this ledger."""
        return not self._complete

    def keep_files_by(self, keep: Callable[[str, Sequence[FileRow]], None]) -> None:
        """Say who hears of the files that nodes lay ready."""
        self._keep_files = keep

    def show_offers_to(self, show: Callable[[Offer], None]) -> None:
        """Say who sees the offers that are kept."""
        self._show = show

    def take_offers_of(self, others: Others) -> None:
        """Say what other machines offer: a node that one of them made is not made here."""
        self._others = others

    def run(self, name: str, make: Callable[[], T], offer: Offer | None = None) -> T:
        """Return what ``make`` gives, or gave the last time when nothing that it read changed.

        A node may put facts; those that it no longer puts are gone. ``offer`` is what the node gave
        in another process just now.
        """
        output = self._fresh(name)
        if output is not None:
            return cast("T", from_bytes(output))
        if offer is None and self._others is not None:
            offer = self._others.offer(name)
        if offer is None:
            return self.run_anew(name, make)
        self._accept(offer)
        return cast("T", from_bytes(offer.output))

    def refresh(self, name: str, make: Callable[[], object], offer: Offer | None = None) -> None:
        """Run a node if it has to, as ``run`` does; what it gave is of no interest here."""
        if self._fresh(name) is None:
            self.run(name, make, offer)

    def take_facts(self, offer: Offer) -> None:
        """Keep the facts that a node put, but not the node: its files go elsewhere."""
        for name, data in offer.puts.items():
            self._put(offer.node, name, data, is_owned=False)

    def run_anew(self, name: str, make: Callable[[], T]) -> T:
        """Return what ``make`` gives: a node whose sources lie outside the ledger."""
        result, offer = self.perform(name, make)
        self._accept(offer)
        return result

    def is_fresh(self, name: str) -> bool:
        """Tell whether a node would give what it gave the last time, or on another machine."""
        if self._others is not None and self._others.holds(name):
            return True
        return self._fresh(name) is not None

    def forget_facts(self, name: str) -> None:
        """Remove the facts that a node put."""
        for cell in self.store.cells_of(name):
            self._remove(cell)

    def keep_only(self, first: str, names: set[str]) -> None:
        """Remove the nodes that begin with ``first`` and are not among ``names``."""
        for name in self.store.nodes(first):
            if name not in names:
                self.forget_facts(name)
                self.drop_node(name)
        self._stages.pop(_first_word(first), None)  # all of them were asked

    def drop_node(self, name: str) -> None:
        """Forget a node; its facts and files are the caller's to see to."""
        self._remember(name, None)
        self.store.drop_node(name)

    def complete(self) -> None:
        """Say that every node was looked at: the next build asks only what changes from now on."""
        self.store.put_fact(_COMPLETE, str(self.generation).encode())

    def _accept(self, offer: Offer) -> None:
        """Keep the facts that a node put, what it read and what it gave."""
        before = set(self.store.cells_of(offer.node))
        for name, data in offer.puts.items():
            self._put(offer.node, name, data, is_owned=name in before)
        for name in before - offer.puts.keys():
            self._remove(name)
        trace = array("I", sorted(self._id(each) for each in offer.seen))
        row = NodeRow(self.generation, trace.tobytes(), offer.output)
        if offer.files is None or self._keep_files is None:
            self.store.put_node(offer.node, row)
            self._remember(offer.node, offer.output)
        else:
            self.store.lay_node(offer.node, row)
            self._remember(offer.node, None)
            self._keep_files(offer.node, offer.files)
        if self._show is not None:
            self._show(offer)

    def _put(self, owner: str, name: str, data: bytes, *, is_owned: bool) -> None:
        digest = blake2b(data, digest_size=16).digest()
        if self.mark(name).digest != digest:
            self._write(name, digest, data, owner)
        elif not is_owned:
            self.store.own_cell(name, owner)

    def _fresh(self, name: str) -> bytes | None:
        """Return what a node gave when it would give the same now."""
        stage = self._stage_of(name)
        output = stage.fresh.get(name)
        if output is None or not stage.is_old:
            return output
        row = self.store.node(name)
        return None if row is None or self._is_stale(row) else output

    def _remember(self, name: str, output: bytes | None) -> None:
        """Keep in mind what a node gives from now on; None when it has to be made."""
        stage = self._stages.get(_first_word(name))
        if stage is not None and output is not None:
            stage.fresh[name] = output
        elif stage is not None:
            stage.fresh.pop(name, None)

    def _stage_of(self, name: str) -> _Stage:
        """Return the nodes that begin like ``name``: asked for together, which is far quicker."""
        first = _first_word(name)
        stage = self._stages.get(first)
        if stage is None:
            rows = self.store.rows(first)
            fresh = {each: row.output for each, row in rows if not self._is_stale(row)}
            stage = self._stages[first] = _Stage(fresh)
        return stage

    def _is_stale(self, row: NodeRow) -> bool:
        trace = array("I", row.trace)
        if self._changed.keys().isdisjoint(trace):
            return False
        return any(self._changed.get(cell, 0) > row.built for cell in trace)

    def _id(self, name: str) -> int:
        # A fact that was looked for and is not there: its coming must be seen.
        return self.mark(name).id or self._write(name, None, None)

    def _remove(self, name: str) -> None:
        self._write(name, None, None)

    def _write(self, name: str, digest: bytes | None, data: bytes | None, owner: str = "") -> int:
        self.forget_value(name)
        at = self.generation
        cell = self.store.put_cell(name, digest, data, at=at, owner=owner)
        self.remember(name, Mark(cell, digest))
        if self._goes_on:
            self._changed[cell] = at
            for stage in self._stages.values():
                stage.is_old = True
        return cell


def _first_word(name: str) -> str:
    return name.partition(" ")[0]


def _number(data: bytes | None) -> int:
    return int(data) if data else 0
