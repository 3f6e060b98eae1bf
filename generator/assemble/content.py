"""The whole content of a root, unit by unit.

Enters: a reader of files. Leaves: the registry, and units on demand, with what was found wrong
on the way. No step holds all records at once but the registry's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.assemble.raw import raw_record
from generator.assemble.registry import (
    build_registry,
    programme_unit,
    registered_in,
    school_unit,
)
from generator.assemble.source import RawRecord
from generator.core.finding import Finding
from generator.model.unit import ProgrammeUnit, Registry, SchoolUnit
from generator.read.places import spot_of, unit_folder

ReadBytes = Callable[[str], tuple[bytes | None, list[Finding]]]


@dataclass(frozen=True, slots=True)
class UnitData:
    """The raw records and texts of one folder, in the order of their paths.

    ``unreadable`` are the records' files that could not become records.
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
    for file in files:
        data, problems = read(file)
        findings += problems
        if spot_of(file) is None:
            texts[file.removeprefix(f"{folder}/")] = (data or b"").decode("utf-8-sig", "replace")
            continue
        raw, problems = raw_record(data, file) if data is not None else (None, [])
        findings += problems
        if raw is None:
            unreadable.append(file)
        else:
            records.append(raw)
    return UnitData(folder, tuple(records), texts, tuple(unreadable)), findings


def read_registry(
    files: Iterable[str], read: ReadBytes
) -> tuple[Registry, tuple[RawRecord, ...], list[Finding]]:
    """Return the registry, the raw records it was made of, and findings on doubled ids.

    Files that can't become records are named in ``Registry.unreadable``; their own findings
    come with their units, so they are left out here.
    """
    raws: list[RawRecord] = []
    unreadable: list[str] = []
    for file in sorted(files):
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
    registry, findings = build_registry(raws, unreadable)
    return registry, tuple(raws), findings
