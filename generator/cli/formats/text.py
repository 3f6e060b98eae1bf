"""The report that a person reads in a terminal: by file, by line, counts at the end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from generator.cli.formats.told import Wording, counts_words, place_of, place_words, words
from generator.core.finding import Finding, Severity
from generator.core.wording import say

_BOLD, _DIM, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_COLOURS = {
    Severity.ERROR: "\x1b[31m",
    Severity.WARNING: "\x1b[33m",
    Severity.ADVICE: "\x1b[36m",
}


def report(findings: Sequence[Finding], wording: Wording, *, colour: bool = False) -> str:
    """Return the findings grouped by file, then the summary line; ends with a line end."""
    blocks = []
    for file, of_file in groupby(findings, key=lambda finding: finding.file):
        lines = [_painted(file, _BOLD, colour=colour)]
        for finding in of_file:
            lines += _lines(finding, wording, colour=colour)
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, counts_words(findings)]) + "\n"


def _lines(finding: Finding, wording: Wording, *, colour: bool) -> list[str]:
    severity = say("report", f"severity.{finding.severity}")
    where = place_words(place_of(finding))
    head = _painted(severity, _COLOURS[finding.severity], colour=colour)
    if finding.acknowledged:
        head = _painted(say("report", "acknowledged", severity=severity), _DIM, colour=colour)
    text = words(finding, "message", wording)
    slug = _painted(f"[{finding.slug}]", _DIM, colour=colour)
    lines = [f"  {where + ' ' if where else ''}{head}: {text} {slug}"]
    if finding.acknowledged:
        return [*lines, "    " + say("report", "reason", reason=finding.acknowledged)]
    hint = words(finding, "hint", wording)
    if hint:
        lines.append("    " + say("report", "hint", hint=hint))
    if finding.clause:
        lines.append("    " + say("report", "clause", clause=finding.clause))
    return lines


def _painted(text: str, paint: str, *, colour: bool) -> str:
    return f"{paint}{text}{_RESET}" if colour else text
