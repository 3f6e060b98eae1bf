"""What changed since an earlier revision, as facts of the ledger.

Enters: a root in Git, a revision, the content as the ledger has it. Leaves: changes by owner and by
programme, so that a page stands on the changes of its own programme. Without a revision there are
no such facts.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.analyse.changes import RecordChange
from generator.core.dataclass import dataclass
from generator.graph.checking import surroundings_of
from generator.graph.content import read_content, root_settings
from generator.graph.ledger import Ledger
from generator.graph.worker import crew_for
from generator.model.date import parse_date
from generator.model.edition import Edition
from generator.read.folder import read_file
from generator.read.places import CONTENT
from generator.render.changed_name import owner_name
from generator.render.changed_record import Files, Telling, changes_of, owner_of
from generator.render.edition import SMALLEST_SHOWN
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


def files_now(root: Path, paths: Iterable[str]) -> Files:
    """Return path → bytes as they are now, None for a file that is not there."""
    return {path: read_file(root, path)[0] for path in paths}
