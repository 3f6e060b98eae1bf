"""The texts of a record that are checked as prose: those that its schema marks ``x-prose``.

Enters: a raw record. Leaves: JSON pointers and texts, in the order of the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.assemble.content import UnitData
from generator.assemble.source import RawRecord
from generator.core.finding import pointer_to
from generator.read.schemas import Schema, resolved


def texts_of(data: UnitData) -> dict[str, list[tuple[str, str]]]:
    """Return record file → its (pointer, text) pairs that are checked as prose."""
    return {raw.file: list(prose_texts(raw)) for raw in data.records}


def prose_texts(raw: RawRecord) -> Iterator[tuple[str, str]]:
    """Give (pointer, text) of every text marked ``x-prose``, in the record's own order."""
    yield from _texts(raw.instance, raw.schema, raw.schema, "")


def _texts(value: Any, part: Schema, root: Schema, pointer: str) -> Iterator[tuple[str, str]]:
    schema = resolved(part, root)
    if isinstance(value, str):
        if schema.get("x-prose"):
            yield pointer, value
    elif isinstance(value, dict):
        properties = schema.get("properties", {})
        for key, inner in value.items():
            if key in properties:
                yield from _texts(inner, properties[key], root, pointer + pointer_to(key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, schema.get("items", {}), root, pointer + pointer_to(index))
