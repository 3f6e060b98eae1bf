"""Where the command works: the root, and paths below it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.core.exceptions import VektorError
from generator.read.resources import checked_root, find_root


def root_of(given: Path | None) -> Path:
    """Return the root that was given, or the nearest one upwards from the current folder."""
    return checked_root(given) if given is not None else find_root(Path.cwd())


def below_root(root: Path, paths: Iterable[Path]) -> tuple[str, ...]:
    """Return ``paths`` as POSIX paths below ``root``; relative ones start at the current folder.

    Raises: VektorError when a path does not exist or lies outside the root.
    """
    return tuple(_below(root, path) for path in paths)


def _below(root: Path, path: Path) -> str:
    found = path if path.exists() else root / path
    if not found.exists():
        raise VektorError("path-missing", path=path)
    whole = found.resolve()
    if not whole.is_relative_to(root.resolve()):
        raise VektorError("path-outside", path=path, root=root)
    return whole.relative_to(root.resolve()).as_posix()
