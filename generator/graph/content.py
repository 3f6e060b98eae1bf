"""The content of a root as facts of the ledger: files, units, and the registry.

Enters: a root. Leaves: facts, and the findings of reading. Only the folders that changed since the
last look are read again.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any

from generator.assemble.content import UnitData, read_unit, unit_files
from generator.assemble.registry import Claim, claims_of, registered_in, registry_of
from generator.assemble.settings import read_settings
from generator.assemble.texts import texts_of
from generator.core.dataclass import dataclass
from generator.core.finding import Finding
from generator.core.trace import note
from generator.core.watched import Parts, WatchedMap, values_by_part, watched_parts
from generator.findings.event_doubled import event_keys
from generator.graph.crew import Crew
from generator.graph.facts import Facts
from generator.graph.job import Job
from generator.graph.ledger import Ledger
from generator.model.school import School
from generator.model.settings import Settings
from generator.model.unit import Registry
from generator.read.folder import content_files, read_file
from generator.read.locate import locate_all
from generator.read.places import CONTENT, spot_of
from generator.read.resources import ROOT_MARK
from generator.system.scan import changed_folders, file_digest, file_names, scan_folders

PROGRAMMES = "content/programmes/"
SCHOOLS = "content/schools/"

# Unit folder → its files, as the last look found them.
UNITS = "files"

# Folder of a programme → what tells its events from others.
EVENT_KEYS = "event keys"

_SCAN = "scan"

_SCHOOLS = "schools"
# Most of what names a school stands neither on where it belongs nor on how it is reached.
_BELONGING = ("id", "origin", "municipality", "legal_form", "branch_of", "status")
_NAMES = ("name", "short_name", "aliases", "forms")
_OTHERS = (each.name for each in fields(School) if each.name not in (*_BELONGING, *_NAMES))
_SCHOOL_PARTS: Parts = (("place", _BELONGING), ("names", _NAMES), ("rest", tuple(_OTHERS)))
Found = tuple[Finding, ...]
Folders = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies in the content folder: unit folder → its files; ``records`` counts those."""

    folders: Folders
    records: int
    findings: Found


def read_content(ledger: Ledger, root: Path, crew: Crew) -> tuple[Listing, Found]:
    """Bring the facts of ``root`` up to date; return its files and what was found in reading."""
    listing = list_content(ledger, root)
    found = read_folders(ledger, root, crew, listing.folders)
    ledger.keep_only("read ", {f"read {folder}" for folder in listing.folders})
    return listing, (*listing.findings, *found, *index_content(ledger, root, listing))


def list_content(ledger: Ledger, root: Path) -> Listing:
    """Look at the content folder and return what lies there."""
    _look(ledger, root)
    return ledger.run("listing", partial(_listing, ledger, root))


def read_folders(ledger: Ledger, root: Path, crew: Crew, folders: Iterable[str]) -> list[Finding]:
    """Read the units in folders."""
    jobs = [Job(f"read {folder}", "read", (folder,)) for folder in folders]
    found: list[Finding] = []
    for job, offer in crew.ahead(jobs):
        found += ledger.run(job.node, partial(make_unit, ledger, root, *job.key), offer)
    return found


def index_content(ledger: Ledger, root: Path, listing: Listing) -> Found:
    """Put the registry of what was read, and where its units lie."""
    return ledger.run("index", partial(_index, ledger, root, tuple(listing.folders)))


def root_settings(ledger: Ledger, root: Path) -> tuple[Settings | None, list[Finding]]:
    """Return the settings of ``root``, None with the reasons when they can't be used."""
    data, findings = read_file(root, ROOT_MARK)
    settings = None
    if data is not None:
        settings, found = read_settings(data)
        findings = located(root, found)
    ledger.run_anew("settings", lambda: ledger.put("settings", settings))
    return settings, findings


def located(root: Path, findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with their places; the files that were read for it are noted."""
    return locate_all(findings, partial(_bytes, root))


def put_map(facts: Facts, name: str, values: Mapping[str, object]) -> None:
    """Put a mapping as the facts that a watched map reads."""
    facts.put(f"{name}#", tuple(values))
    for key, value in values.items():
        facts.put(f"{name}/{key}", value)


def put_registry(facts: Facts, name: str, registry: Registry) -> None:
    """Put a registry as the facts that a watched one reads; schools in parts."""
    for each in fields(registry):
        table = getattr(registry, each.name)
        if each.name == _SCHOOLS:
            _put_schools(facts, f"{name}/{_SCHOOLS}", table)
        elif isinstance(table, Mapping):
            put_map(facts, f"{name}/{each.name}", table)
        else:
            facts.put(f"{name}/{each.name}", table)


def _put_schools(facts: Facts, name: str, schools: Mapping[str, School]) -> None:
    put_map(facts, name, {school: school for school in schools})
    for school, record in schools.items():
        for part, values in values_by_part(record, _SCHOOL_PARTS).items():
            facts.put(f"{name}/{school}/{part}", values)


def watched_table(facts: Facts, name: str, field: str) -> WatchedMap[Any]:
    """Return the map ``field`` of the registry that ``put_registry`` put."""
    table = f"{name}/{field}"
    return WatchedMap(facts, table, partial(_school, facts, table) if field == _SCHOOLS else None)


def _school(facts: Facts, table: str, school: str) -> School:
    return watched_parts(School, facts, f"{table}/{school}", _SCHOOL_PARTS)


def _bytes(root: Path, file: str) -> bytes | None:
    note(f"file/{file}")
    return read_file(root, file)[0]


def _look(ledger: Ledger, root: Path) -> None:
    """Put the digests of all files that may have changed since the last look."""
    data = ledger.store.fact(_SCAN)
    before: dict[str, bytes] = pickle.loads(data) if data else {}  # noqa: S301  # our own store
    now = scan_folders(root, CONTENT)
    for folder in changed_folders(before, now):
        ledger.run_anew(f"look {folder}", partial(_put_files, ledger, root, folder))
    if now != before or data is None:
        ledger.store.put_fact(_SCAN, pickle.dumps(now))
        ledger.run_anew("look", lambda: ledger.put("folders", tuple(sorted(now))))


def _put_files(ledger: Ledger, root: Path, folder: str) -> None:
    names = file_names(root, folder)
    ledger.put(f"names/{folder}", names)
    for name in names:
        ledger.put(f"file/{folder}/{name}", file_digest(root / folder / name))


def _listing(ledger: Ledger, root: Path) -> Listing:
    for folder in ledger.value("folders"):
        note(f"names/{folder}")
    files = content_files(root)
    folders = unit_files((*files.records, *files.texts))
    put_map(ledger, UNITS, folders)
    return Listing(folders, len(files.records), tuple(files.findings))


def make_unit(facts: Facts, root: Path, folder: str) -> Found:
    """Put what the files of a folder hold and return the findings of reading them."""
    files: tuple[str, ...] = facts.value(f"{UNITS}/{folder}")
    for file in files:
        note(f"file/{file}")
    data, found = read_unit(folder, files, partial(read_file, root))
    facts.put(f"unreadable/{folder}", data.unreadable)
    facts.put(f"claims/{folder}", claims_of(data.records))
    facts.put(f"prose/{folder}", texts_of(data))
    _put_unit(facts, folder, data)
    return tuple(located(root, found))


def sight_unit(facts: Facts, root: Path, folder: str) -> Found:
    """Put what the registry holds of a folder, of which nothing else is read."""
    files: tuple[str, ...] = facts.value(f"{UNITS}/{folder}")
    wanted = tuple(filter(_is_registered, files))
    for file in wanted:
        note(f"file/{file}")
    data, found = read_unit(folder, wanted, partial(read_file, root))
    facts.put(f"unreadable/{folder}", data.unreadable)
    facts.put(f"claims/{folder}", claims_of(data.records))
    facts.put(f"head/{folder}", None)
    return tuple(located(root, found))


def _is_registered(file: str) -> bool:
    spot = spot_of(file)
    return spot is not None and registered_in(spot.kind.name, file) is not None


def _put_unit(facts: Facts, folder: str, data: UnitData) -> None:
    school, programme = data.school, data.programme
    head = school.school.id if school else programme.programme.id if programme else None
    facts.put(f"head/{folder}", head)
    if school:
        facts.put(f"unit/{folder}", school)
    if programme:
        facts.put(f"{EVENT_KEYS}/{folder}", event_keys(programme))
        for each in fields(programme):
            facts.put(f"{folder}/{each.name}", getattr(programme, each.name))


def _index(ledger: Ledger, root: Path, folders: tuple[str, ...]) -> Found:
    """Put the registry, and in which folder each programme and each school lies."""
    unreadable: set[str] = set()
    claims: list[Claim] = []
    programmes: dict[str, str] = {}
    schools: dict[str, str] = {}
    note(f"{UNITS}#")  # ``folders`` is given from outside
    for folder in folders:
        unreadable.update(ledger.value(f"unreadable/{folder}"))
        claims += ledger.value(f"claims/{folder}")
        head = ledger.value(f"head/{folder}")
        if head is not None:
            (programmes if folder.startswith(PROGRAMMES) else schools).setdefault(head, folder)
    registry, doubled = registry_of(claims, unreadable)
    put_registry(ledger, "registry", registry)
    put_map(ledger, "programme", dict(sorted(programmes.items())))
    put_map(ledger, "school", dict(sorted(schools.items())))
    return tuple(located(root, doubled))
