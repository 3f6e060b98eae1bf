"""Click in Russian: help, usage and errors without the framework's English words.

Enters: click's own objects. Leaves: the same objects whose texts come from wording/ru/cli.yaml.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from generator.core.wording import say, wording
from generator.read.suggest import closest


class RussianCommand(click.Command):
    """A command whose help is Russian; ``examples`` are shown under it."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.examples = tuple(examples)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the --help option with Russian help."""
        return _russian_help_option(super().get_help_option(ctx))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line with a Russian prefix and Russian names of arguments."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=say("cli", "click.usage") + " ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line."""
        pieces = [say("cli", "click.options_metavar")] if _visible_options(self, ctx) else []
        for parameter in self.get_params(ctx):
            pieces += parameter.get_usage_pieces(ctx)
        return pieces

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under a Russian heading."""
        _write_options(self, ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        del ctx
        if self.examples:
            with formatter.section(say("cli", "click.examples")):
                formatter.write_text("\b\n" + "\n".join(self.examples))


class RussianGroup(click.Group):
    """A group whose commands are modules that are imported when they are used.

    ``shelf`` maps a command's name to its module below generator.cli, which holds COMMAND.
    """

    def __init__(
        self, *args: Any, shelf: Sequence[str] = (), room: str = "", **attributes: Any
    ) -> None:
        super().__init__(*args, **attributes)
        self.shelf = tuple(shelf)
        self.room = room

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names on the shelf, then those added by hand, in that order."""
        del ctx
        return [*self.shelf, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; its module is imported now."""
        del ctx
        if cmd_name in self.shelf:
            command: click.Command = import_module(f"generator.cli.{self.room}{cmd_name}").COMMAND
            return command
        return self.commands.get(cmd_name)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the --help option with Russian help."""
        return _russian_help_option(super().get_help_option(ctx))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line with a Russian prefix."""
        pieces = say("cli", "click.group_metavar")
        formatter.write_usage(ctx.command_path, pieces, prefix=say("cli", "click.usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands; commands' texts come from wording, not imports."""
        _write_options(self, ctx, formatter)
        rows = [(name, self._short(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(say("cli", "click.commands")):
            formatter.write_dl(rows)

    def _short(self, ctx: click.Context, name: str) -> str:
        if name in self.shelf:
            return str(wording("cli")["commands"][name]["short"])
        command = self.get_command(ctx, name)
        return command.get_short_help_str(120) if command else ""


def usage_error_text(error: click.ClickException) -> str:
    """Return the Russian text of one of click's errors: what is wrong and what to do."""
    context = getattr(error, "ctx", None)
    text = _error_text(error)
    if context is not None:
        text += "\n" + say("cli", "click.see_help", command=context.command_path)
    return text


def _error_text(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        return _with_guess("click.no_such_option", error.option_name, error.possibilities or ())
    if isinstance(error, click.NoSuchCommand):
        return _no_such_command(error)
    if isinstance(error, click.MissingParameter):
        name = error.param.human_readable_name if error.param else ""
        return say("cli", "click.missing_parameter", name=_shown(error.param, name))
    if isinstance(error, click.BadParameter):
        name = error.param.human_readable_name if error.param else ""
        return say("cli", "click.bad_parameter", name=_shown(error.param, name), why=error.message)
    if isinstance(error, click.BadOptionUsage):
        return say("cli", "click.bad_option", name=error.option_name)
    if isinstance(error, click.FileError):
        return say("cli", "click.file_error", name=error.ui_filename)
    return say("cli", "click.usage_error")


def _no_such_command(error: click.NoSuchCommand) -> str:
    """Return that there is no such command, and the nearest one or else all of them.

    Click guesses only among commands that are imported; ours are imported when they are used.
    """
    known: Sequence[str] = ()
    if error.ctx is not None and isinstance(error.ctx.command, click.Group):
        known = error.ctx.command.list_commands(error.ctx)
    guess = closest(error.command_name, dict.fromkeys(known, ""))
    text = _with_guess("click.no_such_command", error.command_name, [guess] if guess else [])
    if guess or not known:
        return text
    return f"{text} {say('cli', 'click.known_commands', known=', '.join(known))}"


def _with_guess(key: str, name: str, guesses: Sequence[str]) -> str:
    text = say("cli", key, name=name)
    if guesses:
        text += " " + say("cli", "click.did_you_mean", guesses=", ".join(guesses))
    return text


def _shown(parameter: click.Parameter | None, name: str) -> str:
    if isinstance(parameter, click.Option):
        return "/".join(parameter.opts)
    return name


def _visible_options(command: click.Command, ctx: click.Context) -> list[tuple[str, str]]:
    options = [item for item in command.get_params(ctx) if isinstance(item, click.Option)]
    records = [option.get_help_record(ctx) for option in options]
    return [record for record in records if record is not None]


def _write_options(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    rows = _visible_options(command, ctx)
    if rows:
        with formatter.section(say("cli", "click.options")):
            formatter.write_dl(rows)


def _russian_help_option(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = say("cli", "click.help")
    return option
