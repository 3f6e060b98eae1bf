"""``vektor new school|programme|order``: drafts of records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from generator.cli.option import RussianOption, Year, root_option
from generator.cli.place import root_of
from generator.cli.russian import RussianCommand, RussianGroup
from generator.core.wording import say
from generator.intake.draft import Draft, order_draft, programme_drafts, school_draft
from generator.pipeline import add_drafts


def new_school(root: Path | None, id: str, **known: str) -> None:  # noqa: A002  # the option's name
    """Write the draft of a school."""
    _add(root, [school_draft(id, known["municipality"], known["name"], known["branch_of"])])


def new_programme(root: Path | None, id: str, year: int, **known: str) -> None:  # noqa: A002
    """Write the drafts of a programme and its first cycle."""
    _add(root, programme_drafts(id, known["name"], known["organiser"], year))


def new_order(root: Path | None, id: str, **known: str) -> None:  # noqa: A002
    """Write the draft of an order."""
    draft = order_draft(id, known["programme"], known["issuer"], known["title"], known["cycle"])
    _add(root, [draft])


def _add(root: Path | None, drafts: Sequence[Draft]) -> None:
    for path in add_drafts(root_of(root), drafts):
        click.echo(say("cli", "new.done", path=path))
    click.echo(say("cli", "new.next"))


def _command(
    name: str, callback: Callable[..., None], options: Sequence[RussianOption], example: str
) -> RussianCommand:
    return RussianCommand(
        name=name,
        callback=callback,
        params=[click.Argument(["id"], metavar="КОД"), *options, root_option()],
        help=say("cli", f"new.{name}"),
        examples=(example,),
    )


def _option(name: str, *, required: bool = True, **attributes: Any) -> RussianOption:
    # A default, even None, would count as an answer and free the option from being required.
    optional: dict[str, Any] = {} if required else {"default": ""}
    return RussianOption(
        [f"--{name}"],
        required=required,
        help=say("cli", f"new.options.{name}"),
        **optional,
        **attributes,
    )


COMMAND = RussianGroup(name="new", help=say("cli", "commands.new.help"))
COMMAND.add_command(
    _command(
        "school",
        new_school,
        [_option("municipality"), _option("name"), _option("branch-of", required=False)],
        'vektor new school shkola-2 --municipality surgut --name "МБОУ «Вторая СОШ»"',
    )
)
COMMAND.add_command(
    _command(
        "programme",
        new_programme,
        [_option("name"), _option("organiser"), _option("year", type=Year())],
        'vektor new programme vektor --name "«Вектор»" --organiser uo-rayon --year 2027',
    )
)
COMMAND.add_command(
    _command(
        "order",
        new_order,
        [
            _option("programme"),
            _option("issuer"),
            _option("title"),
            _option("cycle", required=False),
        ],
        'vektor new order 15 --programme vektor --issuer uo-rayon --title "О мониторинге"',
    )
)
