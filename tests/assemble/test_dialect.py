"""The schemas we ship keep the dialect; each bad schema breaks one rule of it."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.assemble.dialect import lint
from generator.core.slug import message
from generator.read.pattern import is_allowed, whole_pattern
from generator.read.resources import raw_schema, schema_files
from generator.read.schemas import Schema

DATA = Path(__file__).parent.parent / "data" / "schema"
BAD = sorted((DATA / "schema-dialect" / "bad").glob("*.json"))
GOOD = sorted((DATA / "schema-dialect" / "good").glob("*.json"))
SHIPPED = [name for name in schema_files() if name != "dialect.schema.json"]


@pytest.fixture(scope="module")
def dialect() -> Schema:
    return raw_schema("dialect.schema.json")


def test_the_dialect_is_a_valid_schema(dialect: Schema) -> None:
    Draft202012Validator.check_schema(dialect)


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_schema_keeps_the_dialect(name: str, dialect: Schema) -> None:
    assert [message(finding) for finding in lint(name, raw_schema, dialect)] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_schema_is_named_after_its_file(name: str) -> None:
    schema = raw_schema(name)
    assert schema["$id"].endswith(f"/{name}")
    if "kind" in schema.get("properties", {}):
        assert f"{schema['properties']['kind']['const']}.schema.json" == name


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_schema_breaks_one_rule(path: Path, dialect: Schema) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    findings = lint("x.schema.json", {"x.schema.json": case["schema"]}.__getitem__, dialect)
    assert sorted({finding.pointer for finding in findings}) == case["paths"]
    assert all(message(finding) for finding in findings)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_schema_keeps_the_dialect(path: Path, dialect: Schema) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))["schema"]
    assert lint("x.schema.json", {"x.schema.json": schema}.__getitem__, dialect) == []


def test_the_sample_keeps_the_dialect(dialect: Schema) -> None:
    sample = json.loads((DATA / "sample.schema.json").read_text(encoding="utf-8"))
    assert lint("sample", {"sample": sample}.__getitem__, dialect) == []


@pytest.mark.parametrize("pattern", ["^[a-z0-9][a-z0-9-]*$", "^(№ [0-9]+|без номера)$", r"^\.$"])
def test_allowed_patterns(pattern: str) -> None:
    assert is_allowed(pattern)
    assert whole_pattern(pattern).fullmatch("\n") is None


@pytest.mark.parametrize(
    "pattern",
    [
        "a",
        "^a",
        "a$",
        "^$",
        "^.$",
        r"^\w$",
        r"^\s$",
        "^a|b$",
        "^(a(b))$",
        "^(?=a)$",
        "^a*?$",
        "^[^a]$",
    ],
)
def test_forbidden_patterns(pattern: str) -> None:
    assert not is_allowed(pattern)
