"""The content folder: which files are records and texts, and which should not be there.

Enters: the root's path. Leaves: POSIX paths below the root, sorted, and findings; the bytes of a
file on demand. Hidden files and the temporary files of office programs are passed over.
"""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path

from generator.core.dataclass import dataclass
from generator.core.finding import Finding, Place, Severity, finding
from generator.core.wording import say
from generator.model.kind import KINDS
from generator.read.decoding import MAX_BYTES, too_large
from generator.read.places import CONTENT, spot_of

_PASSED_OVER = (".", "~$", "Thumbs.db", "desktop.ini")
_TEXTS = "texts"
_README = "README.md"


@dataclass(frozen=True, slots=True)
class ContentFiles:
    """What lies below content/: record files, Markdown texts and what is out of place."""

    records: tuple[str, ...]
    texts: tuple[str, ...]
    findings: tuple[Finding, ...]


def content_files(root: Path) -> ContentFiles:
    """Return the files of the content folder, ordered by path.

    A missing content folder is the same as an empty one: a finding. A symbolic link is never
    followed: it could lead out of the content, in a circle, or to what another computer does not
    have.
    """
    paths, findings = _walk(root, CONTENT)
    records = [path for path in paths if spot_of(path)]
    texts = [path for path in paths if _is_text(path)]
    known = {*records, *texts}
    findings += [_out_of_place(path) for path in paths if path not in known]
    if not records and not findings:
        findings.append(_empty(root))
    in_order = sorted(findings, key=lambda problem: problem.sort_key)
    return ContentFiles(tuple(sorted(records)), tuple(sorted(texts)), tuple(in_order))


def read_file(
    root: Path, file: str, *, max_bytes: int = MAX_BYTES
) -> tuple[bytes | None, list[Finding]]:
    """Return the bytes of one file below the root, or why they can't be had."""
    path = root / file
    try:
        size = path.stat().st_size
        if size > max_bytes:
            return None, [too_large(file, size, max_bytes)]
        return path.read_bytes(), []
    except OSError:
        return None, [finding("file-unreadable", Severity.ERROR, file, place=Place(file))]


def _empty(root: Path) -> Finding:
    content = root / CONTENT
    state = (
        ""
        if content.is_dir()
        else say("schema", "content.file" if content.exists() else "content.none")
    )
    return finding("content-empty", Severity.WARNING, CONTENT, place=Place(CONTENT), state=state)


def _walk(root: Path, folder: str) -> tuple[list[str], list[Finding]]:
    paths: list[str] = []
    findings: list[Finding] = []
    waiting = [folder] if (root / folder).is_dir() else []
    while waiting:
        folder = waiting.pop()
        for entry in _visible(root / folder):
            path = f"{folder}/{entry.name}"
            if entry.is_symlink():
                findings.append(_link(path, Path(entry.path).readlink()))
            else:
                (waiting if entry.is_dir() else paths).append(path)
    return paths, findings


def _visible(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return [entry for entry in entries if not entry.name.startswith(_PASSED_OVER)]


def _link(path: str, target: Path) -> Finding:
    return finding("file-link", Severity.ERROR, path, place=Place(path), target=target)


def _is_text(path: str) -> bool:
    steps = path.split("/")
    return path.endswith(".md") and (_TEXTS in steps[1:-1] or steps[-1] == _README)


def _out_of_place(path: str) -> Finding:
    """Return the finding on a file that is neither a record nor a text."""
    name = path.rpartition("/")[2]
    place = Place(path)
    if name.lower().endswith((".yml", ".yaml")) and not name.endswith(".yaml"):
        right = name.rpartition(".")[0] + ".yaml"
        return finding("file-extension", Severity.ERROR, path, place=place, name=name, right=right)
    if name.endswith(".yaml"):
        close = _closest_place(path)
        return finding("file-unknown", Severity.ERROR, path, place=place, name=name, expected=close)
    return finding("file-foreign", Severity.WARNING, path, place=place, name=name)


def _closest_place(path: str) -> str:
    """Return the path pattern that ``path`` comes nearest to, with <id> for the record's id."""
    patterns = [f"{CONTENT}/{place}" for kind in KINDS for place in kind.places]
    beside = [pattern for pattern in patterns if _folder_fits(pattern, path)]
    candidates = beside or patterns
    found = get_close_matches(path, candidates, n=1, cutoff=0.0)
    return found[0].replace("{id}", "<id>").replace("*", "<id>")


def _folder_fits(pattern: str, path: str) -> bool:
    ours, theirs = pattern.split("/"), path.split("/")
    same = zip(ours[:-1], theirs[:-1], strict=False)
    return len(ours) == len(theirs) and all(a in {"*", "{id}", b} for a, b in same)
