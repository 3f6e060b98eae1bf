"""``vektor join``: one build from the parts that several machines made."""

from __future__ import annotations

from datetime import date
from itertools import chain
from pathlib import Path

import click

from generator.cli.build import build_summary, conclude, day_of, out_folder, tell
from generator.cli.option import build_options, since_option
from generator.cli.place import root_of
from generator.cli.russian import RussianCommand
from generator.core.exceptions import VektorError
from generator.core.wording import say
from generator.model.edition import Edition
from generator.pipeline import PARTS, build_root


def join(  # one argument for each option
    parts: tuple[Path, ...],
    root: Path | None,
    edition: str,
    out: Path | None,
    on: date | None,
    style: str,
    strict: bool,  # noqa: FBT001  # click passes flags by name
    since: str | None,
) -> None:
    """Join, print findings that stop it or a short summary, and exit."""
    folder = root_of(root)
    into = out_folder(folder, edition, out)
    built = build_root(
        folder,
        Edition(edition),
        into,
        day_of(on),
        tell=tell,
        strict=strict,
        parts=part_files(parts or (into / PARTS,)),
        since=since or "",
    )
    is_stopped, summary = built.written is None, build_summary(built)
    conclude(built.findings, summary, style, strict=strict, is_stopped=is_stopped)


def part_files(given: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the files of parts: those given, and those in given folders, ordered by name.

    Raises: VektorError parts-none when a place has no part.
    """
    found = {
        each: sorted(each.glob("*.zip")) if each.is_dir() else [each] if each.exists() else []
        for each in given
    }
    empty = [str(each) for each, files in found.items() if not files]
    if empty:
        raise VektorError("parts-none", places=", ".join(empty))
    return tuple(chain.from_iterable(found.values()))


COMMAND = RussianCommand(
    name="join",
    callback=join,
    params=[
        click.Argument(["parts"], nargs=-1, type=click.Path(path_type=Path), metavar="[ЧАСТЬ]…"),
        *build_options(),
        since_option(),
    ],
    help=say("cli", "commands.join.help"),
    examples=("vektor join", "vektor join build/parts --on 20.12.2023"),
)
