"""Files of a build: laid ready while nodes run, put in their places when all of them are done.

Enters: paths below the build folder with bytes, from the node that makes them. Leaves: the files,
of which only those are touched that differ; nothing half-written, nothing foreign removed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.graph.ledger import Ledger
from generator.graph.tray import Tray
from generator.publish.writing import MANIFEST, Written, manifest, remove_file, same_bytes
from generator.system.store import FileRow


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files of the build folder ``out``; those to come are laid ready on the ``tray``."""

    ledger: Ledger
    out: Path
    tray: Tray

    def __post_init__(self) -> None:
        """Hear of the files that nodes lay ready."""
        self.ledger.keep_files_by(self._keep)

    def run(self, node: str, make: Callable[[], Iterable[Artifact]]) -> None:
        """Run a node that gives files, if anything that it read has changed."""
        self.ledger.run(node, partial(self._made, make))

    def has(self, path: str) -> bool:
        """Tell whether the finished build will have a file."""
        return self.ledger.store.will_have(path)

    def content(self, path: str) -> bytes:
        """Return the bytes of a file as the finished build will have it."""
        waits = self.ledger.store.waits(path)
        return (self.tray.place(path) if waits else self.out / path).read_bytes()

    def drop(self, nodes: Iterable[str]) -> None:
        """Remove nodes that lay files, and the files."""
        store = self.ledger.store
        for node in nodes:
            store.let_go(row.path for row in store.files_of(node))
            store.drop_laying(node)
            self.ledger.forget_facts(node)

    def verify(self) -> tuple[str, ...]:
        """Read every file of the last build; make those anew that are gone or not as they were.

        Returns their paths.
        """
        store = self.ledger.store
        lost = [row for row in store.files() if _digest(self.out / row.path) != row.digest]
        store.drop_files(row.path for row in lost)
        for node in {row.node for row in lost}:
            self.ledger.drop_node(node)
        return tuple(row.path for row in lost)

    def finish(self, inputs: Mapping[str, object]) -> Written:
        """Put every file in its place and tell what was done; ``inputs`` go into the manifest."""
        store = self.ledger.store
        store.settle()
        self.ledger.run_anew(MANIFEST, partial(self._made, partial(self._manifest, inputs)))
        store.settle()
        self.ledger.complete()
        store.begin_finishing()
        changed = [path for path in store.waiting() if self._put(path)]
        removed = [path for path in store.to_go() if remove_file(self.out, path)]
        store.finish()
        return Written(tuple(changed), store.count_files() - len(changed), tuple(removed))

    def _manifest(self, inputs: Mapping[str, object]) -> Iterator[Artifact]:
        listed = (row for row in self.ledger.store.files() if row.path != MANIFEST)
        yield Artifact(MANIFEST, manifest(listed, inputs))

    def _made(self, make: Callable[[], Iterable[Artifact]]) -> None:
        self.tray.take(make())

    def _keep(self, node: str, rows: Sequence[FileRow]) -> None:
        """Take up the files of a node; those of the last time that it no longer makes are to go."""
        store = self.ledger.store
        for row in rows:
            known = store.file(row.path)
            if known != row:
                is_new = known is None or known.digest != row.digest
                store.lay_file(row, is_new=is_new)
        made = {row.path for row in rows}
        store.let_go(row.path for row in store.files_of(node) if row.path not in made)

    def _put(self, path: str) -> bool:
        """Move a file to its place; tell whether there were other bytes before."""
        place, target = self.tray.place(path), self.out / path
        if same_bytes(place, target):
            place.unlink()
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        # Over a file that is there ext4 would wait for the disk.
        target.unlink(missing_ok=True)
        place.replace(target)
        return True


def _digest(path: Path) -> bytes:
    try:
        return sha256(path.read_bytes()).digest()
    except OSError:
        return b""
