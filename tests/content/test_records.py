"""Every record of content/ fits its schema by an independent validator, and its opening line."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

if TYPE_CHECKING:
    from tests.content.conftest import Content

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = {
    path.name: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "schemas").glob("*.schema.json"))
}
REGISTRY: Registry[Any] = Registry().with_resources(
    (schema["$id"], Resource.from_contents(schema)) for schema in SCHEMAS.values()
)


def test_reading_finds_nothing(content: Content) -> None:
    assert content.findings == ()
    assert len(content.records) > 100


def test_records_fit_their_schemas(content: Content) -> None:
    faults = [
        (file, error.json_path, error.message)
        for file, record in content.raw.items()
        for error in Draft202012Validator(
            SCHEMAS[f"{record.kind.name}.schema.json"], registry=REGISTRY
        ).iter_errors(record.instance)
    ]
    assert faults == []


def test_records_open_with_their_schema(content: Content) -> None:
    for file, record in content.raw.items():
        first = (ROOT / file).read_text(encoding="utf-8").partition("\n")[0]
        below = os.path.relpath(f"schemas/{record.kind.name}.schema.json", Path(file).parent)
        assert first == f"# yaml-language-server: $schema={below}", file


def test_keys_stand_in_the_order_of_the_schema(content: Content) -> None:
    for file, record in content.raw.items():
        order = list(record.schema["properties"])
        assert list(record.instance) == sorted(record.instance, key=order.index), file


def test_root_file_fits_its_schema() -> None:
    text = (ROOT / "vektor.yaml").read_text(encoding="utf-8")
    pairs = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith("#"))
    instance: dict[str, Any] = {key: value.strip('"') for key, value in pairs.items()}
    for key in ("schema", "small_cell_k"):
        instance[key] = int(instance[key])
    Draft202012Validator(SCHEMAS["vektor.schema.json"], registry=REGISTRY).validate(instance)


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("school", {"legal_form": "filial"}),
        ("school", {"nickname": "лучшая"}),
        ("school", {"name": ""}),
        ("school", {"id": "Русскинская"}),
        ("school", {"schema": 2}),
    ],
)
def test_a_wrong_record_does_not_fit(kind: str, change: dict[str, Any]) -> None:
    good = {
        "kind": "school",
        "schema": 1,
        "id": "ugutskaya",
        "municipality": "surgut",
        "name": "МБОУ «Угутская СОШ»",
        "legal_form": "entity",
    }
    validator = Draft202012Validator(SCHEMAS[f"{kind}.schema.json"], registry=REGISTRY)
    assert validator.is_valid(good)
    assert not validator.is_valid(good | change)
