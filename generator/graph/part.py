"""A part of a build: what one shard made, in a file that another machine joins.

Enters: offers with the digests of the facts that they rest on. Leaves: the same bytes for the same
offers; and the offers again. An offer whose facts are others here is not taken: what it holds is
made anew, so a part can be useless but never wrong.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError
from generator.core.pickled import from_foreign, to_bytes
from generator.core.trace import note
from generator.graph.facts import Facts, Offer
from generator.graph.tray import Tray

_HEAD = "part.json"
_MOMENT = (1980, 1, 1, 0, 0, 0)
# These are compressed already.
_DENSE = (".docx", ".xlsx", ".zip", ".png", ".pdf")


@dataclass(frozen=True, slots=True)
class Head:
    """What a part is of: only parts of one build are joined. ``shard`` is written «2/5»."""

    program: str
    edition: str
    on: str
    shard: str


class PartWriter:
    """A part that is being written."""

    def __init__(self, archive: zipfile.ZipFile, facts: Facts, tray: Tray) -> None:
        """Write to ``archive`` what is offered over ``facts`` and lies on the ``tray``."""
        self._archive = archive
        self._facts = facts
        self._tray = tray
        self._written: set[bytes] = set()

    def add(self, offer: Offer) -> None:
        """Write an offer with its files; they leave the tray."""
        seen = [(name, self._facts.mark(name).digest) for name in sorted(offer.seen)]
        files = [(row.path, row.digest) for row in offer.files or ()]
        self._write(_node_member(offer.node), to_bytes((seen, offer.output, files)))
        for path, digest in files:
            place = self._tray.place(path)
            # A paper lies in the build twice, and here once.
            if digest not in self._written:
                self._written.add(digest)
                self._write(_file_member(digest), place.read_bytes(), dense=path.endswith(_DENSE))
            place.unlink()

    def _write(self, member: str, data: bytes, *, dense: bool = False) -> None:
        entry = zipfile.ZipInfo(member, _MOMENT)
        entry.compress_type = zipfile.ZIP_STORED if dense else zipfile.ZIP_DEFLATED
        self._archive.writestr(entry, data, compresslevel=1)


@contextmanager
def write_part(path: Path, head: Head, facts: Facts, tray: Tray) -> Iterator[PartWriter]:
    """Give a writer of the part at ``path``; nothing is left there when it can't be finished."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    try:
        with zipfile.ZipFile(unfinished, "w") as archive:
            entry = zipfile.ZipInfo(_HEAD, _MOMENT)
            archive.writestr(entry, json.dumps(asdict(head), ensure_ascii=False))
            yield PartWriter(archive, facts, tray)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


class Parts:
    """The parts of one build, open."""

    def __init__(self, archives: Sequence[zipfile.ZipFile] = ()) -> None:
        """Read from ``archives``."""
        self._members = {name: each for each in archives for name in each.namelist()}

    def holds(self, node: str) -> bool:
        """Tell whether some part says what a node gives, here or elsewhere."""
        return _node_member(node) in self._members

    def find(self, facts: Facts, node: str) -> _Given | None:
        """Return what a node gives, None when no part was made from the facts as they are here.

        Raises: VektorError part-damaged.
        """
        if not self.holds(node):
            return None
        seen, output, files = self._load(_node_member(node), from_foreign)
        if any(facts.mark(name).digest != digest for name, digest in seen):
            return None
        return _Given([name for name, _ in seen], output, files, self)

    def artifact(self, path: str, digest: bytes) -> Artifact:
        """Return a file. Raises: VektorError part-damaged."""
        return Artifact(path, self._load(_file_member(digest), bytes))

    def _load(self, member: str, read: Callable[[bytes], Any]) -> Any:
        archive = self._members[member]
        try:
            return read(archive.read(member))
        except (ValueError, zipfile.BadZipFile, OSError) as error:
            raise VektorError("part-damaged", file=archive.filename) from error


@dataclass(frozen=True, slots=True)
class _Given:
    """What a node gives by a part: it is done by taking it."""

    seen: list[str]
    output: bytes
    files: list[tuple[str, bytes]]
    parts: Parts

    def take(self, tray: Tray) -> Any:
        """Lay the files ready and return what the node gives; what it saw is noted."""
        for name in self.seen:
            note(name)
        if self.files:
            tray.take(self.parts.artifact(path, digest) for path, digest in self.files)
        return from_foreign(self.output)


@contextmanager
def open_parts(paths: Iterable[Path], program: str, edition: str, on: str) -> Iterator[Parts]:
    """Give the parts of one build.

    Raises: VektorError part-damaged, part-foreign, part-missing.
    """
    with ExitStack() as stack:
        archives, shards = [], {}
        for path in paths:
            archive = stack.enter_context(_opened(path))
            head = _head_of(archive, path)
            _refuse_foreign(path, head, Head(program, edition, on, head.shard))
            archives.append(archive)
            shards[head.shard] = path
        _refuse_gaps(shards)
        yield Parts(archives)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        raise VektorError("part-damaged", file=path) from error


def _head_of(archive: zipfile.ZipFile, path: Path) -> Head:
    try:
        return Head(**json.loads(archive.read(_HEAD)))
    except (KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise VektorError("part-damaged", file=path) from error


def _refuse_foreign(path: Path, found: Head, wanted: Head) -> None:
    for name, mine in asdict(wanted).items():
        theirs = asdict(found)[name]
        if theirs != mine:
            raise VektorError(f"part-foreign-{name}", file=path, found=theirs, wanted=mine)


def _refuse_gaps(shards: Iterable[str]) -> None:
    """Refuse parts of different divisions, and a division with a part missing."""
    given = set(shards)
    counts = {shard.partition("/")[2] for shard in given}
    if len(counts) > 1:
        raise VektorError("part-divided", found=", ".join(sorted(given)))
    for count in counts:
        wanted = {f"{number}/{count}" for number in range(1, int(count) + 1)}
        if wanted - given:
            raise VektorError("part-missing", missing=", ".join(sorted(wanted - given)))


def _node_member(node: str) -> str:
    return f"nodes/{sha256(node.encode()).hexdigest()[:32]}"


def _file_member(digest: bytes) -> str:
    return f"files/{digest.hex()}"
