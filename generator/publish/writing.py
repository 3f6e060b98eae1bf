"""The build folder: its manifest, what may lie in it, and how a file leaves it.

Enters: the paths and digests of a build and the inputs that it was made from. Leaves:
manifest.json, and the answers to what an earlier build wrote.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring
from pathlib import Path
from typing import Protocol

from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError

MANIFEST = "manifest.json"
# What may lie in a build folder without a manifest of ours beside it.
_OWN_FOLDERS = frozenset({"public", ".cache", ".public.cache", "parts"})

_BLOCK = 1 << 18


@dataclass(frozen=True, slots=True)
class Written:
    """Paths below the build folder by what happened to them, ordered; ``same`` is only counted."""

    changed: tuple[str, ...]
    same: int
    removed: tuple[str, ...]


class Listed(Protocol):
    """A file of the build: its path and the SHA-256 of its bytes."""

    @property
    def path(self) -> str:
        """Return the path below the build folder."""

    @property
    def digest(self) -> bytes:
        """Return the SHA-256."""


def manifest(files: Iterable[Listed], inputs: Mapping[str, object]) -> bytes:
    """Return the bytes of manifest.json: the files, and the inputs (the day, the edition …)."""
    told = {name: json.dumps(value, ensure_ascii=False) for name, value in inputs.items()}
    # By hand, for json.dumps takes longer over it than all else that an edit costs the manifest.
    listed = [
        f'  {{\n   "path": {encode_basestring(item.path)},\n   "sha256": "{item.digest.hex()}"'
        for item in files
    ]
    told["files"] = "[\n" + "\n  },\n".join(listed) + "\n  }\n ]" if listed else "[]"
    text = ",\n".join(f' "{name}": {told[name]}' for name in sorted(told))
    return f"{{\n{text}\n}}\n".encode()


def last_paths(out: Path) -> set[str]:
    """Return the files that the last build wrote; none when its manifest is gone or damaged."""
    try:
        known = json.loads((out / MANIFEST).read_bytes())
        return {str(item["path"]) for item in known["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()  # everything is written anew, nothing is removed


def refuse_foreign(out: Path) -> None:
    """Refuse a folder that no build of ours wrote. Raises: VektorError out-foreign."""
    if out.is_dir() and not (out / MANIFEST).exists():
        names = [item.name for item in out.iterdir()]
        foreign = sorted(name for name in names if name not in _OWN_FOLDERS)
        if foreign:
            raise VektorError("out-foreign", folder=out, found=", ".join(foreign[:5]))


def same_bytes(one: Path, other: Path) -> bool:
    """Tell whether two files have the same bytes; a missing one has none."""
    try:
        return one.stat().st_size == other.stat().st_size and _same_blocks(one, other)
    except OSError:
        return False


def _same_blocks(one: Path, other: Path) -> bool:
    """Tell whether two files of one size hold the same, read no further than they do."""
    with one.open("rb") as mine, other.open("rb") as theirs:
        while block := mine.read(_BLOCK):
            if block != theirs.read(_BLOCK):
                return False
    return True


def remove_file(out: Path, path: str) -> bool:
    """Remove a file below ``out`` with the folders that it leaves empty; tell whether it was there.

    Nothing outside ``out`` is touched.
    """
    target = out / path
    if not target.resolve().is_relative_to(out.resolve()) or not target.is_file():
        return False
    target.unlink()
    for folder in target.relative_to(out).parents:
        if folder == Path():
            break
        if any((out / folder).iterdir()):
            break
        (out / folder).rmdir()
    return True
