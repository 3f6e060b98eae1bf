"""Data → the lines of canonical YAML: the rules of docs/yaml-style.md, sections 1 and 3.

Enters: an instance, its schema and the schema's root. Leaves: lines without line ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.yaml_scalar import block_header, is_block, key_text, one_line
from generator.read.schemas import Schema, resolved

STEP = 2


def key_order(keys: Mapping[str, Any], schema: Schema) -> list[str]:
    """Return keys in the order of the schema; those it does not know come last, as they stand."""
    known = [key for key in schema.get("properties", {}) if key in keys]
    return known + [key for key in keys if key not in schema.get("properties", {})]


def below(schema: Schema, key: str | None, root: Schema) -> Schema:
    """Return the resolved schema of the value at ``key``, or of an element for None."""
    part = schema.get("items", {}) if key is None else schema.get("properties", {}).get(key, {})
    return resolved(part, root)


def entry_lines(key: str, value: Any, schema: Schema, root: Schema, indent: int) -> list[str]:
    """Return the lines of ``key: value``; ``schema`` is that of the value."""
    head = " " * indent + key_text(key) + ":"
    if is_nested(value):
        return [head, *container_lines(value, schema, root, indent + STEP)]
    first, *rest = _value_lines(value, indent + STEP)
    return [f"{head} {first}", *rest]


def item_lines(value: Any, schema: Schema, root: Schema, indent: int) -> list[str]:
    """Return the lines of one element of a list, the dash at ``indent``."""
    dash = " " * indent + "- "
    if is_nested(value):
        first, *rest = container_lines(value, schema, root, indent + STEP)
        return [dash + first[indent + STEP :], *rest]
    first, *rest = _value_lines(value, indent + STEP)
    return [dash + first, *rest]


def container_lines(value: Any, schema: Schema, root: Schema, indent: int) -> list[str]:
    """Return the lines of a set of fields or of a list that is not empty."""
    if isinstance(value, Mapping):
        return [
            line
            for key in key_order(value, schema)
            for line in entry_lines(key, value[key], below(schema, key, root), root, indent)
        ]
    element = below(schema, None, root)
    return [line for item in value for line in item_lines(item, element, root, indent)]


def is_nested(value: Any) -> bool:
    """Tell whether a value is a list or a set of fields that is not empty."""
    return isinstance(value, dict | list) and bool(value)


def _value_lines(value: Any, indent: int) -> list[str]:
    """Return a value's text; of a text in lines its header and the lines at ``indent``."""
    if value == {} and isinstance(value, dict):
        return ["{}"]
    if value == [] and isinstance(value, list):
        return ["[]"]
    if not is_block(value):
        return [one_line(value)]
    lines = value.removesuffix("\n").split("\n")
    return [block_header(value), *(" " * indent + line if line else "" for line in lines)]
