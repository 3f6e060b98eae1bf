"""Adding files to a content folder: all or nothing, never over what is there.

Enters: a folder and artifacts. Leaves: the files, or an error and nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.core.artifact import Artifact
from generator.core.exceptions import VektorError
from generator.core.wording import say

_MOST_NAMED = 3


def add_files(folder: Path, artifacts: Sequence[Artifact]) -> tuple[str, ...]:
    """Write new files below ``folder`` and return their paths in the order given.

    Raises: VektorError file-exists, naming what is there already; then nothing is written.
    """
    present = [item.path for item in artifacts if (folder / item.path).exists()]
    if present:
        raise VektorError("file-exists", files=_listed(present))
    return replace_files(folder, artifacts)


def replace_files(folder: Path, artifacts: Sequence[Artifact]) -> tuple[str, ...]:
    """Write files below ``folder``, over old ones of ours, and return their paths."""
    for item in artifacts:
        path = folder / item.path
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f".{path.name}.new")
        aside.write_bytes(item.content)
        aside.replace(path)
    return tuple(item.path for item in artifacts)


def _listed(paths: Sequence[str]) -> str:
    """Return the first few paths and how many more there are."""
    shown = ", ".join(paths[:_MOST_NAMED])
    more = len(paths) - _MOST_NAMED
    return say("schema", "and-more", shown=shown, number=more) if more > 0 else shown
