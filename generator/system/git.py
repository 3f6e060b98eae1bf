"""What Git keeps of the content: its state at an earlier revision, without any checkout.

Enters: a root below a Git work tree, and a revision or a day. Leaves: the files of the content that
differ from the work tree now, as they were; reading them costs as much as there are of them.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError

# A day's commits in any time zone lie within two days.
_ZONES = timedelta(days=2)
_MOST_COMMITS = 5000
# No lock, no network, no pager, no words in other languages; a repository runs nothing of its own.
_SURROUNDINGS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}
_QUIET = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
_FOREIGN = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit: its whole name, and when it was made, as its own clock said."""

    commit: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Earlier:
    """The content at a revision: path → bytes, None for a file that was not there.

    Only files that may differ now are in it. ``head`` is the commit that the work tree stands on.
    """

    was: Revision
    head: Revision
    files: dict[str, bytes | None]


def revision_of(root: Path, name: str) -> Revision:
    """Return the commit that ``name`` stands for.

    Raises: VektorError git-missing, git-none, revision-unknown, revision-shallow.
    """
    asked = ("--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    found = _told(root, "rev-parse", *asked)
    if found is None:
        _refuse_outside(root)
        raise VektorError(_reason(root), revision=name)
    return _revision(root, found.decode().strip(), name)


def revision_before(root: Path, day: date) -> Revision:
    """Return the last commit of the branch at hand that was made before a day began.

    Raises: VektorError git-missing, git-none, revision-shallow, revision-none-before.
    """
    until = f"--before={day + _ZONES:%Y-%m-%d}T00:00:00Z"
    listing = ("log", "--first-parent", f"--max-count={_MOST_COMMITS}", "--format=%H %cI", until)
    told = _told(root, *listing, "HEAD")
    if told is None:
        _refuse_outside(root)
    for line in (told or b"").decode().splitlines():
        commit, _, moment = line.partition(" ")
        made = datetime.fromisoformat(moment)
        if made.date() < day:
            return Revision(commit, made)
    slug = "revision-shallow" if _is_shallow(root) else "revision-none-before"
    raise VektorError(slug, revision=f"{day:%d.%m.%Y}")


def content_at(root: Path, was: Revision, folder: str) -> Earlier:
    """Return the files below ``folder`` that differ now, as they were at a revision.

    Raises: VektorError git-failed, revision-incomplete.
    """
    listing = ("diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--relative")
    raw = _done(root, *listing, was.commit, "--", folder)
    blobs = dict(_blobs(raw))
    added = _done(root, "ls-files", "-z", "--others", "--exclude-standard", "--", folder)
    files: dict[str, bytes | None] = dict.fromkeys(_names(added))
    contents = _contents(root, [blob for blob in blobs.values() if blob])
    files |= {path: contents[blob] if blob else None for path, blob in blobs.items()}
    return Earlier(was, revision_of(root, "HEAD"), dict(sorted(files.items())))


def _blobs(raw: bytes) -> Iterator[tuple[str, str]]:
    """Give path → the blob that it was, "" for what was no ordinary file."""
    parts = iter(raw.split(b"\0"))
    for head in parts:
        if not head:
            return
        mode, _, blob, _, _ = head.decode().lstrip(":").split(" ")
        path = next(parts).decode(errors="replace")
        yield path, blob if mode.startswith("100") else ""


def _names(told: bytes) -> Iterator[str]:
    return (name.decode(errors="replace") for name in told.split(b"\0") if name)


def _contents(root: Path, blobs: Iterable[str]) -> dict[str, bytes]:
    wanted = sorted(set(blobs))
    if not wanted:
        return {}
    told = _done(root, "cat-file", "--batch", given="\n".join(wanted).encode() + b"\n")
    found: dict[str, bytes] = {}
    at = 0
    for blob in wanted:
        end = told.index(b"\n", at)
        size = told[at:end].rpartition(b" ")[2]
        if not size.isdigit():
            raise VektorError("revision-incomplete")
        at = end + 1 + int(size)
        found[blob] = told[end + 1 : at]
        at += 1
    return found


def _revision(root: Path, commit: str, name: str) -> Revision:
    told = _told(root, "show", "--no-patch", "--format=%cI", commit)
    if told is None:
        raise VektorError(_reason(root), revision=name)
    return Revision(commit, datetime.fromisoformat(told.decode().strip()))


def _refuse_outside(root: Path) -> None:
    """Say why Git knows nothing of the root, when that is so."""
    try:
        _done(root, "rev-parse", "--git-dir")
    except VektorError as error:
        raise VektorError("git-none", folder=root, why=error.parameters.get("why", "")) from None


def _reason(root: Path) -> str:
    return "revision-shallow" if _is_shallow(root) else "revision-unknown"


def _is_shallow(root: Path) -> bool:
    return (_told(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"


def _told(root: Path, *arguments: str) -> bytes | None:
    """Return what Git answers, None when it refuses."""
    try:
        return _done(root, *arguments)
    except VektorError as error:
        if error.slug == "git-failed":
            return None
        raise


def _done(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what Git answers. Raises: VektorError git-missing, git-failed."""
    known = {key: value for key, value in os.environ.items() if key not in _FOREIGN}
    try:
        done = subprocess.run(  # noqa: S603  # fixed words; names come after --end-of-options
            ["git", *_QUIET, *arguments],  # noqa: S607  # Git lies wherever its owner put it
            cwd=root,
            input=given,
            capture_output=True,
            env={**known, **_SURROUNDINGS},
            check=False,
        )
    except FileNotFoundError:
        raise VektorError("git-missing") from None
    if done.returncode:
        why = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise VektorError("git-failed", why=why)
    return done.stdout
