"""The artifact: one file that a build writes."""

from __future__ import annotations

from generator.core.dataclass import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Artifact:
    """A POSIX path below the build folder and the bytes that belong there."""

    path: str
    content: bytes
