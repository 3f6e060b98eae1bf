"""``vektor build``: documents, site and open data from checked records."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.cli.option import (
    build_options,
    pdf_option,
    school_option,
    shard_option,
    since_option,
    verify_option,
)
from generator.cli.place import root_of
from generator.cli.report import exit_code, report, summary_line
from generator.cli.russian import RussianCommand
from generator.core.exceptions import VektorError
from generator.core.finding import Finding
from generator.core.wording import say
from generator.model.edition import Edition
from generator.pipeline import Built, Sharded, build_root, build_shard
from generator.russian.counting import counted

if TYPE_CHECKING:
    from generator.graph.pdfs import PdfWish


def build(  # one argument for each option
    root: Path | None,
    edition: str,
    out: Path | None,
    on: date | None,
    style: str,
    strict: bool,  # noqa: FBT001  # click passes flags by name
    verify: bool,  # noqa: FBT001
    shard: tuple[int, int] | None,
    since: str | None,
    pdf: bool,  # noqa: FBT001
    school: str | None,
) -> None:
    """Build, print findings that stop it or a short summary, and exit."""
    folder = root_of(root)
    wanted = Edition(edition)
    into = out_folder(folder, edition, out)
    day = day_of(on)
    pdfs = pdf_wish(school, is_wished=pdf)
    if shard is not None:
        if since:
            raise VektorError("shard-since")
        if verify or pdfs:
            raise VektorError("shard-verified" if verify else "pdf-sharded")
        number, count = shard
        sharded = build_shard(
            folder, wanted, into, day, tell=tell, strict=strict, number=number, count=count
        )
        is_stopped, summary = sharded.part is None, shard_summary(sharded)
        conclude(sharded.findings, summary, style, strict=strict, is_stopped=is_stopped)
    built = build_root(
        folder,
        wanted,
        into,
        day,
        tell=tell,
        strict=strict,
        verify=verify,
        since=since or "",
        pdfs=pdfs,
    )
    is_stopped, summary = built.written is None, build_summary(built)
    conclude(built.findings, summary, style, strict=strict, is_stopped=is_stopped)


def pdf_wish(school: str | None, *, is_wished: bool) -> PdfWish | None:
    """Return which PDF are wished for, None for none; LibreOffice is looked for at once.

    Raises: VektorError pdf-school-alone, office-missing.
    """
    if not is_wished:
        if school:
            raise VektorError("pdf-school-alone", school=school)
        return None
    from generator.graph.pdfs import PdfWish  # noqa: PLC0415
    from generator.system.office import find_office  # noqa: PLC0415

    find_office()
    return PdfWish(school or "")


def day_of(given: date | None) -> date:
    """Return the day of a build."""
    return given or date.today()  # noqa: DTZ011  # the day of the person's own calendar


def tell(key: str, **known: object) -> None:
    """Say on the error channel which step a build has done."""
    click.echo(say("cli", f"progress.{key}", **known), err=True)


def conclude(
    findings: Sequence[Finding], summary: str, style: str, *, strict: bool, is_stopped: bool
) -> NoReturn:
    """Print the findings where they are wanted, then the summary, and exit."""
    if style != "text" or is_stopped:
        report(tuple(findings), style)
    click.echo(summary, err=style != "text")
    sys.exit(exit_code(tuple(findings), strict=strict))


def out_folder(root: Path, edition: str, given: Path | None) -> Path:
    """Return where the build goes: ``given``, or build/ (build/public/) below the root."""
    if given is not None:
        return given
    return root / "build" / "public" if edition == Edition.PUBLIC.value else root / "build"


def shard_summary(sharded: Sharded) -> str:
    """Return the last lines of a shard: what was made, and what to do with it."""
    if sharded.part is None:
        return say("cli", "build.stopped", findings=summary_line(sharded.findings))
    return say(
        "cli",
        "build.sharded",
        documents=counted(sharded.documents, "документ"),
        pages=counted(sharded.pages, "страница"),
        findings=summary_line(sharded.findings),
        part=sharded.part,
    )


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
        *build_options(),
        verify_option(),
        shard_option(),
        since_option(),
        pdf_option(),
        school_option(),
    ],
    help=say("cli", "commands.build.help"),
    examples=("vektor build", "vektor build --edition public --on 20.12.2023"),
)
