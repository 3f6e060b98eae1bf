"""The report as GitLab Code Quality: shown beside the changed lines of a merge request.

Source: docs.gitlab.com, «Code Quality», the report format.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.cli.formats.told import (
    Wording,
    fingerprints,
    open_findings,
    place_of,
    words,
)
from generator.core.finding import Finding, Severity

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def report(findings: Sequence[Finding], wording: Wording) -> str:
    """Return the open findings; the acknowledged ones are no reason to stop a request."""
    standing = open_findings(findings)
    entries = [
        {
            "description": _description(finding, wording),
            "check_name": finding.slug,
            "fingerprint": mark,
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": finding.file, "lines": {"begin": place_of(finding).line or 1}},
        }
        for finding, mark in zip(standing, fingerprints(standing), strict=True)
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _description(finding: Finding, wording: Wording) -> str:
    parts = [
        place_of(finding).label,
        words(finding, "message", wording),
        words(finding, "hint", wording),
    ]
    return " · ".join(part for part in parts if part)
