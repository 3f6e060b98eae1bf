"""``vektor pack``: the site of the last build as one file, to open from a folder."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.build import out_folder
from generator.cli.option import RussianOption, edition_option, out_option, root_option
from generator.cli.place import root_of
from generator.cli.russian import RussianCommand
from generator.core.wording import say
from generator.publish.packing import pack_site


def pack(root: Path | None, edition: str, out: Path | None, to: Path | None) -> None:
    """Pack the site and say where it is."""
    folder = out or out_folder(root_of(root), edition, None)
    target = to or folder / f"site-{edition}.zip"
    count = pack_site(folder, target)
    size = max(1, round(target.stat().st_size / 1024**2))
    click.echo(say("downloads", "pack.done", path=target, count=count, size=size))


COMMAND = RussianCommand(
    name="pack",
    callback=pack,
    params=[
        root_option(),
        edition_option(),
        out_option(),
        RussianOption(
            ["--to"], type=click.Path(path_type=Path), help=say("downloads", "pack.target")
        ),
    ],
    help=say("cli", "commands.pack.help"),
    examples=("vektor pack", "vektor pack --edition public --to site.zip"),
)
