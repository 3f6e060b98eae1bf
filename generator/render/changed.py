"""What changed since an earlier revision, as a site shows it: rows by programme, and their pages.

Enters: changes of records by owner, and a Site. Leaves: rows in the order of programmes, schools
and records, and the sheets of their list.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.changes import RecordChange, folded
from generator.render import address
from generator.render.changed_row import ChangedProgramme, ChangedRow, ChangesShown
from generator.render.ordered import natural
from generator.render.site import Site, programme_name
from generator.render.split import LONGEST, ListPage, Plan, Rung, split

CHANGES = "changes"


def rows_in(site: Site, owner: str, name: str, changes: Iterable[RecordChange]) -> list[ChangedRow]:
    """Return the changes of an owner as rows: each under the one programme that it belongs to."""
    return [ChangedRow(_home(site, owner, each), owner, name, each) for each in changes]


def in_order(site: Site, rows: Iterable[ChangedRow]) -> tuple[ChangedRow, ...]:
    """Return rows by programme, in each the programme's own first, then schools by name."""
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                row.programme == "",
                programme_name(site, row.programme),
                row.programme,
                not row.owner.startswith("programmes/"),
                natural(row.name),
                row.owner,
            ),
        )
    )


def changes_sheets(rows: tuple[ChangedRow, ...]) -> tuple[ListPage[ChangedRow], ...]:
    """Return the sheets of all rows, none when nothing changed; a line of a record is a row."""
    rung: Rung[ChangedRow] = Rung("programme", lambda row: row.programme)
    plan = Plan(address.CHANGES, "changes/list", (rung,), _shown_lines)
    return split(plan, rows, LONGEST)


def changes_shown(
    rows: Iterable[ChangedRow], sheets: Iterable[ListPage[ChangedRow]]
) -> dict[str, ChangesShown]:
    """Return programme → its rows with the first page that shows them."""
    found: dict[str, list[ChangedRow]] = {}
    for row in rows:
        found.setdefault(row.programme, []).append(row)
    held = tuple(sheets)
    pages = {each.programme: each.page for each in changed_programmes(rows, held)}
    return {name: ChangesShown(pages[name], tuple(own)) for name, own in sorted(found.items())}


def changed_programmes(
    rows: Iterable[ChangedRow], sheets: Iterable[ListPage[ChangedRow]]
) -> tuple[ChangedProgramme, ...]:
    """Return the programmes of rows in their order, with the first page of each."""
    pages: dict[str, str] = {}
    for sheet in sheets:
        for row in sheet.rows:
            pages.setdefault(row.programme, sheet.path)
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.programme] = counts.get(row.programme, 0) + 1
    return tuple(ChangedProgramme(name, count, pages[name]) for name, count in counts.items())


def _shown_lines(row: ChangedRow) -> int:
    return max(len(folded(row.change.lines)), 1)


def _home(site: Site, owner: str, change: RecordChange) -> str:
    if change.programme in site.units:
        return change.programme
    place, _, name = owner.partition("/")
    if place == "programmes":
        return name if name in site.units else ""
    found = site.school_programmes.get(name, ()) if place == "schools" else ()
    return found[0] if found else ""
