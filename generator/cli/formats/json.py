"""The report for programs: counts and findings as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from generator.cli.formats.told import Wording, counts, place_of, words
from generator.core.finding import Finding


def report(findings: Sequence[Finding], wording: Wording) -> str:
    """Return {"version": 1, "counts": …, "findings": […]}; line and column are null if unknown."""
    content = {
        "version": 1,
        "counts": counts(findings),
        "findings": [_entry(finding, wording) for finding in findings],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _entry(finding: Finding, wording: Wording) -> dict[str, Any]:
    place = place_of(finding)
    return {
        "slug": finding.slug,
        "severity": finding.severity.value,
        "file": finding.file,
        "line": place.line or None,
        "column": place.column or None,
        "label": place.label,
        "pointer": finding.pointer,
        "title": words(finding, "title", wording),
        "message": words(finding, "message", wording),
        "hint": words(finding, "hint", wording),
        "clause": finding.clause,
        "acknowledged": finding.acknowledged,
    }
