"""The check of a root on a ledger, with nothing that papers and pages are made with.

Enters: a root and an open ledger. Leaves: what was read, computed and found. Light on purpose: what
renders is imported only for the few roots that need it for a check.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import chain
from pathlib import Path

from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.finding import Finding
from generator.core.watched import whole
from generator.findings.check import Surroundings
from generator.findings.run import programme_records, registry_records, weigh_late
from generator.graph.checking import (
    check_content,
    compute_results,
    ordinary_registry,
    surroundings_of,
)
from generator.graph.content import read_content, root_settings
from generator.graph.crew import Crew
from generator.graph.ledger import Ledger
from generator.graph.remarks import Scopes, find_in_texts
from generator.graph.worker import crew_for
from generator.model.edition import Edition
from generator.model.settings import Settings
from generator.model.unit import ProgrammeUnit, Registry
from generator.read.resources import own_resources, stale_editor_schemas

Found = tuple[Finding, ...]

# Where a root's own templates and parts of the site lie.
_OWN = ("templates/docx", "site")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A root that was read, computed and checked.

    ``settings`` is None when vektor.yaml can't be used. ``programmes`` maps ids to units,
    ``results`` maps the ids of schools to what was computed for them; both are ordered.
    ``findings`` are located and ordered.
    """

    root: Path
    settings: Settings | None
    registry: Registry
    programmes: Mapping[str, ProgrammeUnit]
    results: Mapping[str, SchoolResults]
    findings: tuple[Finding, ...]
    files: int


@dataclass(frozen=True, slots=True)
class RootRead:
    """The content as the ledger has it; ``files`` is the number of records."""

    known: Surroundings
    settings: Settings | None
    findings: Found
    files: int


def load_all(ledger: Ledger, root: Path) -> Loaded:
    """Read, compute and check the content of ``root``, all of it in memory."""
    with crew_for(ledger, root, Edition.INTERNAL) as crew:
        read = read_root(ledger, root, crew)
    known = read.known
    return Loaded(
        root,
        read.settings,
        ordinary_registry(known.registry),
        {key: whole(unit) for key, unit in known.programmes.items()},
        {key: whole(results) for key, results in known.results.items()},
        read.findings,
        read.files,
    )


def check_all(ledger: Ledger, root: Path) -> Found:
    """Return all findings of ``root``, in order."""
    with crew_for(ledger, root, Edition.INTERNAL) as crew:
        read = read_root(ledger, root, crew)
    texts = find_in_texts(ledger, root, read.known, partial(_scopes, ledger, read.known))
    return with_late(read, (*_of_templates(ledger, root), *texts))


def read_root(ledger: Ledger, root: Path, crew: Crew) -> RootRead:
    """Read, compute and check the content of ``root``."""
    settings, badly_set = root_settings(ledger, root)
    listing, badly_read = read_content(ledger, root, crew)
    known = surroundings_of(ledger)
    compute_results(ledger, known, crew)
    checked = check_content(ledger, root, listing, known, crew)
    found = (*badly_set, *stale_editor_schemas(root), *badly_read, *checked)
    in_order = sorted(dict.fromkeys(found), key=lambda item: item.sort_key)
    return RootRead(known, settings, tuple(in_order), listing.records)


def with_late(read: RootRead, late: Found) -> Found:
    """Return the findings of reading and those of templates and composed texts, in order."""
    if not late:  # no acknowledgement has to be looked at again
        return read.findings
    registry, programmes = read.known.registry, read.known.programmes
    of_programmes = chain.from_iterable(map(programme_records, programmes.values()))
    others = (*registry_records(registry), *registry.schools.values())
    found = weigh_late(late, read.findings, [*of_programmes, *others])
    return tuple(sorted(found, key=lambda item: item.sort_key))


def _scopes(ledger: Ledger, known: Surroundings) -> Scopes:
    """Put who takes part in what, and return what gives the scopes of papers."""
    from generator.graph.shown import Material, put_taking_part, scope_in  # noqa: PLC0415

    material = Material(known.registry, known.programmes, known.results)
    put_taking_part(ledger, material)
    return partial(scope_in, ledger, material)


def _of_templates(ledger: Ledger, root: Path) -> Found:
    """Return the findings on templates; there are none on those that travel with the program."""
    if not any(own_resources(root, room) for room in _OWN):
        return ()
    from generator.graph.workshop import (  # noqa: PLC0415
        find_in_templates,
        open_workshop,
        put_workshop,
    )

    workshop = open_workshop(root, ledger.cache)
    put_workshop(ledger, workshop)
    return find_in_templates(ledger, workshop)
