"""Layout profiles: those shipped with the program and the root's own.

Enters: a root. Leaves: slug → data with every scalar as its text, for generator.model.layout.
A file layouts/<slug>.yaml of the root adds a profile or replaces the shipped one of that name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.core.exceptions import VektorError
from generator.core.slug import message
from generator.read.instance import untyped
from generator.read.locate import locate_all
from generator.read.yaml_tree import parse

FOLDER = "layouts"
_END = ".yaml"
_SHIPPED = Path(__file__).resolve().parent.parent / FOLDER


def layout_data(root: Path) -> dict[str, Any]:
    """Return the data of every profile by its file's name, ordered.

    Raises: VektorError layout-unreadable for a file that is no YAML of fields.
    """
    found = {name: _data(name, content) for name, content in _sources(root)}
    return dict(sorted(found.items()))


def _sources(root: Path) -> Iterator[tuple[str, bytes]]:
    folders = (_SHIPPED, root / FOLDER)
    entries = (entry for folder in folders if folder.is_dir() for entry in folder.iterdir())
    for entry in entries:
        if entry.name.endswith(_END):
            yield entry.name.removesuffix(_END), entry.read_bytes()


def _data(name: str, content: bytes) -> dict[str, Any]:
    file = f"{FOLDER}/{name}{_END}"
    node, problems = parse(content, file)
    data = untyped(node) if node is not None else None
    if problems or not isinstance(data, dict):
        first = locate_all(problems, lambda _: content)[:1]
        line = first[0].place.line if first and first[0].place else 1
        raise VektorError(
            "layout-unreadable", file=file, line=line, why=message(first[0]) if first else ""
        )
    return data
