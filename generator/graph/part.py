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
from functools import partial
from pathlib import Path
from typing import Any

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError
from generator.core.pickled import from_foreign, to_bytes
from generator.graph.facts import Facts, Offer
from generator.graph.tray import Tray
from generator.system.store import FileRow

_HEAD = "part.json"
_INDEX = "nodes.json"
# So much is packed together, and in memory together for each part.
_BLOCK_BYTES = 200_000
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


# What an offer says in a part: what it saw with digests, what it put, its result, its files.
_Row = tuple[
    tuple[tuple[str, bytes | None], ...],
    tuple[tuple[str, bytes], ...],
    bytes,
    tuple[tuple[str, bytes], ...] | None,
]


class PartWriter:
    """A part that is being written."""

    def __init__(self, archive: zipfile.ZipFile, facts: Facts, tray: Tray) -> None:
        """Write to ``archive`` what is offered over ``facts`` and lies on the ``tray``."""
        self.is_given_up = False
        self._archive = archive
        self._facts = facts
        self._tray = tray
        self._written: set[bytes] = set()
        self._rows: dict[str, _Row] = {}
        self._size = 0
        self._seen: dict[tuple[str, bytes | None], tuple[str, bytes | None]] = {}
        self._blocks: list[list[str]] = []

    def add(self, offer: Offer) -> None:
        """Write an offer with its files; they leave the tray."""
        # One object for each look: in the bytes of a block it then stands once.
        looks = ((name, self._facts.mark(name).digest) for name in sorted(offer.seen))
        seen = tuple(self._seen.setdefault(look, look) for look in looks)
        files = None
        if offer.files is not None:
            files = tuple((row.path, row.digest) for row in offer.files)
            self._move(files)
        self._rows[offer.node] = (seen, tuple(offer.puts.items()), offer.output, files)
        self._size += len(offer.output) + sum(map(len, offer.puts.values())) + 8 * len(seen)
        if self._size > _BLOCK_BYTES:
            self._end_block()

    def give_up(self) -> None:
        """Leave no part."""
        self.is_given_up = True

    def finish(self) -> None:
        """Write what is left, and where every node stands."""
        self._end_block()
        self._write(_INDEX, json.dumps(self._blocks, ensure_ascii=False).encode())

    def _end_block(self) -> None:
        self._write(_block_member(len(self._blocks)), to_bytes(self._rows))
        self._blocks.append(list(self._rows))
        self._rows, self._seen, self._size = {}, {}, 0

    def _move(self, files: Iterable[tuple[str, bytes]]) -> None:
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
            writer = PartWriter(archive, facts, tray)
            yield writer
            writer.finish()
        if not writer.is_given_up:
            unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


class _Shelf:
    """One part: its offers by node, of which one block is in memory."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Read from ``archive``. Raises: VektorError part-damaged."""
        self._archive = archive
        blocks: list[list[str]] = self.read(_INDEX, json.loads)
        self.blocks = {node: at for at, nodes in enumerate(blocks) for node in nodes}
        self.files = archive.namelist()
        self._at = -1
        self._rows: dict[str, _Row] = {}

    def row(self, node: str) -> _Row:
        """Return what the part says of a node. Raises: VektorError part-damaged."""
        at = self.blocks[node]
        if at != self._at:
            self._at, self._rows = at, self.read(_block_member(at), from_foreign)
        return self._rows[node]

    def read(self, member: str, read: Callable[[bytes], Any]) -> Any:
        """Return what is read from a member. Raises: VektorError part-damaged."""
        try:
            return read(self._archive.read(member))
        except (KeyError, ValueError, zipfile.BadZipFile, OSError) as error:
            raise self.damaged() from error

    def damaged(self) -> VektorError:
        """Return the error that tells of it."""
        return VektorError("part-damaged", file=self._archive.filename)


class Parts:
    """The parts of one build, open."""

    def __init__(self, archives: Sequence[zipfile.ZipFile]) -> None:
        """Read from ``archives``. Raises: VektorError part-damaged."""
        shelves = [_Shelf(archive) for archive in archives]
        self._of_node = {node: shelf for shelf in shelves for node in shelf.blocks}
        self._of_file = {name: shelf for shelf in shelves for name in shelf.files}

    def holds(self, node: str) -> bool:
        """Tell whether some part says what a node gives, here or elsewhere."""
        return node in self._of_node

    def find(self, facts: Facts, node: str) -> _Row | None:
        """Return what a node gives, None when no part was made from the facts as they are here.

        Raises: VektorError part-damaged.
        """
        shelf = self._of_node.get(node)
        row = shelf.row(node) if shelf else None
        if row is None or any(facts.mark(name).digest != digest for name, digest in row[0]):
            return None
        return row

    def vetted(self, node: str, data: bytes) -> bytes:
        """Return a pickled value of a node if it holds nothing but plain values and our records.

        Raises: VektorError part-damaged.
        """
        try:
            from_foreign(data)
        except ValueError as error:
            raise self._of_node[node].damaged() from error
        return data

    def artifact(self, path: str, digest: bytes) -> Artifact:
        """Return a file. Raises: VektorError part-damaged."""
        member = _file_member(digest)
        return Artifact(path, self._of_file[member].read(member, bytes))


@dataclass(frozen=True, slots=True)
class Taken:
    """Offers of parts, taken where the facts are the same here; files come onto the ``tray``."""

    parts: Parts
    facts: Facts
    tray: Tray

    def holds(self, node: str) -> bool:
        """Tell whether some part says what a node gives."""
        return self.parts.holds(node)

    def offer(self, node: str) -> Offer | None:
        """Return what a node gives, its files laid ready. Raises: VektorError part-damaged."""
        row = self.parts.find(self.facts, node)
        if row is None:
            return None
        seen, puts, output, files = row
        vetted = partial(self.parts.vetted, node)
        return Offer(
            node,
            tuple(name for name, _ in seen),
            {name: vetted(data) for name, data in puts},
            None if files is None else self._laid(node, files),
            vetted(output),
        )

    def _laid(self, node: str, files: Iterable[tuple[str, bytes]]) -> tuple[FileRow, ...]:
        artifact, lay = self.parts.artifact, self.tray.lay
        return tuple(lay(artifact(path, digest), node) for path, digest in files)


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


def _block_member(number: int) -> str:
    return f"nodes/{number}"


def _file_member(digest: bytes) -> str:
    return f"files/{digest.hex()}"
