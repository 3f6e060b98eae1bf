"""``vektor explain SLUG``: what a finding means and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import click

from generator.cli.acknowledging import snippets
from generator.cli.option import RussianOption
from generator.cli.russian import RussianCommand
from generator.core.exceptions import VektorError
from generator.core.slug import shown, slugs
from generator.core.wording import say
from generator.read.resources import find_root

_PARTS = ("message", "why", "hint", "bad", "good")
_FILLED = ("message", "hint")


def explain(slug: str | None, markdown: bool) -> None:  # noqa: FBT001  # click passes flags by name
    """Print the page of a slug, or the list of all slugs with their titles."""
    known = slugs()
    if markdown:
        click.echo(markdown_page(), nl=False)
        return
    if slug is None:
        width = max(len(name) for name in known)
        for name, texts in known.items():
            click.echo(f"{name:<{width}}  {texts['title']}")
        return
    if slug not in known:
        guesses = get_close_matches(slug, known, n=3) or list(known)[:3]
        raise VektorError("slug-unknown", slug=slug, guesses=", ".join(guesses))
    click.echo("\n\n".join([page(slug), *_ready(slug)]))


def _ready(slug: str) -> list[str]:
    """Return the entries that would acknowledge what is open here; none outside a root."""
    try:
        entries = snippets(find_root(Path.cwd()), slug)
    except VektorError:
        return []
    return [say("cli", "explain.acknowledge"), *entries] if entries else []


def page(slug: str) -> str:
    """Return the page of a slug as plain text."""
    texts = slugs()[slug]
    lines = [f"{slug}: {texts['title']}"]
    for part, text in _texts(slug):
        lines += ["", say("cli", f"explain.{part}"), text]
    return "\n".join(lines)


def _texts(slug: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a slug's page; message and hint are filled with an example's values."""
    texts = slugs()[slug]
    for part in _PARTS:
        text = shown(slug, part) if part in _FILLED else str(texts.get(part, "")).strip()
        if text:
            yield part, text


def markdown_page() -> str:
    """Return all slugs as the Markdown file docs/findings.md."""
    parts = [say("cli", "explain.markdown_head").strip()]
    for name, texts in slugs().items():
        lines = [f"## {name}", "", f"**{texts['title']}**"]
        for part, text in _texts(name):
            lines += ["", f"*{say('cli', f'explain.{part}')}* {_inline(text)}"]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _inline(text: str) -> str:
    """Return a text as one Markdown line that shows it literally."""
    marked = " ".join(str(text).split())
    return "".join(f"\\{sign}" if sign in "\\`*_<>[]#|" else sign for sign in marked)


COMMAND = RussianCommand(
    name="explain",
    callback=explain,
    params=[
        click.Argument(["slug"], required=False, metavar="[SLUG]"),
        RussianOption(["--markdown"], is_flag=True, help=say("cli", "options.markdown")),
    ],
    help=say("cli", "commands.explain.help"),
    examples=("vektor explain", "vektor explain date-impossible"),
)
