"""The report as SARIF 2.1.0: for code scanning and for editors.

Acknowledged findings are results with a suppression in the source, as the standard has it.
Source: OASIS, Static Analysis Results Interchange Format 2.1.0, sections 3.19, 3.27, 3.35, 3.49.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.cli.formats.told import Wording, fingerprints, place_of, words
from generator.core.finding import Finding, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def report(findings: Sequence[Finding], wording: Wording) -> str:
    """Return one run with the rules that were broken and every finding as a result."""
    rules = sorted({finding.slug for finding in findings})
    marks = fingerprints(findings)
    run = {
        "tool": {
            "driver": {
                "name": "Vektor",
                "semanticVersion": __version__,
                "language": "ru-RU",
                "rules": [_rule(slug, wording) for slug in rules],
            }
        },
        "language": "ru-RU",
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, rules.index(finding.slug), mark, wording)
            for finding, mark in zip(findings, marks, strict=True)
        ],
    }
    content = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _rule(slug: str, wording: Wording) -> dict[str, Any]:
    texts = wording[slug]
    rule: dict[str, Any] = {"id": slug, "shortDescription": {"text": str(texts["title"])}}
    if texts.get("why"):
        rule["fullDescription"] = {"text": str(texts["why"]).strip()}
    return rule


def _result(finding: Finding, index: int, mark: str, wording: Wording) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.slug,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding, wording)},
        "locations": [_location(finding)],
        "partialFingerprints": {"vektorFinding/v1": mark},
    }
    if finding.acknowledged:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.acknowledged}]
    return result


def _message(finding: Finding, wording: Wording) -> str:
    message, hint = (words(finding, part, wording) for part in ("message", "hint"))
    if not hint:
        return message
    # Two texts without a stop between them would read as one sentence.
    return f"{message} {hint}" if message.endswith((".", "!", "?", "…")) else f"{message}. {hint}"


def _location(finding: Finding) -> dict[str, Any]:
    place = place_of(finding)
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file)}}
    if place.line:
        physical["region"] = {"startLine": place.line, "startColumn": place.column or 1}
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.label:
        location["logicalLocations"] = [{"fullyQualifiedName": place.label}]
    return location
