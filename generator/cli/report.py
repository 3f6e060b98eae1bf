"""Findings → a printed report, its summary line and the exit code.

A format is a module of generator/cli/formats with ``report(findings, wording) -> str``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from importlib import import_module

import click

from generator.cli.formats import FORMATS
from generator.core.finding import Finding, Severity
from generator.core.slug import slugs
from generator.core.wording import say, wording
from generator.pipeline import standing, stops
from generator.russian.counting import choose_form


def report(findings: Iterable[Finding], style: str) -> None:
    """Print the findings in the format ``style``; colours only on a terminal, NO_COLOR kept."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    click.echo(report_text(findings, style, colour=colour), nl=False, color=colour or None)


def report_text(findings: Iterable[Finding], style: str, *, colour: bool = False) -> str:
    """Return the report in the format ``style``; only text has colours.

    Raises: ValueError when there is no such format.
    """
    if style not in FORMATS:
        raise ValueError(style)
    write: Callable[..., str] = import_module(f"generator.cli.formats.{style}").report
    in_order = sorted(findings, key=lambda finding: finding.sort_key)
    painted = {"colour": True} if colour and style == "text" else {}
    # Reading what all slugs mean takes longer than a short check that finds nothing.
    return write(in_order, slugs() if in_order else {}, **painted)


def exit_code(findings: Iterable[Finding], *, strict: bool) -> int:
    """Return 1 when an unacknowledged error is among the findings (``strict``: a warning too)."""
    return int(stops(findings, strict=strict))


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
