"""Schemas and record classes say the same; every field has its words and true examples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import MISSING, fields
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from jsonschema import Draft202012Validator

from generator.model.kind import KINDS
from generator.model.record import Part
from generator.read.resources import schema_kinds, schema_of
from generator.read.schemas import resolved

ROOT = Path(__file__).resolve().parent.parent.parent
HEADER = {"kind", "schema"}
KNOWN_ANNOTATIONS = {"x-ref", "x-prose", "x-enum-titles", "x-text"}
TEXT_TYPES = {"PrintedDate": "date", "Deadline": "deadline", "Condition": "condition"}


def properties_of(
    node: Any, root: Any, seen: frozenset[str] = frozenset()
) -> Iterator[tuple[str, Any]]:
    """Yield (path, resolved schema) of every property below ``node``, each definition once."""
    if node.get("$ref") in seen:
        return
    below = seen | ({node["$ref"]} if "$ref" in node else set())
    node = resolved(node, root)
    for key, value in node.get("properties", {}).items():
        yield key, resolved(value, root)
        for path, inner in properties_of(value, root, below):
            yield f"{key}/{path}", inner
    if "items" in node:
        yield from properties_of(node["items"], root, below)


def all_properties() -> Iterator[tuple[str, Any, Any]]:
    for kind in schema_kinds():
        root = schema_of(kind)
        for path, schema in properties_of(root, root):
            yield f"{kind}:{path}", schema, root


def test_every_kind_has_a_schema() -> None:
    assert set(schema_kinds()) == {kind.name for kind in KINDS} | {"vektor"}


def test_schemas_keep_to_the_dialect() -> None:
    dialect = json.loads((ROOT / "schemas/dialect.schema.json").read_text(encoding="utf-8"))
    check = Draft202012Validator(dialect)
    for path in sorted((ROOT / "schemas").glob("*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        if schema != dialect:
            assert [error.message for error in check.iter_errors(schema)] == [], path.name
            assert schema["$id"].endswith(f"/{path.name}")


def test_every_property_has_its_words() -> None:
    bare = [
        path
        for path, schema, _ in all_properties()
        if not (schema.get("title") and schema.get("description") and schema.get("examples"))
    ]
    assert bare == []


def test_words_of_properties_are_in_order() -> None:
    for path, schema, _ in all_properties():
        assert not schema["title"].endswith("."), path
        assert schema["description"].endswith((".", "?")), path
        assert schema["title"][0].isupper(), path
        assert schema["description"][0].isupper(), path


def test_examples_are_good_values() -> None:
    for path, schema, root in all_properties():
        check = Draft202012Validator({**schema, "$defs": root.get("$defs", {})})
        for example in schema["examples"]:
            assert [error.message for error in check.iter_errors(example)] == [], path


def test_annotations_are_known() -> None:
    kinds = {kind.name for kind in KINDS}
    for path, schema, _ in all_properties():
        assert {key for key in schema if key.startswith("x-")} <= KNOWN_ANNOTATIONS, path
        assert set(schema.get("x-ref", "school").split("|")) <= kinds, path
        if "enum" in schema:
            assert len(schema["enum"]) == len(schema["x-enum-titles"]), path


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_schema_and_class_agree(kind: Any) -> None:
    root = schema_of(kind.name)
    assert list(differences(kind.record, root, root, kind.name, frozenset())) == []


def differences(
    part: type[Part], node: Any, root: Any, path: str, seen: frozenset[type]
) -> Iterator[str]:
    """Yield how a record class and the schema of its objects differ."""
    schema = resolved(node, root)
    hints = get_type_hints(part)
    wanted = {field.name: field for field in fields(part) if field.name != "origin"}
    keys = set(schema["properties"]) - (HEADER if not seen else set())
    if keys != set(wanted):
        yield f"{path}: {sorted(keys ^ set(wanted))}"
        return
    required = {
        name
        for name, field in wanted.items()
        if field.default is MISSING and field.default_factory is MISSING
    }
    if set(schema["required"]) - HEADER != required:
        yield f"{path}: required {sorted(set(schema['required']) ^ required)}"
    for name in wanted:
        below = resolved(schema["properties"][name], root)
        yield from _differing(hints[name], below, root, f"{path}.{name}", seen | {part})


def _differing(
    hint: Any, schema: Any, root: Any, path: str, seen: frozenset[type]
) -> Iterator[str]:
    if get_origin(hint) in (UnionType, Union):
        hint = next(member for member in get_args(hint) if member is not NoneType)
    if get_origin(hint) is tuple:
        items = resolved(schema.get("items", {}), root)
        yield from _expected("array", schema, path)
        yield from _differing(get_args(hint)[0], items, root, f"{path}[]", seen)
    elif issubclass(hint, Part):
        if hint not in seen:
            yield from differences(hint, schema, root, path, seen)
    elif issubclass(hint, StrEnum):
        if schema.get("enum") != list(hint):
            yield f"{path}: {schema.get('enum')}"
    elif hint.__name__ in TEXT_TYPES:
        if schema.get("x-text") != TEXT_TYPES[hint.__name__]:
            yield f"{path}: x-text {schema.get('x-text')}"
    else:
        names = {str: "string", int: "integer", bool: "boolean", Decimal: "number"}
        yield from _expected(names[hint], schema, path)


def _expected(name: str, schema: Any, path: str) -> Iterator[str]:
    if schema.get("type") != name:
        yield f"{path}: {schema.get('type')} instead of {name}"
