"""The store: cells and nodes of one build folder, kept between builds in one SQLite file.

Enters: names, digests and pickled values. Leaves: the same. A store that was made by another
version of the program, or that is damaged, is thrown away: it holds nothing that can't be made
again. Values are pickled, so a store is as trusted as the program that lies beside it.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError

_TABLES = """
create table fact (key text primary key, value blob) without rowid;
create table cell (id integer primary key, name text not null unique, digest blob,
    changed integer not null, owner text not null, value blob);
create index cell_changed on cell (changed);
create index cell_owner on cell (owner);
create table node (name text primary key, built integer not null, trace blob not null,
    output blob not null) without rowid;
create table file (path text primary key, digest blob not null, size integer not null,
    node text not null) without rowid;
create index file_node on file (node);
"""
# What nodes laid ready: known to nobody else until the build is done, whatever is saved before.
_LAID = """
create temp table laid_node (name text primary key, built integer, trace blob, output blob)
    without rowid;
create temp table dropped_node (name text primary key) without rowid;
create temp table laid_file (path text primary key, digest blob, size integer, node text,
    is_new integer) without rowid;
create temp table gone (path text primary key) without rowid;
"""
_TO_GO = "select path from gone where path not in (select path from laid_file)"
_WAIT_SECONDS = 1.0
_FINISHING = "finishing"
# No name holds a letter after this one.
_LAST = "\U0010ffff"


class Mark(NamedTuple):
    """A cell without its value: its id, and the digest, None when there is no such fact."""

    id: int
    digest: bytes | None


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node: when it was ``built``, ids of the cells it read, and its pickled output."""

    built: int
    trace: bytes
    output: bytes


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file that a node wrote below the build folder."""

    path: str
    digest: bytes
    size: int
    node: str


class Store:
    """An open store. One process writes; a second build of the same folder is refused.

    ``path`` is None for a store in memory. Facts, and the nodes that only put facts, may be saved
    at any time; nodes that lay files, and the files, are kept when they are settled.
    """

    def __init__(self, path: Path | None, program: str) -> None:
        """Open the store at ``path`` for a version of the ``program``.

        Raises: VektorError build-running.
        """
        self.path = path
        self._lock = _taken(path.with_suffix(".lock")) if path else None
        self._db = _open(path, program)
        self._own = self._db.execute
        for statement in filter(str.strip, _LAID.split(";")):
            self._own(statement)

    @property
    def is_shared(self) -> bool:
        """Tell whether other processes can read what was saved."""
        return bool(self._own("pragma journal_mode").fetchone()[0] == "wal")

    def begin_finishing(self) -> None:
        """Mark the store as one whose files are being moved; cut off now, it is thrown away."""
        self.put_fact(_FINISHING, b"1")
        self.save()

    def finish(self) -> None:
        """Keep everything: the files are in their places."""
        self._own("delete from fact where key = ?", (_FINISHING,))
        self._db.commit()

    def close(self) -> None:
        """Let go of the store; what was not saved is lost."""
        self._db.rollback()
        self._db.close()
        if self._lock is not None:
            self._lock.close()

    def empty(self, program: str) -> None:
        """Forget all that the store holds."""
        _emptied(self._db, program)

    def save(self) -> None:
        """Keep what was put so far, and go on."""
        self._db.commit()
        self._own("begin immediate")

    def fact(self, key: str) -> bytes | None:
        """Return a value of the store itself."""
        row = self._own("select value from fact where key = ?", (key,)).fetchone()
        return row[0] if row else None

    def put_fact(self, key: str, value: bytes) -> None:
        """Keep a value of the store itself."""
        self._own("insert or replace into fact values (?, ?)", (key, value))

    def mark(self, name: str) -> Mark | None:
        """Return the mark of a cell."""
        row = self._own("select id, digest from cell where name = ?", (name,)).fetchone()
        return Mark(*row) if row else None

    def value(self, name: str) -> bytes | None:
        """Return the value of a cell, None when there is no such fact."""
        row = self._own("select value from cell where name = ?", (name,)).fetchone()
        return row[0] if row else None

    def put_cell(
        self, name: str, digest: bytes | None, value: bytes | None, *, at: int, owner: str
    ) -> int:
        """Keep a cell that changed in generation ``at`` and return its id."""
        row = self._own(
            "insert into cell (name, digest, changed, owner, value) values (?, ?, ?, ?, ?)"
            " on conflict (name) do update set digest = excluded.digest,"
            " changed = excluded.changed, owner = excluded.owner, value = excluded.value"
            " returning id",
            (name, digest, at, owner, value),
        ).fetchone()
        return int(row[0])

    def own_cell(self, name: str, owner: str) -> None:
        """Give an unchanged cell to the node that put it last."""
        self._own("update cell set owner = ? where name = ?", (owner, name))

    def cells_of(self, owner: str) -> list[str]:
        """Return the names of the living cells that a node put."""
        rows = self._own("select name from cell where owner = ? and digest is not null", (owner,))
        return [row[0] for row in rows]

    def changed_since(self, generation: int) -> dict[int, int]:
        """Return id → generation of the cells that changed after ``generation``."""
        rows = self._own("select id, changed from cell where changed > ?", (generation,))
        return dict(rows.fetchall())

    def rows(self, first: str) -> Iterator[tuple[str, NodeRow]]:
        """Give the nodes whose names begin with ``first``."""
        rows = self._db.cursor().execute(
            "select name, built, trace, output from node where name >= ? and name < ?",
            (first, first + _LAST),
        )
        return ((name, NodeRow(*row)) for name, *row in rows)

    def node(self, name: str) -> NodeRow | None:
        """Return a node."""
        row = self._own("select built, trace, output from node where name = ?", (name,)).fetchone()
        return NodeRow(*row) if row else None

    def put_node(self, name: str, row: NodeRow) -> None:
        """Keep a node."""
        self._own(
            "insert or replace into node values (?, ?, ?, ?)",
            (name, row.built, row.trace, row.output),
        )

    def nodes(self, first: str) -> list[str]:
        """Return the names of nodes that begin with ``first``, ordered."""
        rows = self._own(
            "select name from node where name >= ? and name < ? order by name",
            (first, first + _LAST),
        )
        return [row[0] for row in rows]

    def drop_node(self, name: str) -> None:
        """Forget a node; its cells and files are the caller's to see to."""
        self._own("delete from node where name = ?", (name,))

    def lay_node(self, name: str, row: NodeRow) -> None:
        """Keep a node that lays files, once it is settled."""
        self._own(
            "insert or replace into laid_node values (?, ?, ?, ?)",
            (name, row.built, row.trace, row.output),
        )

    def lay_file(self, row: FileRow, *, is_new: bool) -> None:
        """Keep a file, once it is settled; ``is_new``: its bytes wait to be put in place."""
        self._own(
            "insert or replace into laid_file values (?, ?, ?, ?, ?)",
            (row.path, row.digest, row.size, row.node, is_new),
        )

    def let_go(self, paths: Iterable[str]) -> None:
        """Say that files are to go, unless some node lays them."""
        self._db.executemany("insert or ignore into gone values (?)", [(path,) for path in paths])

    def drop_laying(self, name: str) -> None:
        """Forget a node that lays files, once it is settled."""
        self._own("insert or ignore into dropped_node values (?)", (name,))

    def settle(self) -> None:
        """Take what was laid and dropped for the state of the build folder."""
        self._own("delete from node where name in (select name from dropped_node)")
        self._own("insert or replace into node select * from laid_node")
        self.drop_files(self.to_go())
        self._own("insert or replace into file select path, digest, size, node from laid_file")

    def waits(self, path: str) -> bool:
        """Tell whether the bytes of a file wait to be put in place."""
        return self._is_there("select 1 from laid_file where path = ? and is_new", path)

    def will_have(self, path: str) -> bool:
        """Tell whether the settled build has a file."""
        return self._is_there("select 1 from laid_file where path = ?", path) or (
            self._is_there("select 1 from file where path = ?", path)
            and not self._is_there("select 1 from gone where path = ?", path)
        )

    def waiting(self) -> Iterator[str]:
        """Give the paths of the files that wait to be put in place, ordered."""
        rows = self._db.cursor().execute("select path from laid_file where is_new order by path")
        return (row[0] for row in rows)

    def to_go(self) -> list[str]:
        """Return the paths of the files that are to go, ordered."""
        return [row[0] for row in self._own(f"{_TO_GO} order by path")]

    def files_of(self, node: str) -> list[FileRow]:
        """Return the files that a node wrote."""
        rows = self._own("select path, digest, size, node from file where node = ?", (node,))
        return [FileRow(*row) for row in rows]

    def file(self, path: str) -> FileRow | None:
        """Return a file by its path."""
        row = self._own(
            "select path, digest, size, node from file where path = ?", (path,)
        ).fetchone()
        return FileRow(*row) if row else None

    def files(self) -> Iterator[FileRow]:
        """Give all files, ordered by path."""
        rows = self._db.cursor().execute("select path, digest, size, node from file order by path")
        return (FileRow(*row) for row in rows)

    def count_files(self) -> int:
        """Return the number of files."""
        return int(self._own("select count(*) from file").fetchone()[0])

    def drop_files(self, paths: Iterable[str]) -> None:
        """Forget files."""
        self._db.executemany("delete from file where path = ?", [(path,) for path in paths])

    def _is_there(self, query: str, path: str) -> bool:
        return self._own(query, (path,)).fetchone() is not None


class Reading(Store):
    """A store that another process writes, as it was saved last; nothing can be put here."""

    def __init__(self, path: Path) -> None:
        """Open the store at ``path``, which is there."""
        self.path = path
        self._db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        self._own = self._db.execute


def _taken(path: Path) -> sqlite3.Connection:
    """Take the lock of a build: it holds while the store is open, also when it is being saved."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = _connect(str(path))
    try:
        lock.execute("begin exclusive")
    except sqlite3.OperationalError as error:
        lock.close()
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise PermissionError(errno.EACCES, str(error), str(path)) from error
        raise VektorError("build-running", folder=path.parent.parent) from error
    return lock


def _open(path: Path | None, program: str) -> sqlite3.Connection:
    if path is None:
        return _emptied(_connect(":memory:"), program)
    try:
        db = _locked(path)
        return db if _is_usable(db, program) else _emptied(db, program)
    except sqlite3.DatabaseError:  # no database at all
        for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            path.with_name(name).unlink(missing_ok=True)
        return _emptied(_locked(path), program)


def _connect(place: str) -> sqlite3.Connection:
    return sqlite3.connect(place, isolation_level=None, timeout=_WAIT_SECONDS)


def _locked(path: Path) -> sqlite3.Connection:
    db = _connect(str(path))
    try:
        # The store can be made again, so a power cut may cost it; the build's files it may not.
        db.execute("pragma synchronous = off")
        # Other processes read what was saved last while this one writes.
        db.execute("pragma journal_mode = wal")
        db.execute("begin immediate")
    except sqlite3.DatabaseError:
        db.close()
        raise
    return db


def _is_usable(db: sqlite3.Connection, program: str) -> bool:
    named = "select name from sqlite_master where name = 'fact'"
    if db.execute(named).fetchone() is None:
        return False
    facts = dict(db.execute("select key, value from fact where key in ('program', 'finishing')"))
    return facts == {"program": program.encode()}


def _emptied(db: sqlite3.Connection, program: str) -> sqlite3.Connection:
    """Return the store with empty tables, its transaction open."""
    if not db.in_transaction:
        db.execute("begin immediate")
    for (name,) in db.execute("select name from sqlite_master where type = 'table'").fetchall():
        db.execute(f'drop table "{name}"')
    for statement in filter(str.strip, _TABLES.split(";")):
        db.execute(statement)
    db.execute("insert into fact values ('program', ?)", (program.encode(),))
    return db
