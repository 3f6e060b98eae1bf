"""The report that a person reads in a terminal: what is open by file and line, then the rest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

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

_BOLD, _DIM, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_COLOURS = {
    Severity.ERROR: "\x1b[31m",
    Severity.WARNING: "\x1b[33m",
    Severity.ADVICE: "\x1b[36m",
}


def report(findings: Sequence[Finding], wording: Wording, *, colour: bool = False) -> str:
    """Return the open findings by file, the acknowledged ones in short, then the summary."""
    blocks = []
    for file, of_file in groupby(open_findings(findings), key=lambda finding: finding.file):
        lines = [_painted(file, _BOLD, colour=colour)]
        for finding in of_file:
            lines += _lines(finding, wording, colour=colour)
        blocks.append("\n".join(lines))
    known = [_known(finding, colour=colour) for finding in findings if finding.acknowledged]
    if known:
        blocks.append("\n".join([say("report", "acknowledged"), *known]))
    return "\n\n".join([*blocks, _end(findings)]) + "\n"


def _lines(finding: Finding, wording: Wording, *, colour: bool) -> list[str]:
    severity = say("report", f"severity.{finding.severity}")
    where = place_words(place_of(finding))
    head = _painted(severity, _COLOURS[finding.severity], colour=colour)
    text = words(finding, "message", wording)
    slug = _painted(f"[{finding.slug}]", _DIM, colour=colour)
    lines = [f"  {where + ' ' if where else ''}{head}: {text} {slug}"]
    hint = words(finding, "hint", wording)
    if hint:
        lines.append("    " + say("report", "hint", hint=hint))
    if finding.clause:
        lines.append("    " + say("report", "clause", clause=finding.clause))
    return lines


def _known(finding: Finding, *, colour: bool) -> str:
    where = ":".join(part for part in (finding.file, place_words(place_of(finding))) if part)
    slug = _painted(f"[{finding.slug}]", _DIM, colour=colour)
    return f"  {where} {slug} {finding.acknowledged}"


def _end(findings: Sequence[Finding]) -> str:
    """Return the summary; where something can be acknowledged, also how to do it."""
    grave = {Severity.ERROR, Severity.WARNING}
    slugs = sorted({one.slug for one in open_findings(findings) if one.severity in grave})
    lines = [counts_words(findings)]
    if slugs:
        lines.append(say("report", "how", slug=slugs[0]))
    return "\n".join(lines)


def _painted(text: str, paint: str, *, colour: bool) -> str:
    return f"{paint}{text}{_RESET}" if colour else text
