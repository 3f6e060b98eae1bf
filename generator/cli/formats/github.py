"""The report as GitHub annotations: workflow commands at the line of each finding.

GitHub shows ten annotations of a kind per step and drops the rest, so the most telling come first
and what is over the limit stands as plain lines in the log.
Source: docs.github.com, «Workflow commands for GitHub Actions».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.cli.formats.told import (
    Wording,
    counts_words,
    open_findings,
    place_of,
    place_words,
    words,
)
from generator.core.finding import Finding, Severity
from generator.core.wording import say

_LIMIT = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def report(findings: Sequence[Finding], wording: Wording) -> str:
    """Return annotations by importance, then the rest and the summary as plain lines."""
    shown: Counter[Severity] = Counter()
    annotations: list[Finding] = []
    rest: list[Finding] = []
    for finding in by_importance(open_findings(findings)):
        shown[finding.severity] += 1
        within = shown[finding.severity] <= _LIMIT
        (annotations if within else rest).append(finding)
    lines = [_annotation(finding, wording) for finding in annotations]
    if rest:
        lines.append(say("report", "rest"))
        lines += [_plain(finding, wording) for finding in rest]
    return "\n".join([*lines, counts_words(findings)]) + "\n"


def by_importance(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings by severity; within one, the first of each slug before the second."""
    seen: Counter[str] = Counter()
    ranked = []
    for finding in findings:
        seen[finding.slug] += 1
        ranked.append((finding.severity.rank, seen[finding.slug], finding.sort_key, finding))
    return [finding for *_, finding in sorted(ranked, key=lambda entry: entry[:3])]


def _annotation(finding: Finding, wording: Wording) -> str:
    place = place_of(finding)
    properties = {"file": place.file, "line": place.line, "col": place.column}
    properties["title"] = words(finding, "title", wording)
    shown = ",".join(
        f"{name}={_property(str(value))}" for name, value in properties.items() if value
    )
    text = [words(finding, "message", wording), words(finding, "hint", wording)]
    if place.label:
        text.insert(0, place.label)
    body = _data("\n".join(part for part in [*text, finding.slug] if part))
    return f"::{_COMMANDS[finding.severity]} {shown}::{body}"


def _plain(finding: Finding, wording: Wording) -> str:
    place = place_of(finding)
    where = ":".join(part for part in (place.file, place_words(place)) if part)
    severity = say("report", f"severity.{finding.severity}")
    return f"{where} {severity}: {words(finding, 'message', wording)} [{finding.slug}]"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
