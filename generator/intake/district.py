"""The content repository of a new district, as artifacts.

Enters: the packaged scaffold and schemas, and how many machines build. Leaves: files below the new
folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.core.artifact import Artifact
from generator.read.resources import EDITOR_SCHEMAS

# Stands for the number of shards in the sharded workflows.
_COUNT = b"SHARD_COUNT"


def district_artifacts(
    scaffold: Mapping[str, bytes],
    schemas: Mapping[str, bytes],
    locked: bytes,
    workflows: Iterable[Artifact],
) -> tuple[Artifact, ...]:
    """Return all files of a new district, ordered by path.

    ``locked`` are the program's dependencies with hashes, for the district's CI; ``workflows``
    stand in place of the scaffold's.
    """
    files = {
        "requirements.txt": locked,
        **scaffold,
        **{item.path: item.content for item in (*editor_schemas(schemas), *workflows)},
    }
    return tuple(Artifact(path, content) for path, content in sorted(files.items()))


def publishing(
    scaffold: Mapping[str, bytes], sharded: Mapping[str, bytes], shards: int
) -> tuple[Artifact, ...]:
    """Return the workflows that publish, built by ``shards`` machines, ordered by path."""
    chosen = sharded if shards > 1 else scaffold
    count = str(shards).encode()
    return tuple(Artifact(path, chosen[path].replace(_COUNT, count)) for path in sorted(sharded))


def editor_schemas(schemas: Mapping[str, bytes]) -> tuple[Artifact, ...]:
    """Return the schemas as editors look them up, ordered by name."""
    return tuple(
        Artifact(f"{EDITOR_SCHEMAS}/{name}", content) for name, content in sorted(schemas.items())
    )
