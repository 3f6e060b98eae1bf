"""A bare scan: the files of a root, found and stated, or read when asked for.

Arguments: the content root, and "read" to read every file as well.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bench.worker.loop import serve


def main(root: Path, how: str) -> None:
    """Scan all files, round after round."""
    serve((lambda: read_all(root)) if how == "read" else (lambda: stated(root)))


def yaml_files(root: Path) -> tuple[Path, ...]:
    """Return the records of a root, ordered."""
    return tuple(sorted((root / "content").rglob("*.yaml")))


def stated(root: Path) -> int:
    """Return how many bytes the files of the content have, by their directory entries."""
    total, folders = 0, [str(root / "content")]
    while folders:
        with os.scandir(folders.pop()) as entries:
            found = list(entries)
        folders += [entry.path for entry in found if entry.is_dir()]
        total += sum(entry.stat().st_size for entry in found if entry.is_file())
    return total


def read_all(root: Path) -> int:
    """Return how many bytes the records have, by reading them."""
    return sum(len(path.read_bytes()) for path in yaml_files(root))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
