"""Following references and gathering them into one self-contained schema."""

import json
from decimal import Decimal
from typing import Any

import pytest

from generator.read.schemas import bundle, parse_schema, resolved, schema_at

FILES: dict[str, dict[str, Any]] = {
    "school.schema.json": {
        "type": "object",
        "properties": {
            "id": {"$ref": "common.schema.json#/$defs/id", "title": "Код школы"},
            "own": {"$ref": "#/$defs/id"},
            "list": {"type": "array", "items": {"$ref": "common.schema.json#/$defs/point"}},
        },
        "$defs": {"id": {"type": "integer", "title": "Свой код"}},
    },
    "common.schema.json": {
        "$defs": {
            "id": {"type": "string", "title": "Код"},
            "point": {
                "type": "object",
                "properties": {
                    "id": {"$ref": "common.schema.json#/$defs/id"},
                    "points": {"type": "array", "items": {"$ref": "#/$defs/point"}},
                },
            },
            "unused": {"type": "boolean"},
        }
    },
}


def test_bundle_takes_what_is_referred_to_and_nothing_else() -> None:
    whole = bundle("school.schema.json", FILES.__getitem__)
    assert set(whole["$defs"]) == {"id", "common_id", "point"}
    references = {part for part in json.dumps(whole).split('"') if "$defs/" in part}
    assert references == {"#/$defs/id", "#/$defs/common_id", "#/$defs/point"}


def test_bundle_leaves_its_sources_alone() -> None:
    before = json.dumps(FILES)
    bundle("school.schema.json", FILES.__getitem__)
    assert json.dumps(FILES) == before


def test_words_beside_a_reference_win() -> None:
    whole = bundle("school.schema.json", FILES.__getitem__)
    found = schema_at(whole, ["id"])
    assert (found["title"], found["type"]) == ("Код школы", "string")
    assert schema_at(whole, ["own"])["type"] == "integer"


def test_schema_at_goes_through_lists_and_circles() -> None:
    whole = bundle("school.schema.json", FILES.__getitem__)
    assert schema_at(whole, ["list", 3, "points", 0, "id"])["title"] == "Код"
    assert schema_at(whole, ["list", 3, "nothing", "here"]) == {}


def test_reference_to_nothing_is_an_error() -> None:
    broken = {"properties": {"a": {"$ref": "#/$defs/none"}}}
    with pytest.raises(KeyError):
        resolved(broken["properties"]["a"], {"$defs": {}})
    with pytest.raises(KeyError):
        bundle("a", {"a": broken}.__getitem__)


def test_fractions_are_exact() -> None:
    assert parse_schema(b'{"maximum": 0.1}')["maximum"] == Decimal("0.1")
