"""The look at the content folder: which of its folders differ from the last look.

Enters: the root's path and the digests of the last look. Leaves: a digest for every folder, made
of the names, sizes and times of its files; nothing is read.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

# A file that was written a moment ago may change once more within one tick of the disk's clock.
_TICK_NS = 2_000_000_000


def scan_folders(root: Path, folder: str) -> dict[str, bytes]:
    """Return folder → digest for ``folder`` and all below it.

    The digest of a folder with files of this very moment is empty: it can't be trusted later.
    Symbolic links are looked at, not followed.
    """
    now = time.time_ns()
    return dict(_folders(str(root), folder, now)) if (root / folder).is_dir() else {}


def changed_folders(before: Mapping[str, bytes], now: Mapping[str, bytes]) -> list[str]:
    """Return the folders that may have changed, came or went, ordered."""
    names = {*before, *now}
    return sorted(name for name in names if not now.get(name) or before.get(name) != now[name])


def file_names(root: Path, folder: str) -> tuple[str, ...]:
    """Return the names of the files of one folder, ordered; none when it is gone."""
    try:
        with os.scandir(root / folder) as entries:
            return tuple(sorted(each.name for each in entries if not _is_folder(each)))
    except OSError:
        return ()


def file_digest(path: Path) -> bytes:
    """Return the digest of a file's bytes; of nothing when it can't be read."""
    try:
        return blake2b(path.read_bytes(), digest_size=16).digest()
    except OSError:
        return b""


def _folders(root: str, folder: str, now: int) -> Iterator[tuple[str, bytes]]:
    parts: list[tuple[str, int, int]] = []
    inside: list[str] = []
    with os.scandir(f"{root}/{folder}") as entries:
        for entry in entries:
            if _is_folder(entry):
                inside.append(entry.name)
                continue
            status = entry.stat(follow_symlinks=False)
            time_ns = status.st_mtime_ns if stat.S_ISREG(status.st_mode) else now
            parts.append((entry.name, status.st_size, time_ns))
    unsure = any(time_ns >= now - _TICK_NS for _, _, time_ns in parts)
    parts.sort()
    yield folder, b"" if unsure else blake2b(repr(parts).encode(), digest_size=16).digest()
    for name in inside:
        yield from _folders(root, f"{folder}/{name}", now)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)
