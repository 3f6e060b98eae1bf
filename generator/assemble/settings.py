"""The settings of a root, from the bytes of vektor.yaml.

Enters: the bytes. Leaves: the settings, or what keeps them from being read.
"""

from __future__ import annotations

from dataclasses import replace

from generator.assemble.field_words import listed_words, value_words
from generator.assemble.gate import schema_findings
from generator.assemble.structure import structure
from generator.core.finding import Finding
from generator.core.origin import Origin
from generator.model.settings import Settings
from generator.read.instance import to_instance
from generator.read.resources import ROOT_MARK, schema_of
from generator.read.schemas import Schema, schema_at
from generator.read.yaml_tree import parse


def read_settings(data: bytes) -> tuple[Settings | None, list[Finding]]:
    """Return the settings, or None and the findings that say why."""
    node, findings = parse(data, ROOT_MARK)
    schema = schema_of("vektor")
    if node is None:
        return None, [_with_sample(item, schema) for item in findings]
    instance = to_instance(node, schema)
    findings = findings + schema_findings(instance, "vektor", ROOT_MARK)
    if findings or not isinstance(instance, dict):
        return None, findings
    values = {key: value for key, value in instance.items() if key != "schema"}
    return structure(Settings, values, Origin(ROOT_MARK)), []


def _with_sample(item: Finding, schema: Schema) -> Finding:
    """Return the remark on an empty file as one that says what to write: it can't be deleted."""
    if item.slug != "file-empty":
        return item
    lines = (f"{key}: {schema_at(schema, (key,))['examples'][0]}" for key in schema["required"])
    sample = listed_words(value_words(line) for line in lines)
    return replace(item, slug="settings-empty", parameters=(("sample", sample),))
