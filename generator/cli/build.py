"""``vektor build``: documents, site and open data from checked records."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.cli.option import (
    day_option,
    edition_option,
    format_option,
    out_option,
    root_option,
    strict_option,
    verify_option,
)
from generator.cli.place import root_of
from generator.cli.report import exit_code, report, summary_line
from generator.cli.russian import RussianCommand
from generator.core.wording import say
from generator.model.edition import Edition
from generator.pipeline import Built, build_root
from generator.russian.counting import counted


def build(  # one argument for each option
    root: Path | None,
    edition: str,
    out: Path | None,
    on: date | None,
    style: str,
    strict: bool,  # noqa: FBT001  # click passes flags by name
    verify: bool,  # noqa: FBT001
) -> None:
    """Build, print findings that stop it or a short summary, and exit."""
    folder = root_of(root)
    built = build_root(
        folder,
        Edition(edition),
        out_folder(folder, edition, out),
        on or date.today(),  # noqa: DTZ011  # the day of the person's own calendar
        tell=lambda key, **known: click.echo(say("cli", f"progress.{key}", **known), err=True),
        strict=strict,
        verify=verify,
    )
    if style != "text" or built.written is None:
        report(built.findings, style)
    click.echo(build_summary(built), err=style != "text")
    sys.exit(exit_code(built.findings, strict=strict))


def out_folder(root: Path, edition: str, given: Path | None) -> Path:
    """Return where the build goes: ``given``, or build/ (build/public/) below the root."""
    if given is not None:
        return given
    return root / "build" / "public" if edition == Edition.PUBLIC.value else root / "build"


def build_summary(built: Built) -> str:
    """Return the last lines of a build: what was made, how many findings, where to look."""
    if built.written is None:
        return say("cli", "build.stopped", findings=summary_line(built.findings))
    written = built.written
    return say(
        "cli",
        "build.done",
        documents=counted(built.documents, "документ"),
        pages=counted(built.pages, "страница"),
        datasets=counted(built.datasets, "таблица"),
        changed=len(written.changed),
        same=written.same,
        removed=len(written.removed),
        findings=summary_line(built.findings),
        out=built.out,
    )


COMMAND = RussianCommand(
    name="build",
    callback=build,
    params=[
        root_option(),
        edition_option(),
        out_option(),
        day_option(),
        format_option(),
        strict_option(),
        verify_option(),
    ],
    help=say("cli", "commands.build.help"),
    examples=("vektor build", "vektor build --edition public --on 20.12.2023"),
)
