"""What all formats tell of a finding: its words, its place, its identity, and counts.

Enters: findings and the wording of slugs (mapping slug → title, message, hint, why …).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeAlias

from generator.core.finding import Finding, Place, Severity
from generator.core.wording import say, wording
from generator.russian.counting import choose_form

Wording: TypeAlias = Mapping[str, Mapping[str, Any]]


def words(finding: Finding, part: str, slugs: Wording) -> str:
    """Return the title, message or hint of a finding, filled in; "" when there is none."""
    text = str(slugs[finding.slug].get(part, ""))
    return " ".join(text.format_map(finding.parameter).split())


def place_of(finding: Finding) -> Place:
    """Return the place of a finding; its file when it was never located."""
    return finding.place or Place(finding.file)


def place_words(place: Place) -> str:
    """Return «12:5», the label of a place without lines, or ""."""
    if place.label:
        return place.label
    return f"{place.line}:{place.column}" if place.line else ""


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """Return an identity for each finding that survives lines moving up and down.

    Equal findings of one file are told apart by their number.
    """
    seen: Counter[str] = Counter()
    marks = []
    for finding in findings:
        said = ["=".join(pair) for pair in finding.parameters if not pair[0].endswith("line")]
        parts = (finding.slug, finding.file, finding.pointer, *said)
        mark = sha256("\n".join(parts).encode()).hexdigest()
        seen[mark] += 1
        marks.append(sha256(f"{mark}{seen[mark]}".encode()).hexdigest())
    return marks


def open_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that nobody acknowledged."""
    return [finding for finding in findings if not finding.acknowledged]


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many open findings there are by severity, and how many are acknowledged."""
    kinds = Counter("acknowledged" if f.acknowledged else f.severity.value for f in findings)
    return {kind: kinds[kind] for kind in (*Severity, "acknowledged")}


def counts_words(findings: Sequence[Finding]) -> str:
    """Return the summary line: «3 ошибки, 1 предупреждение в 2 файлах, …»."""
    number = counts(findings)
    kinds = [counted(kind, number[kind]) for kind in Severity if number[kind]]
    parts = []
    if kinds:
        files = len({finding.file for finding in open_findings(findings)})
        parts.append(
            say("report", "in-files", kinds=", ".join(kinds), files=counted("files", files))
        )
    if number["acknowledged"]:
        parts.append(say("report", "known", number=number["acknowledged"]))
    return say("report", "summary", parts="; ".join(parts)) if parts else say("report", "none")


def counted(word: str, number: int) -> str:
    """Return a number with the right form of a word of wording/ru/report.yaml."""
    one, few, many = str(wording("report")["counted"][word]).split(", ")
    return f"{number} {choose_form(number, one, few, many)}"
