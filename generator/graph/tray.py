"""The tray: where a running node lays its files ready, beside the build folder.

Enters: artifacts. Leaves: files under names of their own, which nobody sees until the build is
done, and their rows for the ledger. Bytes that the build folder holds already are not written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from shutil import copyfile

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.graph.facts import Facts
from generator.system.store import FileRow

# Beside it lies the ledger of the build.
STORE = "ledger.sqlite"
_WAITING = "new"


@dataclass(frozen=True, slots=True)
class Tray:
    """The tray of a build whose cache is ``aside``."""

    facts: Facts
    aside: Path

    def take(self, artifacts: Iterable[Artifact]) -> None:
        """Lay ready what the running node made."""
        self.facts.lay([self.lay(artifact, self.facts.running) for artifact in artifacts])

    def pour(self, paths: Sequence[str], pieces: Iterable[bytes]) -> None:
        """Lay ready one file under several paths, written piece by piece."""
        first, *others = paths
        place = self.place(first)
        place.parent.mkdir(parents=True, exist_ok=True)
        digest, size = sha256(), 0
        with place.open("wb") as file:
            for piece in pieces:
                digest.update(piece)
                size += file.write(piece)
        for path in others:
            copyfile(place, self.place(path))
        rows = [FileRow(path, digest.digest(), size, self.facts.running) for path in paths]
        for row in rows:
            if self._is_known(row):
                self.place(row.path).unlink()
        self.facts.lay(rows)

    def place(self, path: str) -> Path:
        """Return where the bytes of a path of the build lie until it is done."""
        return self.aside / _WAITING / sha256(path.encode()).hexdigest()[:32]

    def clear(self) -> None:
        """Throw away what an earlier build, or this one, laid ready and did not put in place."""
        folder = self.aside / _WAITING
        for path in folder.iterdir() if folder.is_dir() else ():
            path.unlink()

    def lay(self, artifact: Artifact, node: str) -> FileRow:
        """Lay a file of a node ready and return its row."""
        content = artifact.content
        row = FileRow(artifact.path, sha256(content).digest(), len(content), node)
        if not self._is_known(row):
            place = self.place(row.path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        return row

    def _is_known(self, row: FileRow) -> bool:
        known = self.facts.store.file(row.path)
        return known is not None and known.digest == row.digest
