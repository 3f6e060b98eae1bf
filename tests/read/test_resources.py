"""The root, shipped schemas, and files that a root may replace."""

from pathlib import Path

import pytest

from generator.core.exceptions import VektorError
from generator.core.wording import say
from generator.read.resources import (
    EDITOR_SCHEMAS,
    checked_root,
    find_root,
    read_resource,
    resource_names,
    schema_files,
    schema_kinds,
    schema_of,
    stale_editor_schemas,
)


def test_root_is_found_upwards(tmp_path: Path) -> None:
    (tmp_path / "vektor.yaml").touch()
    below = tmp_path / "content" / "schools"
    below.mkdir(parents=True)
    assert find_root(below) == tmp_path
    assert checked_root(tmp_path) == tmp_path


def test_missing_root_is_wrong_use(tmp_path: Path) -> None:
    for slug, act in (("root-not-found", find_root), ("root-not-here", checked_root)):
        with pytest.raises(VektorError) as raised:
            act(tmp_path)
        assert raised.value.slug == slug
        assert str(tmp_path) in say("errors-read", f"{slug}.message", **raised.value.parameters)
        assert "vektor init" in say("errors-read", f"{slug}.hint", **raised.value.parameters)


def test_every_kind_has_a_self_contained_schema() -> None:
    assert {"school", "measurement", "order"} <= set(schema_kinds())
    assert not {"common", "dialect"} & set(schema_kinds())
    for kind in schema_kinds():
        schema = schema_of(kind)
        assert schema["type"] == "object"
        assert ".json#" not in str(schema["properties"])


def test_unknown_schema_is_reported() -> None:
    with pytest.raises(VektorError, match="resource-missing"):
        schema_of("none")


def test_editor_schemas(tmp_path: Path) -> None:
    assert stale_editor_schemas(tmp_path) == []
    folder = tmp_path / EDITOR_SCHEMAS
    folder.mkdir(parents=True)
    for name, data in schema_files().items():
        (folder / name).write_bytes(data)
    assert stale_editor_schemas(tmp_path) == []
    (folder / "school.schema.json").write_bytes(b"{}")
    (folder / "old.schema.json").write_bytes(b"{}")
    [finding] = stale_editor_schemas(tmp_path)
    assert finding.slug == "editor-schemas-stale"
    assert finding.parameter["names"] == "old.schema.json, school.schema.json"


def test_root_replaces_a_template_but_never_a_schema(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "docx"
    own.mkdir(parents=True)
    (own / "order.docx").write_bytes(b"own")
    (own / "~$order.docx").write_bytes(b"open in Word")
    assert read_resource(tmp_path, "templates/docx", "order.docx") == b"own"
    assert "order.docx" in resource_names(tmp_path, "templates/docx")
    assert "~$order.docx" not in resource_names(tmp_path, "templates/docx")
    with pytest.raises(ValueError, match="schemas"):
        read_resource(tmp_path, "schemas", "school.schema.json")
    with pytest.raises(VektorError, match="resource-missing"):
        read_resource(tmp_path, "templates/docx", "none.docx")
