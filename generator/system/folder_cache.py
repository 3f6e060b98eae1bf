"""A cache in a folder: one file per key, which may be deleted at any time.

Enters: a folder, the state of the program, keys and values. Leaves: values. Nothing fails for want
of a cache: what can't be read is not there, what can't be written is not kept.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from generator.core.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class FolderCache:
    """Values of one ``program``; another state of it finds nothing here."""

    folder: Path
    program: str

    def get(self, key: str) -> bytes | None:
        """Return the value kept under ``key``, None when there is none."""
        try:
            return self._path(key).read_bytes()
        except OSError:
            return None

    def put(self, key: str, value: bytes) -> None:
        """Keep a value: whole or not at all, whoever else writes here."""
        path = self._path(key)
        unfinished = path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(value)
            unfinished.replace(path)

    def _path(self, key: str) -> Path:
        return self.folder / sha256(f"{self.program}\0{key}".encode()).hexdigest()
