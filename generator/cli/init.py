"""``vektor init DIR``: the content repository of a new district."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.option import RussianOption, ShardCount
from generator.cli.russian import RussianCommand
from generator.core.wording import say
from generator.pipeline import scaffold_district, update_editor_schemas, update_workflows
from generator.read.resources import ROOT_MARK


def init(
    folder: Path,
    schemas: bool,  # noqa: FBT001  # click passes flags by name
    shards: int | None,
) -> None:
    """Write the files and say what to do next; in a district that exists, mend what was asked."""
    mended = _mended(folder, shards, schemas=schemas)
    for path in mended:
        click.echo(path)
    if not mended:
        paths = scaffold_district(folder, shards or 1)
        click.echo(say("cli", "init.done", count=len(paths), folder=folder))


def _mended(folder: Path, shards: int | None, *, schemas: bool) -> tuple[str, ...]:
    """Write anew what was asked for in a district that exists, and return the paths."""
    mended: tuple[str, ...] = ()
    if schemas:
        mended += update_editor_schemas(folder)
    if shards is not None and (folder / ROOT_MARK).is_file():
        mended += update_workflows(folder, shards)
    return mended


COMMAND = RussianCommand(
    name="init",
    callback=init,
    params=[
        click.Argument(["folder"], type=click.Path(path_type=Path), metavar="ПАПКА"),
        RussianOption(["--schemas"], is_flag=True, help=say("cli", "options.schemas")),
        RussianOption(["--shards"], type=ShardCount(), help=say("cli", "options.shards")),
    ],
    help=say("cli", "commands.init.help"),
    examples=(
        "vektor init my-district",
        "vektor init my-region --shards 8",
        "vektor init . --schemas",
    ),
)
