"""The command group: names of the verbs, resolved when they are used."""

from __future__ import annotations

import click

from generator import __version__
from generator.cli.russian import RussianGroup
from generator.core.wording import say

ROOT = RussianGroup(
    name="vektor",
    help=say("cli", "about"),
    shelf=("check", "build", "join", "changes", "serve", "pack", "explain", "new", "init"),
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)


def _show_version(context: click.Context, _: click.Parameter, wanted: object) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"vektor {__version__}")
        context.exit()


ROOT.params.append(
    click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_version,
        help=say("cli", "options.version"),
    )
)
