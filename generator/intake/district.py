"""The content repository of a new district, as artifacts.

Enters: the packaged scaffold and schemas. Leaves: files below the new folder.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.core.artifact import Artifact
from generator.read.resources import EDITOR_SCHEMAS


def district_artifacts(
    scaffold: Mapping[str, bytes], schemas: Mapping[str, bytes], locked: bytes
) -> tuple[Artifact, ...]:
    """Return all files of a new district, ordered by path.

    ``locked`` are the program's dependencies with hashes, for the district's CI.
    """
    files = {
        "requirements.txt": locked,
        **scaffold,
        **{item.path: item.content for item in editor_schemas(schemas)},
    }
    return tuple(Artifact(path, content) for path, content in sorted(files.items()))


def editor_schemas(schemas: Mapping[str, bytes]) -> tuple[Artifact, ...]:
    """Return the schemas as editors look them up, ordered by name."""
    return tuple(
        Artifact(f"{EDITOR_SCHEMAS}/{name}", content) for name, content in sorted(schemas.items())
    )
