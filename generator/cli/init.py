"""``vektor init DIR``: the content repository of a new district."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.option import RussianOption
from generator.cli.russian import RussianCommand
from generator.core.wording import say
from generator.pipeline import scaffold_district, update_editor_schemas


def init(folder: Path, schemas: bool) -> None:  # noqa: FBT001  # click passes flags by name
    """Write the files and say what to do next."""
    if schemas:
        for path in update_editor_schemas(folder):
            click.echo(path)
        return
    paths = scaffold_district(folder)
    click.echo(say("cli", "init.done", count=len(paths), folder=folder))


COMMAND = RussianCommand(
    name="init",
    callback=init,
    params=[
        click.Argument(["folder"], type=click.Path(path_type=Path), metavar="ПАПКА"),
        RussianOption(["--schemas"], is_flag=True, help=say("cli", "options.schemas")),
    ],
    help=say("cli", "commands.init.help"),
    examples=("vektor init my-district", "vektor init . --schemas"),
)
