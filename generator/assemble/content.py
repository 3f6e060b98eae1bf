"""The whole content of a root, unit by unit.

Enters: a reader of files. Leaves: the registry, and units on demand, with what was found wrong
on the way. No step holds all records at once but the registry's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from generator.assemble.raw import raw_record
from generator.assemble.registry import (
    build_registry,
    programme_unit,
    registered_in,
    school_unit,
)
from generator.assemble.source import RawRecord
from generator.core.dataclass import dataclass
from generator.core.finding import Finding, Place, Severity, finding
from generator.model.unit import ProgrammeUnit, Registry, SchoolUnit
from generator.read.decoding import decode
from generator.read.places import spot_of, unit_folder

ReadBytes = Callable[[str], tuple[bytes | None, list[Finding]]]

# Where units live → the record without which the other files of a unit belong to nobody.
_HEADS: Mapping[str, str] = {
    "content/municipalities/": "municipality.yaml",
    "content/organisations/": "organisation.yaml",
    "content/programmes/": "programme.yaml",
    "content/schools/": "school.yaml",
}


@dataclass(frozen=True, slots=True)
class UnitData:
    """The raw records and texts of one folder, in the order of their paths.

    ``unreadable`` are the files that could not become records or texts, and the unit's own record
    where there is no such file.
    """

    folder: str
    records: tuple[RawRecord, ...]
    texts: Mapping[str, str]
    unreadable: tuple[str, ...] = ()

    @property
    def school(self) -> SchoolUnit | None:
        """Return the school that the folder holds, if it holds one that can be read."""
        return school_unit(self.records) if self.folder.startswith("content/schools/") else None

    @property
    def programme(self) -> ProgrammeUnit | None:
        """Return the programme that the folder holds, if it holds one that can be read."""
        inside = self.folder.startswith("content/programmes/")
        return programme_unit(self.records, self.texts) if inside else None


def unit_files(files: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return unit folder → its files, both ordered."""
    folders: dict[str, list[str]] = {}
    for file in sorted(files):
        folders.setdefault(unit_folder(file), []).append(file)
    return {folder: tuple(inside) for folder, inside in sorted(folders.items())}


def read_unit(folder: str, files: Iterable[str], read: ReadBytes) -> tuple[UnitData, list[Finding]]:
    """Return the data of one folder and the findings of all its files."""
    records: list[RawRecord] = []
    texts: dict[str, str] = {}
    unreadable: list[str] = []
    findings: list[Finding] = []
    inside = tuple(files)
    for file in inside:
        data, problems = read(file)
        read_as: RawRecord | str | None = None
        if data is not None:
            read_as, more = _text(data, file) if spot_of(file) is None else raw_record(data, file)
            problems = problems + more
        findings += problems
        if read_as is None:
            unreadable.append(file)
        elif isinstance(read_as, str):
            texts[file.removeprefix(f"{folder}/")] = read_as
        else:
            records.append(read_as)
    head = missing_head(folder, inside)
    if head:
        unreadable.append(head)
        findings.append(_head_missing(head, inside[0]))
    return UnitData(folder, tuple(records), texts, tuple(unreadable)), findings


def missing_head(folder: str, files: Iterable[str]) -> str:
    """Return the path of a unit's own record when the folder holds files but not that one."""
    inside = frozenset(files)
    # What lies beside the units (README.md, texts) has a unit's place but is none.
    if not inside or folder in inside or folder.endswith("/texts"):
        return ""
    head = next(
        (f"{folder}/{name}" for place, name in _HEADS.items() if folder.startswith(place)), ""
    )
    return "" if head in inside else head


def _head_missing(head: str, first: str) -> Finding:
    folder, _, name = head.rpartition("/")
    return finding(
        "head-missing", Severity.ERROR, first, place=Place(first, 1, 1), folder=folder, name=name
    )


def _text(data: bytes, file: str) -> tuple[str | None, list[Finding]]:
    """Return a Markdown text; None when it holds anything that can't be printed."""
    text, problems = decode(data, file)
    return (None if problems else text), problems


def read_registry(
    files: Iterable[str], read: ReadBytes
) -> tuple[Registry, tuple[RawRecord, ...], list[Finding]]:
    """Return the registry, the raw records it was made of, and findings on doubled ids.

    Files that can't become records are named in ``Registry.unreadable``; their own findings
    come with their units, so they are left out here.
    """
    raws: list[RawRecord] = []
    unreadable: list[str] = []
    folders = unit_files(files)
    for file in (file for inside in folders.values() for file in inside):
        spot = spot_of(file)
        if spot is None:
            continue
        if registered_in(spot.kind.name, file) is None:
            continue
        data, _ = read(file)
        raw = raw_record(data, file)[0] if data is not None else None
        if raw is None:
            unreadable.append(file)
        else:
            raws.append(raw)
    unreadable += [head for head in map(missing_head, folders, folders.values()) if head]
    registry, findings = build_registry(raws, unreadable)
    return registry, tuple(raws), findings
