"""The root, and the files that travel with the program.

Enters: a folder to start from and names. Leaves: the content root; schemas, templates and parts
of the site as bytes. A wheel carries these files inside the package, a checkout keeps them in its
top-level folders. A root may replace a template or a part of the site by a file of the same name;
schemas are never replaced.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.core.exceptions import VektorError
from generator.core.finding import Finding, Place, Severity, finding
from generator.read.schemas import Schema, bundle, parse_schema

ROOT_MARK = "vektor.yaml"
EDITOR_SCHEMAS = ".vektor/schemas"
_SCHEMA_END = ".schema.json"
# The dialect describes schemas, not records.
_NO_RECORDS = frozenset({"dialect"})
# A wheel is always unpacked, so that its files have paths.
_PACKAGE = Path(__file__).resolve().parent.parent
_OVERRIDABLE = frozenset({"templates/docx", "site"})


def find_root(start: Path) -> Path:
    """Return the nearest folder at or above ``start`` that holds vektor.yaml.

    Raises: VektorError root-not-found.
    """
    folder = start.absolute()
    for candidate in (folder, *folder.parents):
        if (candidate / ROOT_MARK).is_file():
            return candidate
    raise VektorError("root-not-found", folder=folder, mark=ROOT_MARK)


def checked_root(folder: Path) -> Path:
    """Return ``folder`` when it is a root itself. Raises: VektorError root-not-here."""
    if (folder / ROOT_MARK).is_file():
        return folder.absolute()
    raise VektorError("root-not-here", folder=folder, mark=ROOT_MARK)


def _shipped(room: str) -> Path:
    """Return the folder of packaged files ``room``, in a wheel or in a checkout."""
    inside = _PACKAGE / "_resources"
    home = inside if inside.is_dir() else _PACKAGE.parent
    return home.joinpath(*room.split("/"))


def schema_files() -> dict[str, bytes]:
    """Return the shipped schema files by name, ordered by name."""
    folder = _shipped("schemas")
    found = [entry for entry in folder.iterdir() if entry.name.endswith(_SCHEMA_END)]
    return {entry.name: entry.read_bytes() for entry in sorted(found, key=lambda e: e.name)}


def locked_requirements() -> bytes:
    """Return the program's hash-locked dependencies, as pip reads them."""
    return _shipped("requirements").joinpath("run.txt").read_bytes()


def scaffold_files() -> dict[str, bytes]:
    """Return the files of a new district by path, hidden ones too, ordered by path."""
    return dict(sorted(_contents(_PACKAGE / "scaffold")))


def sharded_files() -> dict[str, bytes]:
    """Return the files that stand in place of a new district's where several machines build."""
    return dict(sorted(_contents(_PACKAGE / "scaffold_sharded")))


def _contents(folder: Path, before: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _contents(entry, f"{before}{entry.name}/")
        else:
            yield before + entry.name, entry.read_bytes()


def program_files() -> Iterator[tuple[str, tuple[int, int]]]:
    """Give the program's own files, in no order, with size and time of change."""
    for home in (_PACKAGE, _shipped("schemas")):
        yield from _told_below(str(home))


def _told_below(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _told_below(entry.path)
            elif not entry.name.endswith(".pyc"):
                status = entry.stat()
                yield entry.path, (status.st_size, status.st_mtime_ns)


@cache
def raw_schema(name: str) -> Schema:
    """Return one schema file as it stands. Raises: VektorError resource-missing."""
    source = _shipped("schemas").joinpath(name)
    if not source.is_file():
        raise VektorError("resource-missing", name=f"schemas/{name}")
    return parse_schema(source.read_bytes())


@cache
def schema_of(kind: str) -> Schema:
    """Return the self-contained schema of a record kind. Raises: VektorError resource-missing."""
    return bundle(kind + _SCHEMA_END, raw_schema)


@cache
def schema_kinds() -> tuple[str, ...]:
    """Return the names that have a schema of their own, in alphabetical order."""
    names = (name.removesuffix(_SCHEMA_END) for name in schema_files())
    return tuple(name for name in names if name not in _NO_RECORDS and _is_record(name))


def _is_record(name: str) -> bool:
    """Tell a schema from a file of shared definitions."""
    return "type" in raw_schema(name + _SCHEMA_END)


def stale_editor_schemas(root: Path) -> list[Finding]:
    """Return one warning when the editors' copies of the schemas differ from the shipped ones."""
    folder = root / EDITOR_SCHEMAS
    if not folder.is_dir():
        return []
    shipped = schema_files()
    present = {path.name: path.read_bytes() for path in sorted(folder.glob("*" + _SCHEMA_END))}
    if present == shipped:
        return []
    differing = [name for name in {**shipped, **present} if present.get(name) != shipped.get(name)]
    return [
        finding(
            "editor-schemas-stale",
            Severity.WARNING,
            EDITOR_SCHEMAS,
            place=Place(EDITOR_SCHEMAS),
            names=", ".join(sorted(differing)),
        )
    ]


def resource_names(root: Path, room: str) -> tuple[str, ...]:
    """Return the names below ``room`` (templates/docx or site), shipped and the root's own."""
    shipped = _shipped(room)
    names = set(_names_below(shipped)) if shipped.is_dir() else set()
    return tuple(sorted(names | set(own_resources(root, room))))


def own_resources(root: Path, room: str) -> tuple[str, ...]:
    """Return the names below ``room`` that ``root`` has files of its own for."""
    own = root / room
    return tuple(sorted(_names_below(own))) if own.is_dir() else ()


def read_resource(root: Path, room: str, name: str) -> bytes:
    """Return a template or a part of the site: the root's own file, or the shipped one.

    Raises: VektorError resource-missing.
    """
    if room not in _OVERRIDABLE:
        raise ValueError(room)
    steps = name.split("/")
    for candidate in (root.joinpath(room, *steps), _shipped(room).joinpath(*steps)):
        if candidate.is_file():
            return candidate.read_bytes()
    raise VektorError("resource-missing", name=f"{room}/{name}")


def _names_below(folder: Path, before: str = "") -> list[str]:
    names: list[str] = []
    for entry in folder.iterdir():
        if entry.name.startswith((".", "~$")) or entry.name == "__pycache__":
            continue
        path = before + entry.name
        names += _names_below(entry, path + "/") if entry.is_dir() else [path]
    return names
