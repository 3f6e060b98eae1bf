"""The settings of a root, from the bytes of vektor.yaml."""

from __future__ import annotations

from generator.assemble.schema_check import check_schema
from generator.assemble.structure import structure
from generator.core.finding import Finding
from generator.core.origin import Origin
from generator.model.settings import Settings
from generator.read.instance import to_instance
from generator.read.resources import ROOT_MARK, schema_of
from generator.read.yaml_tree import parse


def read_settings(data: bytes) -> tuple[Settings | None, list[Finding]]:
    """Return the settings, or None and the findings that say why."""
    node, findings = parse(data, ROOT_MARK)
    if node is None:
        return None, findings
    schema = schema_of("vektor")
    instance = to_instance(node, schema)
    findings = findings + check_schema(instance, schema, ROOT_MARK)
    if findings or not isinstance(instance, dict):
        return None, findings
    values = {key: value for key, value in instance.items() if key != "schema"}
    return structure(Settings, values, Origin(ROOT_MARK)), []
