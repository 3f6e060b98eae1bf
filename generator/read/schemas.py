"""Schemas as data: parsing, following references, and one self-contained schema per kind.

Enters: the bytes of schema files and a way to get the others. Leaves: plain mappings whose every
``$ref`` is ``#/$defs/<name>`` within the same mapping, so that no reader, validator, form or
browser ever needs a second file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, TypeAlias

Schema: TypeAlias = Mapping[str, Any]
Load: TypeAlias = Callable[[str], Schema]

_LOCAL = "#/$defs/"


def parse_schema(data: bytes) -> Schema:
    """Return a schema file as mappings; its fractions are exact decimals."""
    parsed: Schema = json.loads(data, parse_float=Decimal)
    return parsed


def resolved(schema: Schema, root: Schema) -> Schema:
    """Return ``schema`` with its reference followed; what stands beside ``$ref`` wins.

    The dialect allows only annotations beside ``$ref``, so nothing but words is overridden.
    """
    while "$ref" in schema:
        target = root["$defs"][schema["$ref"].removeprefix(_LOCAL)]
        beside = {key: value for key, value in schema.items() if key != "$ref"}
        schema = {**target, **beside}
    return schema


def schema_at(root: Schema, steps: Iterable[str | int]) -> Schema:
    """Return the resolved schema of the value at ``steps``, {} where the schema knows none."""
    schema = resolved(root, root)
    for step in steps:
        if isinstance(step, int):
            below = schema.get("items", {})
        else:
            below = schema.get("properties", {}).get(step, {})
        schema = resolved(below, root)
    return schema


def bundle(name: str, load: Load) -> Schema:
    """Return the schema file ``name`` with the definitions of all files it refers to.

    A definition of another file keeps its name; an equal name of a different file gets that
    file's name before it. Raises: KeyError when a reference leads nowhere.
    """
    root = load(name)
    names: dict[tuple[str, str], str] = {}
    definitions: dict[str, Any] = {}
    waiting = [(name, key) for key in root.get("$defs", {})]
    for _, key in waiting:
        names[name, key] = key

    def rename(reference: str, at: str) -> str:
        file, _, key = reference.partition(_LOCAL)
        target = (file or at, key)
        if target not in names:
            taken = key in names.values()
            names[target] = f"{target[0].removesuffix('.schema.json')}_{key}" if taken else key
            waiting.append(target)
        return _LOCAL + names[target]

    body = {key: value for key, value in root.items() if key != "$defs"}
    bundled: dict[str, Any] = _map_references(body, partial(rename, at=name))
    while waiting:
        at, key = waiting.pop(0)
        source = load(at)["$defs"][key]
        definitions[names[at, key]] = _map_references(source, partial(rename, at=at))
    return {**bundled, "$defs": definitions} if definitions else bundled


def _map_references(value: Any, rename: Callable[[str], str]) -> Any:
    if isinstance(value, list):
        return [_map_references(item, rename) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: rename(inner) if key == "$ref" else _map_references(inner, rename)
        for key, inner in value.items()
    }
