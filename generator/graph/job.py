"""The job: a node that any process can make, named by what it is about.

Enters: a node's name, a kind and a key. Leaves: the same as one value that travels.
"""

from __future__ import annotations

from typing import NamedTuple


class Job(NamedTuple):
    """A node that can be made anywhere: its name, the kind of the thing, and which one it is."""

    node: str
    kind: str
    key: tuple[str, ...]
