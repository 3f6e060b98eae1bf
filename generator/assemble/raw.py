"""From the bytes of one file to a raw record.

Enters: bytes and the path below the root. Leaves: a RawRecord, or None, and all findings of
syntax, schema and place together.
"""

from __future__ import annotations

from generator.assemble.gate import schema_findings
from generator.assemble.source import RawRecord
from generator.core.finding import Finding, Severity
from generator.read.instance import kind_reader
from generator.read.places import check_place, spot_of
from generator.read.resources import schema_of
from generator.read.yaml_tree import parse

# After these the tree does not hold what was meant, so its schema would only speak of the same.
_DISTORTING = frozenset({"yaml-anchor", "yaml-complex-key", "yaml-merge-key", "yaml-too-deep"})


def raw_record(data: bytes, file: str) -> tuple[RawRecord | None, list[Finding]]:
    """Return the data of the record at ``file`` and its findings.

    The record is None when any of them is an error: what is not well-formed becomes no record.
    Raises: ValueError when no kind lives at ``file``.
    """
    spot = spot_of(file)
    if spot is None:
        raise ValueError(file)
    node, findings = parse(data, file)
    if node is None or any(item.slug in _DISTORTING for item in findings):
        return None, findings
    kind = spot.kind.name
    instance = kind_reader(kind)(node)
    findings = findings + schema_findings(instance, kind, file)
    if isinstance(instance, dict):
        findings += check_place(spot, instance, file)
    if any(item.severity is Severity.ERROR for item in findings):
        return None, findings
    return RawRecord(file, spot.kind, instance, schema_of(kind)), findings
