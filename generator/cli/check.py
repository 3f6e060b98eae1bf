"""``vektor check [PATH…]``: the findings of the records."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.option import format_option, root_option, strict_option
from generator.cli.place import below_root, root_of
from generator.cli.report import exit_code, report
from generator.cli.russian import RussianCommand
from generator.core.wording import say
from generator.pipeline import check as check_root


def check(
    paths: tuple[Path, ...],
    root: Path | None,
    style: str,
    strict: bool,  # noqa: FBT001  # click passes flags by name
) -> None:
    """Print the findings and exit with 1 when unacknowledged errors are among them."""
    folder = root_of(root)
    findings = check_root(folder, below_root(folder, paths))
    report(findings, style)
    sys.exit(exit_code(findings, strict=strict))


COMMAND = RussianCommand(
    name="check",
    callback=check,
    params=[
        click.Argument(["paths"], nargs=-1, type=click.Path(path_type=Path), metavar="[ПУТЬ]…"),
        root_option(),
        format_option(),
        strict_option(),
    ],
    help=say("cli", "commands.check.help"),
    examples=(
        "vektor check",
        "vektor check content/schools/surgut/ugutskaya",
        "vektor check --format github",
    ),
)
