"""Files of a build: laid ready while nodes run, put in their places when all of them are done.

Enters: paths below the build folder with bytes, from the node that makes them. Leaves: the files,
of which only those are touched that differ; nothing half-written, nothing foreign removed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.core.artifact import Artifact
from generator.graph.ledger import Ledger
from generator.publish.writing import MANIFEST, Written, manifest, remove_file, same_bytes
from generator.system.store import FileRow

_WAITING = "new"


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files of the build folder ``out``.

    ``waiting`` are laid ready in the folder ``aside``, ``gone`` are to go.
    """

    ledger: Ledger
    out: Path
    aside: Path
    waiting: dict[str, FileRow] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    def run(self, node: str, make: Callable[[], Iterable[Artifact]]) -> None:
        """Run a node that gives files, if anything that it read has changed."""
        self.ledger.run(node, partial(self._made, node, make))

    def take(self, node: str, artifacts: Iterable[Artifact]) -> None:
        """Lay ready what a running node made; its files of the last time that are not there go."""
        before = {row.path for row in self.ledger.store.files_of(node)}
        now = set()
        for artifact in artifacts:
            now.add(artifact.path)
            self._lay(node, artifact)
        self.gone.update(before - now)

    def has(self, path: str) -> bool:
        """Tell whether the finished build will have a file."""
        known = self.ledger.store.file(path) is not None and path not in self.gone
        return path in self.waiting or known

    def content(self, path: str) -> bytes:
        """Return the bytes of a file as the finished build will have it."""
        row = self.waiting.get(path)
        return (self._aside(row) if row else self.out / path).read_bytes()

    def drop(self, nodes: Iterable[str]) -> None:
        """Remove nodes and the files that they wrote."""
        for node in nodes:
            self.gone.update(row.path for row in self.ledger.store.files_of(node))
            self.ledger.forget(node)

    def verify(self) -> tuple[str, ...]:
        """Read every file of the last build; make those anew that are gone or not as they were.

        Returns their paths.
        """
        store = self.ledger.store
        lost = [row for row in store.files() if _digest(self.out / row.path) != row.digest]
        store.drop_files(row.path for row in lost)
        for node in {row.node for row in lost}:
            store.drop_node(node)
        return tuple(row.path for row in lost)

    def finish(self, inputs: Mapping[str, object]) -> Written:
        """Put every file in its place and tell what was done; ``inputs`` go into the manifest."""
        store = self.ledger.store
        store.put_files(self.waiting.values())
        store.drop_files(self.gone - self.waiting.keys())
        self.ledger.run_anew(MANIFEST, partial(self._lay_manifest, inputs))
        self.ledger.complete()
        store.begin_finishing()
        changed = [path for path, row in sorted(self.waiting.items()) if self._put(row)]
        removed = [path for path in sorted(self.gone) if remove_file(self.out, path)]
        store.finish()
        return Written(tuple(changed), store.count_files() - len(changed), tuple(removed))

    def clear(self) -> None:
        """Throw away what an earlier build, or this one, laid ready and did not put in place."""
        folder = self.aside / _WAITING
        for path in folder.iterdir() if folder.is_dir() else ():
            path.unlink()

    def _lay_manifest(self, inputs: Mapping[str, object]) -> None:
        listed = (row for row in self.ledger.store.files() if row.path != MANIFEST)
        self.take(MANIFEST, [Artifact(MANIFEST, manifest(listed, inputs))])
        self.ledger.store.put_files([self.waiting[MANIFEST]] if MANIFEST in self.waiting else [])

    def _made(self, node: str, make: Callable[[], Iterable[Artifact]]) -> None:
        self.take(node, make())

    def _lay(self, node: str, artifact: Artifact) -> None:
        digest, size = sha256(artifact.content).digest(), len(artifact.content)
        row = FileRow(artifact.path, digest, size, node)
        self.gone.discard(artifact.path)
        known = self.ledger.store.file(artifact.path)
        if known == row:
            return
        if known is not None and known.digest == digest:
            self.ledger.store.put_files([row])
            return
        self.waiting[artifact.path] = row
        aside = self._aside(row)
        aside.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(artifact.content)

    def _aside(self, row: FileRow) -> Path:
        return self.aside / _WAITING / sha256(row.path.encode()).hexdigest()[:32]

    def _put(self, row: FileRow) -> bool:
        """Move a file to its place; tell whether there were other bytes before."""
        aside, target = self._aside(row), self.out / row.path
        if same_bytes(aside, target):
            aside.unlink()
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        aside.replace(target)
        return True


def _digest(path: Path) -> bytes:
    try:
        return sha256(path.read_bytes()).digest()
    except OSError:
        return b""
