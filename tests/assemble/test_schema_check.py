"""Folder cases of the schema pass: what a person is told, word by word, and what is let pass."""

from pathlib import Path
from typing import Any

import pytest

from generator.assemble.field_words import choice_titles
from generator.assemble.schema_check import check_schema
from generator.core.finding import Finding
from generator.core.slug import hint, message, slugs
from generator.read.instance import to_instance
from generator.read.locate import locate_all
from generator.read.resources import schema_of
from generator.read.schemas import Schema, bundle, parse_schema, schema_at
from generator.read.yaml_tree import parse

DATA = Path(__file__).parent.parent / "data" / "schema"
BAD = sorted((DATA / "cases" / "bad").rglob("*.yaml"))
GOOD = sorted((DATA / "cases" / "good").rglob("*.yaml"))


@pytest.fixture(scope="module")
def sample() -> Schema:
    return bundle("sample.schema.json", lambda name: parse_schema((DATA / name).read_bytes()))


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def _check(path: Path, schema: Schema) -> list[Finding]:
    data = path.read_bytes()
    node, findings = parse(data, path.name)
    assert findings == []
    assert node is not None
    found = check_schema(to_instance(node, schema), schema, path.name)
    return locate_all(found, lambda _: data)


def _told(finding: Finding) -> str:
    assert finding.place is not None
    where = f"{finding.place.line}:{finding.place.column} {finding.slug}"
    return f"{where}\n  {message(finding)}\n  {hint(finding)}\n"


@pytest.mark.parametrize("path", BAD, ids=_name)
def test_bad_record_is_told_its_slip(path: Path, sample: Schema) -> None:
    findings = _check(path, sample)
    expected = path.with_suffix(".expected").read_text(encoding="utf-8")
    assert "".join(map(_told, findings)) == expected
    if path.parent.name != "several":
        assert {finding.slug for finding in findings} == {path.parent.name}


@pytest.mark.parametrize("path", GOOD, ids=_name)
def test_good_record_is_let_pass(path: Path, sample: Schema) -> None:
    assert _check(path, sample) == []


def test_unknown_keys_are_findings_on_the_key(sample: Schema) -> None:
    instance: dict[str, Any] = {"nmae": {}, "kind": "sample", "schema": 1, "id": "a", "values": []}
    findings = check_schema(instance, sample, "f.yaml")
    assert [(f.slug, f.pointer, f.key_only) for f in findings] == [
        ("field-unknown", "/nmae", True),
        ("value-empty", "/values", False),
    ]


def test_one_value_has_one_finding(sample: Schema) -> None:
    findings = check_schema({"kind": None, "id": "", "status": 5}, sample, "f.yaml")
    pointers = [finding.pointer for finding in findings if finding.slug != "field-missing"]
    assert pointers == ["/id", "/kind", "/status"]


def test_order_does_not_depend_on_the_order_of_keys(sample: Schema) -> None:
    instance = {"zz": 1, "yy": 2, "status": "x", "kind": "y"}
    turned = dict(reversed(instance.items()))
    assert check_schema(instance, sample, "f") == check_schema(turned, sample, "f")


def test_a_later_version_of_a_kind_is_the_only_remark(sample: Schema) -> None:
    instance = {"kind": "sample", "schema": 3, "id": "Не код", "future": 1}
    findings = check_schema(instance, sample, "f.yaml")
    assert [finding.slug for finding in findings] == ["schema-version-unknown"]
    earlier = {finding.slug for finding in check_schema({**instance, "schema": 0}, sample, "f")}
    assert {"schema-version-unknown", "field-unknown", "text-form"} <= earlier


def test_the_remark_on_a_dash_names_the_reasons_that_the_schemas_list() -> None:
    """It is made before any schema is known, so it can't take them from there."""
    reason = schema_at(schema_of("measurement"), ("values", 0, "missing"))
    words = slugs()["yaml-dash-alone"]["hint"]
    for value, title in choice_titles(reason).items():
        assert f"{value} ({title})" in words
