"""What a shard reads, computes and checks: its own schools, and what these lead to.

Enters: a root, an open ledger and a shard. Leaves: the same as of a whole root, as far as the shard
needs it, and its share. All programmes are read, since any of them may name a school; of the
schools of others only what the registry holds of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from generator.analyse.taking_part import schools_named
from generator.core.watched import watched_cells
from generator.graph.checking import check_units, compute_results, surroundings_of
from generator.graph.checks import RootRead, read_root
from generator.graph.content import (
    PROGRAMMES,
    SCHOOLS,
    index_content,
    list_content,
    read_folders,
    root_settings,
    sight_unit,
)
from generator.graph.crew import Crew
from generator.graph.job import Job
from generator.graph.ledger import Ledger
from generator.graph.shard import Home, Own, Shard, Share, share_of
from generator.model.unit import ProgrammeUnit
from generator.read.places import spot_of

_UNITS = (PROGRAMMES, SCHOOLS)

ReadFor = Callable[[Ledger, Path, Crew, Share], RootRead]


def find_share(ledger: Ledger, root: Path, crew: Crew, shard: Shard) -> Share:
    """Return what belongs to a shard, told from what the registry holds of units."""
    folders = [each for each in list_content(ledger, root).folders if each.startswith(_UNITS)]
    jobs = [Job(f"sight {folder}", "sight", (folder,)) for folder in folders]
    for job, offer in crew.ahead(jobs):
        ledger.run(job.node, partial(sight_unit, ledger, root, *job.key), offer)
    schools = _homes(ledger, folders, "schools")
    programmes = _homes(ledger, folders, "programmes")
    share = share_of(shard, schools, programmes)
    if shard.number > 1:
        return share
    # What can't be read belongs to no municipality: the first shard tells what is wrong with it.
    known = {each.folder for each in (*schools, *programmes)}
    return replace(share, folders=share.folders | (set(folders) - known))


def read_share(ledger: Ledger, root: Path, crew: Crew, share: Share) -> RootRead:
    """Read, compute and check what belongs to a shard."""
    settings, found = root_settings(ledger, root)
    listing = list_content(ledger, root)
    others = [folder for folder in listing.folders if not folder.startswith(SCHOOLS)]
    found += [*listing.findings, *read_folders(ledger, root, crew, others)]
    schools = _schools(ledger, share, listing.folders)
    found += read_folders(ledger, root, crew, schools)
    found += index_content(ledger, root, listing)
    known = surroundings_of(ledger)
    compute_results(ledger, known, crew)
    own = [folder for folder in listing.folders if folder in share.folders]
    found += check_units(ledger, root, own, known, crew)
    in_order = sorted(dict.fromkeys(found), key=lambda item: item.sort_key)
    files = chain.from_iterable(listing.folders[each] for each in (*others, *schools))
    records = sum(1 for file in files if spot_of(file))
    return _for_share(RootRead(known, settings, tuple(in_order), records), share)


def read_all(ledger: Ledger, root: Path, crew: Crew, share: Share) -> RootRead:
    """Read, compute and check everything: what looks wrong alone may be right beside the rest."""
    return _for_share(read_root(ledger, root, crew), share)


def _for_share(read: RootRead, share: Share) -> RootRead:
    programmes = Own(read.known.programmes, share.programmes)
    return replace(read, known=replace(read.known, programmes=programmes))


def _homes(ledger: Ledger, folders: Iterable[str], field: str) -> list[Home]:
    return [
        Home(record.id, folder, record.municipality)
        for folder in folders
        for of, record in ledger.value(f"claims/{folder}")
        if of == field
    ]


def _schools(ledger: Ledger, share: Share, folders: Iterable[str]) -> list[str]:
    """Return the folders of the shard's schools, and of others that its programmes name."""
    homes = _homes(ledger, filter(_is_school, folders), "schools")
    guests = {each.id: each.folder for each in homes if each.folder not in share.folders}
    found = set(filter(_is_school, share.folders))
    for folder in filter(_is_programme, share.folders):
        unit = watched_cells(ProgrammeUnit, ledger, folder)
        found.update(guests[school] for school in schools_named(unit, guests.keys()))
    return sorted(found)


def _is_school(folder: str) -> bool:
    return folder.startswith(SCHOOLS)


def _is_programme(folder: str) -> bool:
    return folder.startswith(PROGRAMMES)
