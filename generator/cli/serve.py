"""``vektor serve``: the site on this computer, rebuilt at every change."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import click

from generator.cli.build import build_summary, out_folder
from generator.cli.error import error_text
from generator.cli.option import (
    Port,
    RussianOption,
    day_option,
    edition_option,
    out_option,
    root_option,
)
from generator.cli.place import root_of
from generator.cli.report import report
from generator.cli.russian import RussianCommand
from generator.core.exceptions import VektorError
from generator.core.wording import say
from generator.model.edition import Edition
from generator.pipeline import WATCHED, build_root
from generator.publish.preview import Version, Watch, preview_server

_PAUSE_SECONDS = 0.3
_DEFAULT_PORT = 8000


def serve(root: Path | None, edition: str, out: Path | None, on: date | None, port: int) -> None:
    """Build, serve on 127.0.0.1 and rebuild until the person stops it."""
    folder = root_of(root)
    target = out_folder(folder, edition, out)
    version = Version()

    def rebuild() -> None:
        try:
            _build_and_say(folder, Edition(edition), target, on)
        except VektorError as error:  # a branch switch or a half-saved file passes; serving goes on
            click.echo(error_text(error), err=True)
        version.advance()

    watch = Watch(folder / name for name in WATCHED)
    _build_and_say(folder, Edition(edition), target, on)
    if not (target / "site").is_dir():
        raise VektorError("nothing-to-serve", folder=target)
    try:
        server = preview_server(target / "site", port, version)
    except OSError as error:
        raise VektorError("port-taken", port=port) from error
    click.echo(say("cli", "serve.open", port=server.server_address[1]))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    stop = threading.Event()
    try:
        watch.keep(rebuild, stop, _PAUSE_SECONDS)
    except KeyboardInterrupt:
        click.echo(say("cli", "serve.stopped"))
    finally:
        server.shutdown()
        server.server_close()


def _build_and_say(root: Path, edition: Edition, out: Path, on: date | None) -> None:
    day = on or date.today()  # noqa: DTZ011  # the day of the person's own calendar
    built = build_root(root, edition, out, day, tell=lambda *_, **__: None, strict=False)
    if built.written is None:
        report(built.findings, "text")
    click.echo(build_summary(built))


COMMAND = RussianCommand(
    name="serve",
    callback=serve,
    params=[
        root_option(),
        edition_option(),
        out_option(),
        day_option(),
        RussianOption(
            ["--port"], type=Port(), default=_DEFAULT_PORT, help=say("cli", "options.port")
        ),
    ],
    help=say("cli", "commands.serve.help"),
    examples=("vektor serve", "vektor serve --port 0"),
)
