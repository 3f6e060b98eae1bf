"""Schema-directed reading: a node tree and a schema → plain data.

Enters: nodes without types. Leaves: dict, list, str, int, Decimal, bool, None. Where the schema
says string, the text is taken as written, whatever it looks like; where it says number, integer
or boolean, only the one strict spelling without quotes is taken. A text that doesn't fit stays a
text for the schema check to report, so no value ever changes its meaning on the way.

None stands for a value that was left out (``key:``, ``~``, ``null``): never for "" or 0.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache, partial
from typing import Any, TypeAlias

from generator.core.regex import regex
from generator.read.node import Mapping, Node, Scalar, Sequence
from generator.read.resources import schema_of
from generator.read.schemas import Schema, resolved

Reader: TypeAlias = Callable[[Node], Any]

# On either side of the point: more is a slip or an attack, and int() refuses thousands.
MOST_DIGITS = 18
INTEGER = regex(rf"-?(?:0|[1-9][0-9]{{0,{MOST_DIGITS - 1}}})")
NUMBER = regex(rf"{INTEGER.pattern}(?:\.[0-9]{{1,{MOST_DIGITS}}})?")
_BOOLEANS = {"true": True, "false": False}
_LEFT_OUT = frozenset({"", "~", "null", "Null", "NULL"})


def to_instance(node: Node, schema: Schema) -> Any:
    """Return the data of ``node`` as the bundled ``schema`` types it."""
    return reader(schema)(node)


def reader(schema: Schema) -> Reader:
    """Return the reader of a bundled schema: made once, then used for many records.

    A definition may hold itself: inside it, its reader is looked up when it is used.
    """
    made: dict[str, Reader] = {}

    def of(part: Schema) -> Reader:
        reference = part.get("$ref")
        if reference is None:
            return _MAKERS.get(part.get("type", ""), _make_text)(part, of)
        if reference not in made:
            made[reference] = partial(_later, made, reference)
            made[reference] = of(resolved(part, schema))
        return made[reference]

    return of(schema)


def _later(made: dict[str, Reader], reference: str, node: Node) -> Any:
    return made[reference](node)


@cache
def kind_reader(kind: str) -> Reader:
    """Return the reader of a record kind, made once."""
    return reader(schema_of(kind))


_Maker: TypeAlias = Callable[[Schema, Callable[[Schema], Reader]], Reader]


def _make_text(_schema: Schema, _of: Callable[[Schema], Reader]) -> Reader:
    return untyped


def _make_integer(_schema: Schema, _of: Callable[[Schema], Reader]) -> Reader:
    def read(node: Node) -> Any:
        if type(node) is Scalar and not node.style and INTEGER.fullmatch(node.value):
            return int(node.value)
        return untyped(node)

    return read


def _make_number(_schema: Schema, _of: Callable[[Schema], Reader]) -> Reader:
    def read(node: Node) -> Any:
        if type(node) is Scalar and not node.style and NUMBER.fullmatch(node.value):
            return Decimal(node.value)
        return untyped(node)

    return read


def _make_boolean(_schema: Schema, _of: Callable[[Schema], Reader]) -> Reader:
    def read(node: Node) -> Any:
        if type(node) is Scalar and not node.style and node.value in _BOOLEANS:
            return _BOOLEANS[node.value]
        return untyped(node)

    return read


def _make_array(schema: Schema, of: Callable[[Schema], Reader]) -> Reader:
    item = of(schema.get("items", {}))

    def read(node: Node) -> Any:
        if type(node) is Sequence:
            return [item(child) for child in node.items]
        return untyped(node)

    return read


def _make_object(schema: Schema, of: Callable[[Schema], Reader]) -> Reader:
    fields = {key: of(part) for key, part in schema.get("properties", {}).items()}

    def read(node: Node) -> Any:
        if type(node) is Mapping:
            return {key.value: fields.get(key.value, untyped)(value) for key, value in node.entries}
        return untyped(node)

    return read


_MAKERS: dict[str, _Maker] = {
    "string": _make_text,
    "integer": _make_integer,
    "number": _make_number,
    "boolean": _make_boolean,
    "array": _make_array,
    "object": _make_object,
}


def untyped(node: Node) -> Any:
    """Return the data of ``node`` with every scalar as its text; None for one left out."""
    if isinstance(node, Scalar):
        return None if not node.style and node.value in _LEFT_OUT else node.value
    if isinstance(node, Mapping):
        return {key.value: untyped(value) for key, value in node.entries}
    return [untyped(item) for item in node.items]
