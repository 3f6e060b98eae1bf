"""The texts of a record that are checked as prose: those that its schema marks ``x-prose``.

Enters: a raw record. Leaves: JSON pointers and texts, in the order of the record.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from generator.assemble.content import UnitData
from generator.assemble.source import RawRecord
from generator.core.finding import pointer_to
from generator.read.schemas import Schema, resolved


def texts_of(data: UnitData) -> dict[str, list[tuple[str, str]]]:
    """Return record file → its (pointer, text) pairs that are checked as prose."""
    return {raw.file: prose_texts(raw) for raw in data.records}


def prose_texts(raw: RawRecord) -> list[tuple[str, str]]:
    """Return (pointer, text) of every text marked ``x-prose``, in the record's own order."""
    found: Found = []
    _finder(raw.kind.name, raw.schema)(raw.instance, "", found)
    return found


Found: TypeAlias = list[tuple[str, str]]
# Puts the prose in a value with its pointer on a list. Branches without prose have no finder.
_Finder: TypeAlias = Callable[[Any, str, Found], None]
_FINDERS: dict[str, tuple[Schema, _Finder]] = {}


def _finder(kind: str, schema: Schema) -> _Finder:
    """Return the finder of a schema, made once for all records of its kind."""
    known = _FINDERS.get(kind)
    if known is None or known[0] is not schema:
        made: dict[str, _Finder] = {}
        known = _FINDERS[kind] = (schema, _made(schema, schema, made) or _nothing)
    return known[1]


def _made(part: Schema, root: Schema, made: dict[str, _Finder]) -> _Finder | None:
    reference = part.get("$ref")
    schema = resolved(part, root)
    if schema.get("type") == "string":
        return _itself if schema.get("x-prose") else None
    if reference in made:
        return made[reference]
    if reference:  # a definition may hold itself
        made[reference] = partial(_later, made, reference)
    finder = _of_fields(schema, root, made) or _of_items(schema, root, made)
    if reference:
        made[reference] = finder or _nothing
    return finder


def _later(
    made: dict[str, _Finder], reference: str, value: Any, pointer: str, found: Found
) -> None:
    made[reference](value, pointer, found)


def _of_fields(schema: Schema, root: Schema, made: dict[str, _Finder]) -> _Finder | None:
    parts = {key: _made(below, root, made) for key, below in schema.get("properties", {}).items()}
    finders = {key: (finder, pointer_to(key)) for key, finder in parts.items() if finder}

    def find(value: Any, pointer: str, found: Found) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in finders:
                    finder, step = finders[key]
                    finder(inner, pointer + step, found)

    return find if finders else None


def _of_items(schema: Schema, root: Schema, made: dict[str, _Finder]) -> _Finder | None:
    finder = _made(schema["items"], root, made) if "items" in schema else None
    if finder is None:
        return None

    def find(value: Any, pointer: str, found: Found) -> None:
        if isinstance(value, list):
            for index, inner in enumerate(value):
                finder(inner, f"{pointer}/{index}", found)

    return find


def _itself(value: Any, pointer: str, found: Found) -> None:
    if isinstance(value, str):
        found.append((pointer, value))


def _nothing(_value: Any, _pointer: str, _found: Found) -> None:
    """Find nothing: there is no prose."""
