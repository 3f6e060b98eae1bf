"""One record → the text of its file, in the style of docs/yaml-style.md.

Enters: a path below the content root and the fields in the order of their schema. Leaves: path and
text. Districts of 40,000 schools are written, so the writer knows no schema and checks nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.forms.yaml_scalar import one_line

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Written:
    """A file of a district: ``path`` lies below its root."""

    path: str
    text: str


def record(path: str, kind: str, id_: str, fields: Fields) -> Written:
    """Return the file of a record of ``kind``; every one is marked as an example."""
    up = "../" * path.count("/")
    head = f"# yaml-language-server: $schema={up}schemas/{kind}.schema.json"
    whole = {"kind": kind, "schema": 1, "id": id_, **fields, "example": True}
    return Written(path, "\n".join([head, *_mapping(whole, ""), ""]))


def _mapping(fields: Fields, indent: str) -> Iterator[str]:
    deeper = f"{indent}  "
    for key, value in fields.items():
        if isinstance(value, Mapping):
            yield f"{indent}{key}:"
            yield from _mapping(value, deeper)
        elif isinstance(value, list | tuple):
            yield f"{indent}{key}:"
            yield from _items(value, deeper)
        else:
            yield f"{indent}{key}: {_scalar(value)}"


def _items(values: list[Any] | tuple[Any, ...], indent: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mapping):
            first, *rest = _mapping(value, f"{indent}  ")
            yield f"{indent}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{indent}- {_scalar(value)}"


@lru_cache(maxsize=4096, typed=True)  # True equals 1, and is written otherwise
def _scalar(value: Any) -> str:
    return one_line(value)
