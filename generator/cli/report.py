"""Findings → the text of a report in one of the formats of the shelf.

A format is a module of generator/cli/formats with ``report(findings, wording) -> str``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from generator.cli.formats import FORMATS
from generator.core.finding import Finding
from generator.core.slug import slugs


def report(name: str, findings: Iterable[Finding], *, colour: bool = False) -> str:
    """Return the report in format ``name``; only text has colours.

    Raises: ValueError when there is no such format.
    """
    if name not in FORMATS:
        raise ValueError(name)
    write: Callable[..., str] = import_module(f"generator.cli.formats.{name}").report
    in_order = sorted(findings, key=lambda finding: finding.sort_key)
    return (
        write(in_order, slugs(), colour=True)
        if colour and name == "text"
        else write(in_order, slugs())
    )


def summary_line(findings: Iterable[Finding]) -> str:
    """Return «2 ошибки, 1 предупреждение, подтверждено 5», or that there are none."""
    listed = tuple(findings)
    parts = [
        f"{count} {choose_form(count, *wording('cli')['severity'][severity.value])}"
        for severity in Severity
        if (count := len(standing(listed, severity)))
    ]
    acknowledged = sum(1 for item in listed if item.acknowledged)
    if acknowledged:
        parts.append(say("cli", "report.acknowledged", count=acknowledged))
    return ", ".join(parts) or say("cli", "report.none")
