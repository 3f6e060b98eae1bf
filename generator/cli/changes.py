"""``vektor changes``: what changed in the records since a revision or a day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from generator.analyse.changes import MOST_LINES, RecordChange, Sort, folded
from generator.cli.option import edition_option, root_option, since_option
from generator.cli.place import root_of
from generator.cli.russian import RussianCommand
from generator.core.wording import say
from generator.model.edition import Edition
from generator.pipeline import changes_since
from generator.russian.counting import counted
from generator.russian.dates import write_date

# A line of the text stands for a line of a page, which has room for less.
_MOST = 4 * MOST_LINES
_SHORT = 8


def changes(root: Path | None, edition: str, since: str) -> None:
    """Print what changed, owner by owner, record by record."""
    told = changes_since(root_of(root), since, Edition(edition))
    was = told.earlier.was
    known = {"day": write_date(was.moment.date()), "commit": was.commit[:_SHORT]}
    total = sum(len(owner.changes) for owner in told.owners)
    if not total:
        click.echo(say("changes", "told.none", **known))
        return
    click.echo(say("changes", "told.head", **known, records=counted(total, "запись")))
    for owner in told.owners:
        click.echo(f"\n{owner.name}")
        for change in owner.changes:
            click.echo("\n".join(lines_of(change)))


def lines_of(change: RecordChange) -> Iterator[str]:
    """Give the lines of a record: its title, and below it what changed in its fields."""
    if change.sort is not Sort.CHANGED:
        yield f"  {change.title}: {say('changes', f'record.{change.sort.value}')}"
        return
    yield f"  {change.title}"
    yield from (f"    {text}" for text in folded(change.lines, _MOST))


COMMAND = RussianCommand(
    name="changes",
    callback=changes,
    params=[root_option(), edition_option(), since_option(required=True)],
    help=say("cli", "commands.changes.help"),
    examples=("vektor changes --since 01.03.2024", "vektor changes --since HEAD~1"),
)
