"""Options that several verbs share, and the types of their values."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.core.wording import say
from generator.model.date import parse_date


class Day(click.ParamType[date]):
    """A day written 20.12.2023 or 2023-12-20; its value is a date."""

    name = "ДЕНЬ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the date, or fail with a Russian text."""
        day = value if isinstance(value, date) else parse_date(str(value)).value
        if day is None:
            self.fail(say("cli", "errors.bad_day", found=value), param, ctx)
        return day


class OneOf(click.Choice[str]):
    """A choice whose error is Russian."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the value, or fail naming all that is allowed."""
        if value not in self.choices:
            allowed = ", ".join(self.choices)
            self.fail(say("cli", "errors.not_one_of", found=value, allowed=allowed), param, ctx)
        return str(value)


FORMATS = ("text", "json", "github", "gitlab", "sarif")
EDITIONS = ("internal", "public")


def root_option() -> click.Option:
    """Return --root."""
    return click.Option(
        ["--root"], type=click.Path(path_type=Path), help=say("cli", "options.root")
    )


def format_option() -> click.Option:
    """Return --format."""
    return click.Option(
        ["--format", "style"],
        type=OneOf(FORMATS),
        default="text",
        help=say("cli", "options.format"),
    )


def strict_option() -> click.Option:
    """Return --strict."""
    return click.Option(["--strict"], is_flag=True, help=say("cli", "options.strict"))


def edition_option() -> click.Option:
    """Return --edition."""
    return click.Option(
        ["--edition"], type=OneOf(EDITIONS), default="internal", help=say("cli", "options.edition")
    )


def out_option() -> click.Option:
    """Return --out."""
    return click.Option(["--out"], type=click.Path(path_type=Path), help=say("cli", "options.out"))


def day_option() -> click.Option:
    """Return --on; None means today."""
    return click.Option(["--on"], type=Day(), help=say("cli", "options.on"))
