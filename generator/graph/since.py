"""What changed since an earlier revision, as facts of the ledger.

Enters: a root in Git, a revision, the content as the ledger has it. Leaves: changes by owner and by
programme, so that a page stands on the changes of its own programme. Without a revision there are
no such facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from generator.analyse.changes import RecordChange
from generator.core.dataclass import dataclass
from generator.core.trace import note
from generator.findings.check import Surroundings
from generator.graph.checking import surroundings_of
from generator.graph.content import put_map, read_content, root_settings
from generator.graph.ledger import Ledger
from generator.graph.listed import put_sheets
from generator.graph.worker import crew_for
from generator.model.date import parse_date
from generator.model.edition import Edition
from generator.read.folder import read_file
from generator.read.places import CONTENT
from generator.render.changed import (
    CHANGES,
    changed_programmes,
    changes_sheets,
    changes_shown,
    in_order,
    rows_in,
)
from generator.render.changed_name import owner_name
from generator.render.changed_record import Files, Telling, changes_of, owner_of
from generator.render.changed_row import ChangedRow, Since
from generator.render.edition import SMALLEST_SHOWN
from generator.render.site import Site
from generator.russian.dates import write_date
from generator.system.git import Earlier, content_at, revision_before, revision_of


@dataclass(frozen=True, slots=True)
class OwnerChanges:
    """What changed in the records of one owner; ``name`` is the owner's, in print."""

    owner: str
    name: str
    changes: tuple[RecordChange, ...]


@dataclass(frozen=True, slots=True)
class ChangesTold:
    """The revision that was looked back to, and the changes by owner in the order of names."""

    earlier: Earlier
    owners: tuple[OwnerChanges, ...]


def look_back(root: Path, since: str) -> Earlier:
    """Return the content as it was at ``since``: a revision, or the last one before a day.

    Raises: VektorError git-…, revision-….
    """
    day = parse_date(since).value
    was = revision_before(root, day) if day else revision_of(root, since)
    return content_at(root, was, CONTENT)


def by_owner(earlier: Earlier) -> dict[str, Files]:
    """Return owner → its files that may have changed, as they were; both in order."""
    found: dict[str, dict[str, bytes | None]] = {}
    for path, data in earlier.files.items():
        found.setdefault(owner_of(path), {})[path] = data
    return {owner: found[owner] for owner in sorted(found)}


def all_changes(ledger: Ledger, root: Path, earlier: Earlier, edition: Edition) -> ChangesTold:
    """Return all changes at once, for a reader who wants no site."""
    settings, _ = root_settings(ledger, root)
    with crew_for(ledger, root, edition) as crew:
        read_content(ledger, root, crew)
    known = surroundings_of(ledger)
    k = settings.small_cell_k if settings else SMALLEST_SHOWN
    telling = Telling(edition, k, known.registry, known.programmes)
    found = [
        OwnerChanges(owner, owner_name(known.registry, owner), changed)
        for owner, was in by_owner(earlier).items()
        if (changed := changes_of(telling, was, files_now(root, was)))
    ]
    return ChangesTold(earlier, tuple(sorted(found, key=lambda each: (each.name, each.owner))))


def put_since(ledger: Ledger, root: Path, edition: Edition, earlier: Earlier | None) -> None:
    """Bring the changes of every owner up to date; ``earlier`` is None without a revision."""
    was = by_owner(earlier) if earlier else {}
    ledger.run_anew("since", partial(_put_since, ledger, earlier, was))
    known = surroundings_of(ledger)
    for owner in was:
        ledger.run(f"changed {owner}", partial(_put_owner, ledger, root, known, edition, owner))
    ledger.keep_only("changed ", {f"changed {owner}" for owner in was})


def put_changes(ledger: Ledger, site: Site) -> None:
    """Put the changes of every programme, and the pages of all; without a revision none."""
    ledger.run("changes", partial(_put_changes, ledger, site))


def _put_since(ledger: Ledger, earlier: Earlier | None, was: Mapping[str, Files]) -> None:
    put_map(ledger, "was", was)
    day = write_date(earlier.was.moment.date()) if earlier else ""
    commit = earlier.was.commit if earlier else ""
    moment = earlier.head.moment.isoformat() if earlier else ""
    ledger.put("site/since", Since(commit, day, moment) if earlier else None)


def _put_owner(
    ledger: Ledger, root: Path, known: Surroundings, edition: Edition, owner: str
) -> None:
    was: Files = ledger.value(f"was/{owner}")
    for path in was:
        note(f"file/{path}")
    settings = ledger.value("settings")
    k = settings.small_cell_k if settings else SMALLEST_SHOWN
    telling = Telling(edition, k, known.registry, known.programmes)
    name = owner_name(known.registry, owner)
    changes = changes_of(telling, was, files_now(root, was))
    ledger.put(f"changed/{owner}", (name, changes))


def _put_changes(ledger: Ledger, site: Site) -> None:
    rows: list[ChangedRow] = []
    for owner in ledger.value("was#"):
        rows += rows_in(site, owner, *ledger.value(f"changed/{owner}"))
    ordered = in_order(site, rows)
    sheets = changes_sheets(ordered) if ledger.value("site/since") else ()
    put_map(ledger, "changes", changes_shown(ordered, sheets))
    ledger.put("site/changed_programmes", changed_programmes(ordered, sheets))
    put_sheets(ledger, CHANGES, sheets)


def files_now(root: Path, paths: Iterable[str]) -> Files:
    """Return path → bytes as they are now, None for a file that is not there."""
    return {path: read_file(root, path)[0] for path in paths}
