"""Facts to look at, and what one running node looks at, puts and lays ready.

Enters: a store. Leaves: the values of facts, each look noted; and of a node that ran its offer,
which a ledger accepts. Nothing is written here, so a process of its own may run nodes, too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from generator.core.dataclass import dataclass
from generator.core.pickled import from_bytes, to_bytes
from generator.core.trace import is_noting, note, noting
from generator.graph.keeping import Kept
from generator.system.store import FileRow, Mark, Store

T = TypeVar("T")

# Bytes of pickled facts that may stay unpickled in memory, where they take five times as many.
_KEPT_BYTES = 8_000_000
# Marks of facts that may stay in memory at a time.
_KEPT_MARKS = 200_000
_ABSENT = Mark(0, None)


@dataclass(frozen=True, slots=True)
class Offer:
    """What a node gave: names of the facts it saw, pickled facts it put, files, pickled result.

    ``files`` is None for a node that lays no files ready.
    """

    node: str
    seen: tuple[str, ...]
    puts: dict[str, bytes]
    files: tuple[FileRow, ...] | None
    output: bytes


class Facts:
    """The facts of a store, looked at but not changed."""

    def __init__(self, store: Store) -> None:
        """Look at the facts of ``store``."""
        self.store = store
        self.running = ""
        self._values = Kept(_KEPT_BYTES)
        self._marks: dict[str, Mark] = {}
        self._puts: dict[str, bytes] = {}
        self._files: list[FileRow] = []
        self._lays = False

    def value(self, name: str) -> Any:
        """Return a fact and note the look. Raises: KeyError when there is none."""
        note(name)
        if name in self._values:
            return self._values.get(name)
        data = self.store.value(name)
        if data is None:
            raise KeyError(name)
        return self._values.keep(name, from_bytes(data), len(data))

    def has(self, name: str) -> bool:
        """Tell whether there is a fact of this name, and note the look."""
        note(name)
        return self.mark(name).digest is not None

    def mark(self, name: str) -> Mark:
        """Return the id and the digest of a fact: 0 for one never asked for, None for none."""
        found = self._marks.get(name)
        if found is None:
            found = self.store.mark(name) or _ABSENT
            self.remember(name, found)
        return found

    def remember(self, name: str, mark: Mark) -> None:
        """Keep the mark of a fact in memory."""
        if len(self._marks) >= _KEPT_MARKS:
            self._marks.clear()
        self._marks[name] = mark

    def forget_value(self, name: str) -> None:
        """Let the value of a fact that changes go from memory."""
        self._values.drop(name)

    def put(self, name: str, value: object) -> None:
        """Put a fact that the running node found; others see it when the node is done."""
        self._puts[name] = to_bytes(value)

    def lay(self, rows: list[FileRow]) -> None:
        """Say which files the running node laid ready."""
        self._files += rows
        self._lays = True

    def perform(self, node: str, make: Callable[[], T]) -> tuple[T, Offer]:
        """Run a node; return what it gives, and the same as an offer.

        What a node with files gives is a fact of the node's name: lists stand on it.
        Raises: RuntimeError for a node inside a node: it would hide what the outer one reads.
        """
        if is_noting():
            raise RuntimeError(node)
        self.running, self._puts, self._files, self._lays = node, {}, [], False
        with noting() as seen:
            result = make()
        files = tuple(self._files) if self._lays else None
        output = to_bytes(result)
        if self._lays and result is not None:
            self._puts[node] = output
        return result, Offer(node, tuple(seen), self._puts, files, output)
