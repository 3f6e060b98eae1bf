"""Schema-directed reading: the schema says what a text means, whatever it looks like."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.instance import INTEGER, NUMBER, reader, to_instance
from generator.read.yaml_tree import parse

TRAPS = ["0123", "1_000", "10:05", "1.10", "12.2023", "да", "on", "No", "2024-11-31", "1e3", ".inf"]


def _read(text: str, schema: dict[str, Any]) -> Any:
    node, findings = parse(text.encode(), "f.yaml")
    assert findings == []
    assert node is not None
    return to_instance(node, schema)


def _field(kind: str) -> dict[str, Any]:
    return {"type": "object", "properties": {"a": {"type": kind}}}


@pytest.mark.parametrize("text", TRAPS)
def test_text_stays_what_was_written(text: str) -> None:
    assert _read(f"a: {text}", _field("string")) == {"a": text}


@pytest.mark.parametrize("text", [*TRAPS, "+5", "5.", ".5", "0x1F", "85,5", "'85'", '"85"', "--5"])
def test_number_that_is_not_strict_stays_text(text: str) -> None:
    value = _read(f"a: {text}", _field("number"))["a"]
    if text in {"1.10", "12.2023"}:
        assert value == Decimal(text)
    else:
        assert value == text.strip("'\"")
        assert isinstance(value, str)


def test_strict_numbers() -> None:
    assert _read("a: 85.50", _field("number"))["a"].as_tuple() == Decimal("85.50").as_tuple()
    assert _read("a: -7", _field("integer")) == {"a": -7}
    assert _read("a: 7.0", _field("integer")) == {"a": "7.0"}
    assert _read("a: 85", _field("number")) == {"a": Decimal(85)}


def test_booleans_have_one_spelling() -> None:
    assert _read("a: true", _field("boolean")) == {"a": True}
    assert _read("a: 'true'", _field("boolean")) == {"a": "true"}
    assert _read("a: TRUE", _field("boolean")) == {"a": "TRUE"}


@pytest.mark.parametrize("kind", ["string", "number", "boolean", "array", "object"])
@pytest.mark.parametrize("text", ["", "~", "null", "Null"])
def test_what_is_left_out_is_none_and_quotes_keep_it(kind: str, text: str) -> None:
    assert _read(f"a: {text}", _field(kind)) == {"a": None}
    assert _read(f"a: '{text}'", _field(kind)) == {"a": text}


def test_wrong_shapes_are_kept_for_the_check() -> None:
    assert _read("a: [1, {b: 2}]", _field("number")) == {"a": ["1", {"b": "2"}]}
    assert _read("a: {b: 1}", _field("array")) == {"a": {"b": "1"}}
    assert _read("a: 1\nz: 2", _field("integer")) == {"a": 1, "z": "2"}


def test_definition_may_hold_itself() -> None:
    point = {
        "type": "object",
        "properties": {
            "n": {"type": "integer"},
            "points": {"type": "array", "items": {"$ref": "#/$defs/point"}},
        },
    }
    schema = {"$ref": "#/$defs/point", "$defs": {"point": point}}
    expected = {"n": 1, "points": [{"n": 2, "points": [{"n": 3}]}]}
    assert _read("n: 1\npoints: [{n: 2, points: [{n: 3}]}]", schema) == expected


def test_absurdly_long_number_is_text() -> None:
    assert _read("a: " + "9" * 5000, _field("integer")) == {"a": "9" * 5000}


def test_one_reader_serves_many_records() -> None:
    node, _ = parse(b"a: 1", "f.yaml")
    read = reader(_field("integer"))
    assert node is not None
    assert [read(node), read(node)] == [{"a": 1}, {"a": 1}]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])))
def test_numbers_are_python_numbers_of_the_same_spelling(text: str) -> None:
    if INTEGER.fullmatch(text):
        assert str(int(text)) == text or text == "-0"
    if NUMBER.fullmatch(text):
        assert format(Decimal(text), "f") == text
