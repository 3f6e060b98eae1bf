"""Options that several verbs share, and the types of their values."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.cli.formats import FORMATS
from generator.core.wording import say
from generator.model.date import PrintedDate, parse_date


class Day(click.ParamType[date]):
    """A day written 20.12.2023 or 2023-12-20; its value is a date."""

    name = "ДЕНЬ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the date, or fail with a Russian text."""
        if isinstance(value, date):
            return value
        printed = parse_date(str(value))
        if printed.value is None:
            self.fail(_why_no_day(printed), param, ctx)
        return printed.value


def _why_no_day(printed: PrintedDate) -> str:
    """Return what is wrong: a day that no calendar has, or something that is no day at all."""
    if printed.day is None:
        return say("cli", "errors.bad_day", found=printed.text)
    return say("cli", "errors.impossible_day", found=printed.text, why=printed.problem)


class _Whole(click.ParamType[int]):
    """A whole number between two bounds, both included."""

    name = "ЧИСЛО"
    least = 0
    most = 0

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number, or fail with a Russian text that names the bounds."""
        text = str(value)
        if not (text.isascii() and text.isdecimal() and self.least <= int(text) <= self.most):
            bounds = {"least": self.least, "most": self.most}
            self.fail(say("cli", "errors.not_between", found=value, **bounds), param, ctx)
        return int(text)


class ShardNumber(click.ParamType[tuple[int, int]]):
    """A shard written 2/5: which one, and of how many."""

    name = "НОМЕР/ВСЕГО"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Return both numbers, or fail with a Russian text."""
        number, slash, count = str(value).partition("/")
        is_read = slash and all(each.isascii() and each.isdecimal() for each in (number, count))
        if not is_read or not 1 <= int(number) <= int(count) <= _MOST_SHARDS:
            self.fail(say("cli", "errors.bad_shard", found=value, most=_MOST_SHARDS), param, ctx)
        return int(number), int(count)


# As many jobs as both GitHub (256) and GitLab (200) start at once.
_MOST_SHARDS = 200


class ShardCount(_Whole):
    """How many machines build."""

    least = 1
    most = _MOST_SHARDS


class Port(_Whole):
    """A port; 0 takes a free one."""

    most = 65535


class Year(_Whole):
    """A calendar year."""

    least = 1990
    most = 2100


class OneOf(click.Choice[str]):
    """A choice whose error is Russian."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the value, or fail naming all that is allowed."""
        if value not in self.choices:
            allowed = ", ".join(self.choices)
            self.fail(say("cli", "errors.not_one_of", found=value, allowed=allowed), param, ctx)
        return str(value)


class RussianOption(click.Option):
    """An option whose metavar and remarks in the help are Russian."""

    def make_metavar(self, ctx: click.Context) -> str:
        """Return what stands for the value in the help."""
        if self.metavar or isinstance(self.type, (click.Choice, Day)):
            return super().make_metavar(ctx)
        return _METAVARS.get(self.type.name, self.type.name)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's line in the help; that it is required is said in Russian."""
        record = super().get_help_record(ctx)
        if record is None or not self.required:
            return record
        return record[0], f"{self.help} {say('cli', 'click.required')}"


_METAVARS = {"text": "ТЕКСТ", "integer": "ЧИСЛО", "path": "ПУТЬ"}
EDITIONS = ("internal", "public")


def root_option() -> RussianOption:
    """Return --root."""
    return RussianOption(
        ["--root"], type=click.Path(path_type=Path), help=say("cli", "options.root")
    )


def format_option() -> RussianOption:
    """Return --format."""
    return RussianOption(
        ["--format", "style"],
        type=OneOf(FORMATS),
        default="text",
        help=say("cli", "options.format"),
    )


def strict_option() -> RussianOption:
    """Return --strict."""
    return RussianOption(["--strict"], is_flag=True, help=say("cli", "options.strict"))


def verify_option() -> RussianOption:
    """Return --verify."""
    return RussianOption(["--verify"], is_flag=True, help=say("cli", "options.verify"))


def shard_option() -> RussianOption:
    """Return --shard; None means the whole build."""
    return RussianOption(["--shard"], type=ShardNumber(), help=say("cli", "options.shard"))


def pdf_option() -> RussianOption:
    """Return --pdf."""
    return RussianOption(["--pdf"], is_flag=True, help=say("cli", "options.pdf"))


def school_option() -> RussianOption:
    """Return --school; None means all of them."""
    return RussianOption(["--school"], help=say("cli", "options.school"))


def edition_option() -> RussianOption:
    """Return --edition."""
    return RussianOption(
        ["--edition"], type=OneOf(EDITIONS), default="internal", help=say("cli", "options.edition")
    )


def out_option() -> RussianOption:
    """Return --out."""
    return RussianOption(["--out"], type=click.Path(path_type=Path), help=say("cli", "options.out"))


def since_option(*, required: bool = False) -> RussianOption:
    """Return --since: a revision of the content or a day."""
    return RussianOption(["--since"], required=required, help=say("cli", "options.since"))


def day_option() -> RussianOption:
    """Return --on; None means today."""
    return RussianOption(["--on"], type=Day(), help=say("cli", "options.on"))


def build_options() -> list[RussianOption]:
    """Return the options of every command that builds: of what, where to, and how it reports."""
    return [
        root_option(),
        edition_option(),
        out_option(),
        day_option(),
        format_option(),
        strict_option(),
    ]
