"""The tray: where a running node lays its files ready, beside the build folder.

Enters: artifacts. Leaves: files under names of their own, which nobody sees until the build is
done, and their rows for the ledger. Bytes that the build folder holds already are not written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.core.artifact import Artifact
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
        self.facts.lay([self._lay(artifact) for artifact in artifacts])

    def place(self, path: str) -> Path:
        """Return where the bytes of a path of the build lie until it is done."""
        return self.aside / _WAITING / sha256(path.encode()).hexdigest()[:32]

    def clear(self) -> None:
        """Throw away what an earlier build, or this one, laid ready and did not put in place."""
        folder = self.aside / _WAITING
        for path in folder.iterdir() if folder.is_dir() else ():
            path.unlink()

    def _lay(self, artifact: Artifact) -> FileRow:
        content = artifact.content
        row = FileRow(artifact.path, sha256(content).digest(), len(content), self.facts.running)
        known = self.facts.store.file(row.path)
        if known is None or known.digest != row.digest:
            place = self.place(row.path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        return row
